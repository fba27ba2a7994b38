public import InvoiceModel
internal import SQLStore

extension Ledger {
  /// How many years an invoice is kept (C. com. art. L123-22).
  public static let retentionYears = 10

  /// Erases the content of an invoice after its time: its JSON, the customer's name, the salt without which the digest
  /// says nothing of them, and attachments that no other invoice has. Number, date and amounts stay, and the chain still holds.
  ///
  /// - Parameters:
  ///   - number: of the invoice.
  ///   - issuer: whose number it is; nil: of whoever has it.
  ///   - reason: is kept.
  /// - Returns: a warning when the ten years are counted from the end of its year, and that is not over yet; nil
  ///   otherwise.
  /// - Throws: `still-kept` for an invoice that is not ten years old, `unknown-number`, `content-erased`.
  public func erase(_ number: String, of issuer: Issuer? = nil, reason: String) throws(LedgerError) -> Problem? {
    let now = surroundings.now()
    let today = today
    let warning = try store.write { transaction throws(LedgerError) -> Problem? in
      let invoice = try Self.invoice(number, of: issuer?.id, in: transaction)
      guard invoice.content != nil else {
        throw LedgerError(.request, .contentErased, "the content of \(invoice.number) has been erased already")
      }
      let year = invoice.issueDate.year + Self.retentionYears
      let end =
        CalendarDate(year: year, month: invoice.issueDate.month, day: invoice.issueDate.day)
        ?? CalendarDate(year: year, month: 3, day: 1)
      guard let end, end < today else {
        throw LedgerError(
          .request, .stillKept,
          "\(invoice.number) of \(invoice.issueDate) has to be kept for \(Self.retentionYears) years",
          hint: "C. com. art. L123-22.")
      }
      try asLedger(
        transaction.execute(
          "INSERT INTO erasures (invoice, erased_at, reason, seal) VALUES ($1, $2, $3, $4)",
          RowSeal.sealed("erasures", [.integer(invoice.id), .integer(now), .text(reason)])))
      try asLedger(
        transaction.execute("DELETE FROM invoice_contents WHERE invoice = $1", [.integer(invoice.id)]))
      try asLedger(Self.eraseFiles(of: invoice.id, in: transaction))
      guard today.year <= year else { return nil }
      return Problem(
        code: .stillKept, severity: .warning, path: "",
        message:
          "The ten years of \(invoice.number) are over only at the end of \(year) where the financial year is the "
          + "calendar's: they are counted from its end.")
    }
    try asLedger(store.forgetRemoved())
    return warning
  }
}
