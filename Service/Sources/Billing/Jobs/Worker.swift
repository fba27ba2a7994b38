public import Logging

/// Does what is to be done when it is due: any number of them, in any number of processes, share one database.
///
/// Level-triggered: what is to be done stands in the table of jobs, and nowhere else; a worker that comes up late, or
/// again after a crash, finds all of it. Jobs of different kinds don't wait for each other. What only writes into the
/// database (``JobHandler/inside(_:)``) is done exactly once; what reaches the world outside
/// (``JobHandler/outside(_:)``) at least once, and is written down exactly once.
public final class Worker: Sendable {
  private let billing: BillingStore
  private let handlers: [JobKind: JobHandler]
  private let name: String
  private let settings: WorkerSettings
  private let log: Logger
  private let metrics: MetricsRegistry?

  /// A worker.
  ///
  /// - Parameters:
  ///   - billing: whose jobs it does.
  ///   - handlers: what it can do; jobs of other kinds it leaves alone.
  ///   - name: for people: machine and process.
  ///   - settings: how it works.
  ///   - log: where it says what it could not do; without personal data.
  ///   - metrics: where it counts what it does.
  public init(
    _ billing: BillingStore, handlers: [JobKind: JobHandler], name: String,
    settings: WorkerSettings = WorkerSettings(), log: Logger,
    metrics: MetricsRegistry? = nil
  ) {
    (self.billing, self.handlers, self.name) = (billing, handlers, name)
    (self.settings, self.log, self.metrics) = (settings, log, metrics)
  }

  /// Does what is due until it is cancelled; then it begins nothing more, lets what it has begun come to its end for the
  /// time of its settings, and hands back what does not.
  ///
  /// A database that does not answer is waited for.
  public func run() async {
    _ = try? await shift.work(isPass: false, limit: .max)
  }

  /// Does what is due until nothing is any more, and returns: one pass, for cron and for tests.
  ///
  /// - Parameter limit: so many jobs at most; what is left is done by the next pass.
  /// - Throws: codes `database-…` when the database does not answer.
  @discardableResult
  public func runDue(limit: Int = 100_000) async throws(BillingError) -> WorkReport {
    try await shift.work(isPass: true, limit: limit)
  }

  private var shift: Shift { Shift(billing, handlers, name, settings, log, metrics) }
}
