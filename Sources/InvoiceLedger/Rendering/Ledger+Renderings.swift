internal import InvoiceModel
internal import SQLStore

extension Ledger {
  /// Records what an invoice was made into, unless that was done before.
  ///
  /// - Returns: what was recorded first; of two machines that render at once only one has made it.
  @discardableResult
  public func record(_ rendering: Rendering, of invoice: IssuedInvoice) throws(LedgerError) -> Rendering {
    if let first = try self.rendering(rendering.form, of: invoice) { return first }
    return try store.write { transaction throws(LedgerError) in
      try asLedger(
        transaction.execute(
          Rendering.insertion + " ON CONFLICT (invoice, form) DO NOTHING", rendering.row(of: invoice.id)))
      return try Self.rendering(rendering.form, of: invoice.id, in: transaction) ?? rendering
    }
  }

  /// What an invoice was made into first; nil when it was not yet, or when that was not recorded.
  ///
  /// - Parameters:
  ///   - invoice: as it was issued.
  ///   - form: which of its documents.
  public func rendering(_ form: String, of invoice: IssuedInvoice) throws(LedgerError) -> Rendering? {
    try store.read { transaction throws(LedgerError) in
      try Self.rendering(form, of: invoice.id, in: transaction)
    }
  }

  private static func rendering(
    _ form: String, of invoice: Int64, in transaction: SQLTransaction
  ) throws(LedgerError) -> Rendering? {
    try asLedger(
      transaction.row(
        "SELECT digest, size, pages FROM renderings WHERE invoice = $1 AND form = $2", [.integer(invoice), .text(form)]
      ).map { row throws(SQLError) in
        try Rendering(
          form: form, digest: row.bytes(0), size: Int(clamping: row.integer(1)), pages: Int(clamping: row.integer(2)))
      })
  }
}
