import Billing
import Glibc
import Logging
import SQLStore

/// One pass over a database in which so many cases are due, by the worker and the handler of the service: each goes from
/// one stage to the next, which writes notices, an outbox and the job of its mail, and looks for its next time. Half of
/// them are to be suspended, for which the provider is asked before.
enum Tick {
  private static let day: Int64 = 24 * 3_600_000

  static func measure(_ location: SQLLocation, due: Int64) async throws(BillingError) {
    let billing = try BillingStore(
      open: location, settings: try BillingSettings.benchmarks(), surroundings: .benchmarks)
    do throws(SQLError) { try makeDue(due, in: billing) } catch { throw BillingError(error) }
    let provider = PromptProvider()
    let worker = Worker(
      billing, handlers: [.dunning: DunningJob.handler(provider)], name: "benchmark",
      log: Logger(label: "benchmark") { _ in SwiftLogNoOpLogHandler() })
    let (wall, cpu) = (Process.wall, Process.cpu)
    let report = try await worker.runDue()
    let seconds = (wall: Process.wall - wall, cpu: Process.cpu - cpu)
    print("  done: \(report.done) of \(due), asked the provider: \(provider.calls)")
    Process.report("one pass", seconds.wall, "s")
    Process.report("CPU of this process", seconds.cpu, "s")
    Process.report("peak memory", Process.peakMemory, "MB")
    let stages = try stages(billing)
    print("  cases by stage: \(stages.joined(separator: ", "))")
    // What did not do its work has not been measured.
    guard report.done == Int(due), report.total == report.done else {
      print("the pass has not done what was due: \(report)")
      exit(1)
    }
  }

  /// Every so many-th case has failed long enough ago: half of them wait for the second stage, half for the fourth.
  private static func makeDue(_ due: Int64, in billing: BillingStore) throws(SQLError) {
    let now = billing.surroundings.now()
    try billing.store.write { (transaction) throws(SQLError) in
      let count = try transaction.row("SELECT MAX(id) FROM dunning_cases")?.integer(0) ?? 0
      let step = max(1, count / due)
      for number in 1...due {
        let (id, isLate) = (number * step, number % 2 == 0)
        let failedAt = now - (isLate ? 22 : 6) * day
        let user = try transaction.row("SELECT user_id FROM dunning_cases WHERE id = $1", [.integer(id)])?.integer(0)
        guard let user else { continue }
        // The time of the first failure never moves: the case is made anew.
        try transaction.execute("DELETE FROM dunning_cases WHERE id = $1", [.integer(id)])
        try transaction.execute(
          """
          INSERT INTO dunning_cases (id, subscription_id, user_id, first_failure_at, stage, stage_at, state, opened_at) \
          VALUES ($1, $2, $2, $3, $4, $5, 'open', $3)
          """,
          [
            .integer(id), .integer(user), .integer(failedAt), .text(isLate ? "final_warning" : "grace"),
            .integer(now - 4 * day),
          ])
        let told = isLate ? ["grace", "limited", "final_warning"] : ["grace"]
        for (stage, channel) in told.flatMap({ stage in ["mail", "portal"].map { (stage, $0) } }) {
          try transaction.execute(
            "INSERT INTO dunning_notifications (case_id, stage, channel, queued_at) VALUES ($1, $2, $3, $4)",
            [.integer(id), .text(stage), .text(channel), .integer(now - 4 * day)])
        }
        try transaction.execute(
          "UPDATE jobs SET due_at = $2 WHERE kind = 'dunning' AND subject = $1",
          [.text(String(id)), .integer(now - number)])
      }
    }
  }

  private static func stages(_ billing: BillingStore) throws(BillingError) -> [String] {
    do throws(SQLError) {
      return try billing.store.read { (transaction) throws(SQLError) in
        try transaction.rows("SELECT stage, COUNT(*) FROM dunning_cases GROUP BY stage ORDER BY stage").map {
          (row) throws(SQLError) in "\(try row.text(0)) \(try row.integer(1))"
        }
      }
    } catch { throw BillingError(error) }
  }
}
