internal import InvoiceModel
internal import SQLStore

extension Ledger {
  /// The numbers of invoices that a corrected one has replaced: sums of sales count that one instead.
  ///
  /// - Parameter issuer: whose invoices.
  public func replacedNumbers(of issuer: Issuer) throws(LedgerError) -> Set<String> {
    try store.read { transaction throws(LedgerError) in
      Set(try Self.replacements(of: issuer.id, in: transaction).values.joined())
    }
  }
}
