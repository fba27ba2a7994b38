internal import SQLStore

/// What a draft was made of: it is not issued when that has changed meanwhile.
struct FollowedInvoices {
  /// The invoices, and how many movements each had.
  private(set) var movements: [Int64: Int64] = [:]

  /// Takes an invoice as it is now.
  mutating func add(_ invoice: Int64, in transaction: SQLTransaction) throws(LedgerError) {
    movements[invoice] = try Self.count(invoice, in: transaction)
  }

  /// Takes those of another one.
  mutating func merge(_ other: FollowedInvoices) { movements.merge(other.movements) { $1 } }

  /// - Throws: `ledger-busy`.
  func check(in transaction: SQLTransaction) throws(LedgerError) {
    for (invoice, count) in movements.sorted(by: { $0.key < $1.key })
    where try Self.count(invoice, in: transaction) != count {
      throw LedgerError(
        .system, .ledgerBusy, "an invoice that this document refers to was paid or credited at the same time",
        hint: "Try again: nothing was written.")
    }
  }

  private static func count(_ invoice: Int64, in transaction: SQLTransaction) throws(LedgerError) -> Int64 {
    let row = try asLedger(
      transaction.row("SELECT COUNT(*) FROM movements WHERE invoice = $1", [.integer(invoice)]))
    return try asLedger(row?.integer(0)) ?? 0
  }
}
