internal import SQLStore

extension Ledger {
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
