import InvoiceCommands
import InvoiceKit
import InvoiceLedger
import SQLStore
import SystemIO

/// Claims jobs, has threads do them, keeps them its own meanwhile, and hands them back.
///
/// The thread that calls `run` is the one that talks with the ledger about jobs; the others render and deliver.
final class RenderWorker {
  /// What a worker is told.
  struct Plan {
    /// Who it is, for people.
    var name: String
    /// So many jobs at a time.
    var threads: Int
    /// For how long a job is claimed, or kept.
    var lease: Int64
    var retries: RetryPlan
    /// Whether it ends when there are no jobs.
    var endsWhenEmpty: Bool
  }

  /// So many jobs a thread are claimed at a time.
  private static let claimsPerThread = 16
  /// How long it waits when there is nothing to do.
  private static let poll = Duration.seconds(1)
  /// So often in a row the ledger may not answer before a worker that is to come to an end gives up.
  private static let patience = 5

  private let ledger: Ledger
  private let location: SQLLocation
  private let plan: Plan
  private let signals: SignalWatch
  private let queue: WorkerQueue
  private let jobs: JobRenderer
  private(set) var reporter: Reporter
  private(set) var doneCount = 0
  private var nextClaim = ContinuousClock.now
  private var nextRenewal = ContinuousClock.now
  /// Since when in a row the ledger has not answered, and when it is asked again.
  private var outage: (count: Int, until: ContinuousClock.Instant)?
  private var unbegun: [ClaimedJob] = []
  private var isEnding = false

  /// - Parameter signals: watched before any thread was started.
  init(
    _ ledger: Ledger, at location: SQLLocation, plan: Plan, delivery: any DocumentDelivery, fonts: [String],
    signals: SignalWatch, reporter: Reporter
  ) {
    self.ledger = ledger
    self.location = location
    self.plan = plan
    self.signals = signals
    self.reporter = reporter
    queue = WorkerQueue(low: plan.threads, wake: signals.wake)
    jobs = JobRenderer(ledger, delivery: delivery, fonts: fonts)
  }

  /// Works until there is nothing to do, if it is to end then, or until a signal.
  ///
  /// - Returns: the signal.
  func run() throws(CommandFailure) -> Int32? {
    let (jobs, queue) = (jobs, queue)
    guard queue.start(plan.threads, { job in jobs.work(job) { queue.isOurs(job) } }) else {
      throw CommandFailure(.noThread)
    }
    var signal: Int32?
    var failure: CommandFailure?
    while !(isEnding && queue.isOver) {
      if let received = signals.wait(milliseconds: 200) {
        signal = signal ?? received
        end()
      }
      do throws(LedgerError) {
        for warning in jobs.takeWarnings() { reporter.report(warnings: [warning.problem], file: warning.number) }
        if let outage, !isEnding, ContinuousClock.now < outage.until { continue }
        try step()
        if outage != nil { reporter.note("the ledger answers again") }
        outage = nil
      } catch {
        failure = met(error) ?? failure
      }
    }
    do throws(LedgerError) { try handBack() } catch { failure = failure ?? CommandFailure(error, ledger: location) }
    if let failure { throw failure }
    return signal
  }

  private func step() throws(LedgerError) {
    try handBack()
    let now = ContinuousClock.now
    let held = queue.jobs
    if now >= nextRenewal, !held.isEmpty {
      queue.keep(try ledger.renew(held, lease: plan.lease), of: held, until: now + .milliseconds(plan.lease))
      nextRenewal = now + .milliseconds(plan.lease / 3)
    }
    guard !isEnding, now >= nextClaim, queue.isLow else { return }
    let claimed = try ledger.claimJobs(
      plan.threads * Self.claimsPerThread, worker: plan.name, lease: plan.lease)
    if held.isEmpty { nextRenewal = now + .milliseconds(plan.lease / 3) }
    queue.add(claimed, until: now + .milliseconds(plan.lease))
    guard claimed.isEmpty else { return }
    nextClaim = now + Self.poll
    // What others hold may come back.
    if plan.endsWhenEmpty, queue.jobs.isEmpty, try ledger.jobCounts().open == 0 { end() }
  }

  /// Begins nothing more.
  private func end() {
    isEnding = true
    unbegun += queue.stop()
  }

  /// What becomes of the worker when the ledger does not answer: a server comes back.
  ///
  /// - Returns: what ends it.
  private func met(_ error: LedgerError) -> CommandFailure? {
    let failure = CommandFailure(error, ledger: location)
    let count = (outage?.count ?? 0) + 1
    guard error.cause == .system, !isEnding, !plan.endsWhenEmpty || count < Self.patience else {
      end()
      return failure
    }
    let wait = min(30, 1 << min(count - 1, 5))
    outage = (count, ContinuousClock.now + .seconds(wait))
    if count == 1 {
      var warning = Diagnostic(failure)
      warning.severity = .warning
      reporter.report([warning])
    }
    return nil
  }

  /// Tells the ledger what has ended.
  private func handBack() throws(LedgerError) {
    var endings = queue.takeEnded()
    do throws(LedgerError) {
      let done = endings.filter { if case .done = $0.ending { true } else { false } }.map(\.job)
      if !done.isEmpty {
        doneCount += try ledger.finish(done).count
        for job in done { queue.forget(job) }
        endings.removeAll { if case .done = $0.ending { true } else { false } }
      }
      while let (job, ending, document) = endings.last {
        try handBack(job, ending, document)
        queue.forget(job)
        endings.removeLast()
      }
      try ledger.release(unbegun)
      for job in unbegun { queue.forget(job) }
      unbegun = []
    } catch {
      queue.putBack(endings)
      throw error
    }
  }

  private func handBack(_ job: ClaimedJob, _ ending: JobEnding, _ document: String) throws(LedgerError) {
    switch ending {
    case .done, .lost: return
    case .failed(let reason):
      let delay = plan.retries.delay(afterAttempt: job.attempt)
      try ledger.fail(job, reason: reason, retryAfter: delay)
      guard let delay else { return giveUp(job, reason, document, .inputOutput) }
      var warning = Diagnostic(CommandFailure(.inputOutput, ProblemCode.jobFailed.rawValue, reason, file: document))
      warning.severity = .warning
      warning.hint = "attempt \(job.attempt) of \(plan.retries.tries); the next one in \((delay + 999) / 1_000) s"
      reporter.report([warning])
    case .hopeless(let reason):
      try ledger.fail(job, reason: reason, retryAfter: nil)
      giveUp(job, reason, document, .badData)
    }
  }

  private func giveUp(_ job: ClaimedJob, _ reason: String, _ document: String, _ status: ExitStatus) {
    reporter.report(
      CommandFailure(
        status, ProblemCode.jobGivenUp.rawValue, "it is given up: \(reason)",
        hint: "attempt \(job.attempt); `invoice-ledger worker --retry` begins it anew", file: document))
  }
}
