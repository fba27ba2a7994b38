import Billing
import SQLStore

/// Batches of a thousand events, each of another user, one transaction a batch.
enum Usage {
  private static let size: Int64 = 1_000

  static func measure(_ location: SQLLocation, batches: Int64) throws(BillingError) {
    let billing = try BillingStore(
      open: location, settings: try BillingSettings.benchmarks(), surroundings: .benchmarks)
    let users = try users(billing)
    let now = billing.surroundings.now()
    let (wall, cpu) = (Process.wall, Process.cpu)
    var accepted = 0
    for batch in 0..<batches {
      let events = (0..<size).map { number in
        // A step that spreads them over the whole table.
        UsageEvent(
          key: "\(now)-\(batch)-\(number)", telegramID: (batch * size + number) * 7_919 % users + 1, messages: 1,
          at: now)
      }
      let outcomes = try billing.write { (transaction) throws(BillingError) in try transaction.recordUsage(events) }
      accepted += outcomes.count { $0 == .accepted }
    }
    let seconds = (wall: Process.wall - wall, cpu: Process.cpu - cpu)
    let count = Double(batches * size)
    print("  accepted: \(accepted) of \(batches * size)")
    Process.report("CPU of this process an event", seconds.cpu * 1e6 / count, "us")
    Process.report("events a second of CPU", count / seconds.cpu, "")
    Process.report("events a second on the wall", count / seconds.wall, "")
    Process.report("peak memory", Process.peakMemory, "MB")
  }

  private static func users(_ billing: BillingStore) throws(BillingError) -> Int64 {
    do throws(SQLError) {
      return max(
        1,
        try billing.store.read { (transaction) throws(SQLError) in
          try transaction.row("SELECT MAX(id) FROM users")?.integer(0) ?? 1
        })
    } catch { throw BillingError(error) }
  }
}
