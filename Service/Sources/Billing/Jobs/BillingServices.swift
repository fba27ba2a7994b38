public import Logging

/// All that jobs need: the database, and the world outside. The one place that says which room does which kind of job.
public struct BillingServices: Sendable {
  /// The database.
  public var billing: BillingStore
  /// The payment provider.
  public var provider: any PaymentProvider
  /// Where PDFs come from.
  public var documents: any DocumentSource
  /// Where is said what could not be done; without personal data.
  public var log: Logger

  /// All that jobs need.
  public init(billing: BillingStore, provider: any PaymentProvider, documents: any DocumentSource, log: Logger) {
    (self.billing, self.provider, self.documents, self.log) = (billing, provider, documents, log)
  }

  /// Who does the jobs of each kind.
  public var handlers: [JobKind: JobHandler] {
    [:]
  }

  /// A worker that does them all.
  ///
  /// - Parameters:
  ///   - name: for people: machine and process.
  ///   - settings: how it works.
  public func worker(name: String, settings: WorkerSettings = WorkerSettings()) -> Worker {
    Worker(billing, handlers: handlers, name: name, settings: settings, log: log)
  }
}
