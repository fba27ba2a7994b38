internal import InvoiceCore
internal import InvoiceModel
internal import SQLStore

extension Ledger {
  /// Ties credit notes, corrected and final invoices that were just issued to the invoices that they name, where these
  /// are in the ledger.
  ///
  /// - Throws: what keeps all of the transaction from being stored: more credited than was invoiced
  ///   (`credit-exceeds-invoice`), a deposit that is deducted twice (`deposit-deducted`), an invoice that is corrected
  ///   twice (`not-correctable`), and `ledger-busy` when somebody else has credited the same invoice meanwhile.
  func link(
    _ drafts: [CheckedDraft], _ outcomes: [IssueOutcome], in transaction: SQLTransaction
  ) throws(LedgerError) {
    for (draft, outcome) in zip(drafts, outcomes) {
      guard case .issued(let invoice) = outcome else { continue }
      let references = draft.invoice.invoice.references.preceding
      let follows =
        invoice.kind.isCredit || invoice.kind == .corrected || !draft.invoice.invoice.prepaid.isZero
      guard follows, !references.isEmpty else { continue }
      var book = try MovementBook(invoice.issuer, in: transaction)
      // Under the lock of the chain, so that nobody else credits the same invoice.
      try draft.follows?.check(in: transaction)
      var originals: [IssuedInvoice] = []
      for reference in references {
        if let original = try Self.known(reference.number, of: invoice.issuer, in: transaction) {
          originals.append(original)
        }
      }
      switch invoice.kind {
      case .creditNote where references.count == 1, .consolidatedCreditNote where references.count == 1:
        for original in originals { try credit(original, by: invoice, &book, in: transaction) }
      case .corrected:
        for original in originals where original.kind != .deposit || references.count == 1 {
          try correct(original, by: invoice, &book, in: transaction)
        }
      default: break
      }
      if invoice.kind == .invoice || invoice.kind == .corrected, !draft.invoice.invoice.prepaid.isZero {
        for original in originals where original.kind == .deposit {
          try deduct(original, by: invoice, &book, in: transaction)
        }
      }
      try book.store()
    }
  }

  static func known(
    _ number: String, of issuer: Int64, in transaction: SQLTransaction
  ) throws(LedgerError) -> IssuedInvoice? {
    let row = try asLedger(
      transaction.row(
        IssuedInvoice.listSelection + " WHERE invoices.issuer = $1 AND invoices.number = $2",
        [.integer(issuer), .text(number)]))
    guard let row else { return nil }
    return try IssuedInvoice(row)
  }

  private func credit(
    _ original: IssuedInvoice, by note: IssuedInvoice, _ book: inout MovementBook, in transaction: SQLTransaction
  ) throws(LedgerError) {
    guard !original.kind.isCredit, original.currency == note.currency else { return }
    let row = try asLedger(
      transaction.row(
        "SELECT CAST(COALESCE(SUM(amount), 0) AS BIGINT) FROM movements WHERE invoice = $1 AND kind = 'credit'",
        [.integer(original.id)]))
    let credited = try asLedger(row?.integer(0)) ?? 0
    let (sum, isTooLarge) = credited.addingReportingOverflow(note.total)
    guard !isTooLarge, original.total < 0 || sum <= original.total else {
      throw LedgerError(
        .request, .creditExceedsInvoice, "more would be credited of \(original.number) than was invoiced",
        hint: "`invoice-ledger credit` credits what is left.")
    }
    let time = note.issuedAt
    book.append(
      MovementRecord(
        .credit, of: original, other: note.id, date: note.issueDate, amount: note.due, effect: -note.due,
        recordedAt: time))
    book.append(
      MovementRecord(
        .credit, of: note, other: original.id, date: note.issueDate, amount: note.due, effect: note.due,
        recordedAt: time))
  }

  /// What is open of the original is asked for by the corrected invoice, less what was paid.
  private func correct(
    _ original: IssuedInvoice, by corrected: IssuedInvoice, _ book: inout MovementBook, in transaction: SQLTransaction
  ) throws(LedgerError) {
    guard !original.kind.isCredit, original.currency == corrected.currency else { return }
    let movements = try Self.movementRecords(of: original.id, in: transaction)
    if movements.contains(where: { $0.kind == .correction && $0.other.map { $0 > original.id } ?? false }) {
      throw LedgerError(
        .request, .notCorrectable, "\(original.number) has been corrected already",
        hint: "Correct the invoice that has replaced it.")
    }
    let open = movements.reduce(original.due) { $0 &+ $1.effect }
    let settled = original.due &- open
    let time = corrected.issuedAt
    book.append(
      MovementRecord(
        .correction, of: original, other: corrected.id, date: corrected.issueDate, amount: open, effect: -open,
        recordedAt: time))
    guard settled != 0 else { return }
    book.append(
      MovementRecord(
        .correction, of: corrected, other: original.id, date: corrected.issueDate, amount: settled, effect: -settled,
        recordedAt: time))
  }

  private func deduct(
    _ deposit: IssuedInvoice, by final: IssuedInvoice, _ book: inout MovementBook, in transaction: SQLTransaction
  ) throws(LedgerError) {
    let earlier = try Self.movementRecords(of: deposit.id, in: transaction).first { $0.kind == .deduction }
    if let earlier {
      let number = try earlier.other.flatMap { id throws(LedgerError) in try Self.invoice(id, in: transaction)?.number }
      throw LedgerError(
        .request, .depositDeducted, "the deposit \(deposit.number) has been deducted by \(number ?? "another invoice")",
        hint: "A deposit is deducted once.")
    }
    // What is deducted is what was paid, and so as the deposit was rounded.
    let rounding =
      try Self.content(of: deposit.id, in: transaction).flatMap { try? $0.currency.minorUnits(of: $0.rounding) } ?? 0
    book.append(
      MovementRecord(
        .deduction, of: deposit, other: final.id, date: final.issueDate, amount: deposit.total &+ rounding, effect: 0,
        recordedAt: final.issuedAt))
  }

  static func movementRecords(
    of invoice: Int64, in transaction: SQLTransaction
  ) throws(LedgerError) -> [MovementRecord] {
    let rows = try asLedger(
      transaction.rows(
        "SELECT \(MovementRecord.columns) FROM movements WHERE invoice = $1 ORDER BY position", [.integer(invoice)]))
    var records: [MovementRecord] = []
    for row in rows { records.append(try MovementRecord(row)) }
    return records
  }

  /// What has replaced an invoice, at the end of all corrections; the invoice itself when nothing has.
  static func current(_ invoice: IssuedInvoice, in transaction: SQLTransaction) throws(LedgerError) -> IssuedInvoice {
    var invoice = invoice
    // Each is later than the one before it, so this ends.
    while let next = try movementRecords(of: invoice.id, in: transaction)
      .first(where: { $0.kind == .correction && $0.other ?? 0 > invoice.id })?.other
    {
      guard let corrected = try Self.invoice(next, in: transaction) else { return invoice }
      invoice = corrected
    }
    return invoice
  }

  /// The numbers of the invoices that each corrected invoice has replaced, those before them included.
  static func replacements(
    of issuer: Int64, in transaction: SQLTransaction
  ) throws(LedgerError) -> [String: [String]] {
    let rows = try asLedger(
      transaction.rows(
        """
        SELECT originals.number, others.number FROM movements JOIN invoices originals ON originals.id = movements.invoice \
        JOIN invoices others ON others.id = movements.other \
        WHERE movements.issuer = $1 AND movements.kind = 'correction' AND movements.other > movements.invoice \
        ORDER BY movements.position
        """, [.integer(issuer)]))
    var replaced: [String: [String]] = [:]
    for row in rows {
      let (original, corrected) = try asLedger((row.text(0), row.text(1)))
      replaced[corrected] = (replaced[original] ?? []) + [original]
    }
    return replaced
  }
}
