internal import Logging

/// A worker at work, from its beginning to its end.
final class Shift: Sendable {
  let billing: BillingStore
  let handlers: [JobKind: JobHandler]
  let name: String
  let settings: WorkerSettings
  let log: Logger
  private let metrics: MetricsRegistry?
  let held = HeldJobs()
  private let crew = Crew()

  init(
    _ billing: BillingStore, _ handlers: [JobKind: JobHandler], _ name: String, _ settings: WorkerSettings,
    _ log: Logger, _ metrics: MetricsRegistry?
  ) {
    (self.billing, self.handlers, self.name) = (billing, handlers, name)
    (self.settings, self.log, self.metrics) = (settings, log, metrics)
  }

  /// Does what is due.
  ///
  /// - Parameters:
  ///   - isPass: it ends when nothing is due any more, or when the database does not answer three times in a row;
  ///     otherwise when it is cancelled.
  ///   - limit: so many jobs at most.
  func work(isPass: Bool, limit: Int) async throws(BillingError) -> WorkReport {
    let heartbeat = Task { await keepHeld() }
    defer { heartbeat.cancel() }
    var failures = 0
    var isBegun = false
    while !Task.isCancelled {
      // Asked before the look at the table: what ends after it may have left more.
      let wasIdle = crew.isIdle
      do throws(BillingError) {
        if !isBegun { try await begin() }
        isBegun = true
        let begun = try await beginDue(limit: limit)
        failures = 0
        if begun.count > 0 { continue }
        if isPass && wasIdle { break }
        await crew.wait(milliseconds: begun.pause)
      } catch {
        failures = min(failures + 1, 5)
        // A connection may be lost while another job is written down again and again until it is.
        if isPass, failures == 3 || !error.mayPass {
          await stop()
          throw error
        }
        log.warning("the database does not answer: \(error)")
        await crew.wait(milliseconds: 1_000 << (failures - 1))
      }
    }
    await stop()
    return crew.report
  }

  /// What every worker sees to when it comes up.
  private func begin() async throws(BillingError) {
    let (lease, kinds) = (settings.lease, Array(handlers.keys))
    let ended = try await billing.writeOnThread { (transaction) throws(BillingError) in
      try transaction.ensureStandingJobs(kinds)
      return try transaction.endStrandedLeases(lease)
    }
    if ended > 0 { log.notice("\(ended) leases that a wrong clock had given were ended") }
  }

  /// Begins what is due and for which there is room.
  ///
  /// - Returns: how many jobs were begun, and after how many milliseconds there may be more.
  private func beginDue(limit: Int) async throws(BillingError) -> (count: Int, pause: Int) {
    let kinds = JobKind.allCases.filter { handlers[$0] != nil }
    let (now, next) = try await billing.readOnThread { (transaction) throws(BillingError) in
      (transaction.now, try transaction.nextDue(kinds))
    }
    var count = 0
    for kind in kinds {
      guard let due = next[kind], due <= now, let handler = handlers[kind] else { continue }
      let room = min(
        handler.isInside ? (crew.count(kind) == 0 ? settings.group : 0) : settings.parallel - crew.count(kind),
        limit - crew.claimed)
      guard room > 0, !Task.isCancelled else { continue }
      let (name, lease) = (name, settings.lease)
      let jobs = try await billing.writeOnThread { (transaction) throws(BillingError) in
        try transaction.claim(kind, limit: room, worker: name, lease: lease)
      }
      guard !jobs.isEmpty else { continue }
      count += jobs.count
      begin(jobs, handler)
    }
    let earliest = next.values.min() ?? .max
    let pause = earliest <= now ? settings.poll : Int(min(Int64(settings.poll), earliest - now))
    return (count, pause)
  }

  private func begin(_ jobs: [Job], _ handler: JobHandler) {
    switch handler {
    case .inside(let work): begin(jobs) { await self.doInside(jobs, work) }
    case .outside(let work):
      for job in jobs { begin([job]) { [await self.doOutside(job, work)] } }
    }
  }

  /// Begins a task of its own, which does not end with the worker's: it comes to its end first.
  private func begin(_ jobs: [Job], _ work: @escaping @Sendable () async -> [JobEnd]) {
    guard let kind = jobs.first?.kind else { return }
    crew.begin(kind, jobs: jobs.count)
    held.hold(jobs)
    let begin = ContinuousClock.now
    let task = Task { [held, crew, metrics] in
      let ends = await work()
      held.drop(jobs)
      metrics?.count(ends, of: kind, in: ContinuousClock.now - begin)
      crew.end(kind, ends)
    }
    held.set(task, of: jobs)
  }

  /// Waits for what was begun, and hands back what does not end in time.
  private func stop() async {
    held.stop()
    // The wait is not to end with the task that was cancelled.
    await Task { [settings, held, crew] in
      await crew.waitUntilIdle(milliseconds: settings.grace)
      held.cancelAll()
      await crew.waitUntilIdle(milliseconds: 2_000)
    }.value
    let left = held.all
    guard !left.isEmpty else { return }
    do throws(BillingError) {
      try await billing.writeOnThread { (transaction) throws(BillingError) in try transaction.release(left) }
      log.notice("\(left.count) jobs were handed back undone")
    } catch { log.warning("\(left.count) jobs wait for the end of their leases: \(error)") }
  }
}
