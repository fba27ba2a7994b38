public import Logging

/// All that jobs need: the database, and the world outside. The one place that says which room does which kind of job.
public struct BillingServices: Sendable {
  /// The database.
  public var billing: BillingStore
  /// The payment provider.
  public var provider: any PaymentProvider
  /// Where PDFs come from.
  public var documents: any DocumentSource
  /// Who hands on mails.
  public var sender: any MailSender
  /// Where is said what could not be done; without personal data.
  public var log: Logger
  /// Where is counted what is done; nil: nowhere.
  public var metrics: MetricsRegistry?

  /// All that jobs need.
  public init(
    billing: BillingStore, provider: any PaymentProvider, documents: any DocumentSource, sender: any MailSender,
    log: Logger, metrics: MetricsRegistry? = nil
  ) {
    (self.billing, self.provider, self.documents) = (billing, provider, documents)
    (self.sender, self.log, self.metrics) = (sender, log, metrics)
  }

  /// Who does the jobs of each kind.
  public var handlers: [JobKind: JobHandler] {
    [
      .providerEvent: ProviderEventJob.handler(provider: provider),
      .reconciliation: ReconciliationJob.handler(provider: provider),
      .providerCall: ProviderCallJob.handler(provider: provider),
      .dunning: DunningJob.handler(provider),
      .invoice: InvoiceJob.handler(ledger: documents as? BillingLedger),
      .mail: MailJob.handler(sender: sender, documents: documents, log: log),
      .retention: RetentionJob.handler(),
      .export: ExportJob.handler(documents: documents),
      .access: AccessJob.handler(),
      .purge: PurgeJob.handler(),
      .figures: FiguresJob.handler(ledger: documents as? BillingLedger),
    ]
  }

  /// A worker that does them all.
  ///
  /// - Parameters:
  ///   - name: for people: machine and process.
  ///   - settings: how it works.
  public func worker(name: String, settings: WorkerSettings = WorkerSettings()) -> Worker {
    Worker(billing, handlers: handlers, name: name, settings: settings, log: log, metrics: metrics)
  }
}
