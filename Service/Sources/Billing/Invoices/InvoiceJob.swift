/// Makes documents of payments: in the mode ``IssuerMode/own`` an invoice of the ledger for each payment and a credit
/// note for each part that is paid back, in the mode ``IssuerMode/provider`` a notice with a statement.
///
/// It compares what the provider says with what the ledger and the service have, and does what is missing. So it may be
/// broken off anywhere and begun again: the ledger gives one document for each key, and what it has issued is found.
public enum InvoiceJob {
  /// Does jobs of the kind ``JobKind/invoice``.
  ///
  /// - Parameter ledger: where invoices are issued; nil in the mode ``IssuerMode/provider``.
  public static func handler(ledger: BillingLedger?) -> JobHandler {
    .outside { (billing, job) async throws(JobFailure) in
      guard let id = Int64(job.subject) else {
        throw JobFailure("`\(job.subject)` is no payment", isTransient: false)
      }
      switch (billing.settings.issuerMode, ledger) {
      case (.provider, _): return { (transaction) throws(BillingError) in try transaction.mirror(id) }
      case (.own, let ledger?): return try await InvoiceWork(billing: billing, ledger: ledger).completion(of: id)
      case (.own, nil): throw JobFailure("there is no ledger to issue invoices in", isTransient: false)
      }
    }
  }
}
