internal import SQLStore

extension Ledger {
  /// What an earlier call has issued under an idempotency key; nil when none has.
  ///
  /// - Parameters:
  ///   - key: the idempotency key.
  ///   - issuer: whose documents are looked at.
  public func issued(under key: String, of issuer: Issuer) throws(LedgerError) -> IssuedInvoice? {
    try store.read { transaction throws(LedgerError) in
      try Self.issued(under: key, of: issuer.id, in: transaction)
    }
  }

  /// The idempotency key under which an invoice was issued; nil when there was none, or there is no such invoice.
  ///
  /// - Parameters:
  ///   - number: the invoice's.
  ///   - issuer: whose number it is.
  public func idempotencyKey(of number: String, issuer: Issuer) throws(LedgerError) -> String? {
    try store.read { transaction throws(LedgerError) in
      let row = try asLedger(
        transaction.row(
          "SELECT idempotency_key FROM invoices WHERE issuer = $1 AND number = $2",
          [.integer(issuer.id), .text(number)]))
      return try asLedger(row?.textOrNil(0) ?? nil)
    }
  }

  /// What an earlier call has issued under an idempotency key.
  static func issued(
    under key: String, of issuer: Int64, in transaction: SQLTransaction
  ) throws(LedgerError) -> IssuedInvoice? {
    let row = try asLedger(
      transaction.row(
        "SELECT id FROM invoices WHERE issuer = $1 AND idempotency_key = $2", [.integer(issuer), .text(key)]))
    guard let row else { return nil }
    return try invoice(asLedger(row.integer(0)), in: transaction)
  }
}
