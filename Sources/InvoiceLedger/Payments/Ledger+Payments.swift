internal import InvoiceBooks
internal import InvoiceModel
internal import SQLStore

extension Ledger {
  /// Records payments, each of them or a reason why not, in one transaction.
  ///
  /// A payment that an earlier call has recorded under the same idempotency key is not recorded again.
  ///
  /// - Parameters:
  ///   - payments: in the order in which they are recorded.
  ///   - issuer: whose invoices they are of; nil: of whoever has the number.
  /// - Throws: what keeps all of them from being recorded.
  public func record(
    _ payments: [PaymentRequest], issuer: Issuer? = nil
  ) throws(LedgerError) -> [PaymentOutcome] {
    let today = today
    let time = surroundings.now()
    return try store.write { transaction throws(LedgerError) in
      try Self.record(payments, issuer: issuer, today: today, time: time, in: transaction)
    }
  }

  static func record(
    _ payments: [PaymentRequest], issuer: Issuer?, today: CalendarDate, time: Int64, in transaction: SQLTransaction
  ) throws(LedgerError) -> [PaymentOutcome] {
    var targets: [(payment: PaymentRequest, invoice: IssuedInvoice)?] = []
    var refusals: [Int: Problem] = [:]
    for (index, payment) in payments.enumerated() {
      do throws(LedgerError) {
        targets.append((payment, try target(of: payment, issuer, in: transaction)))
      } catch {
        guard error.cause == .request else { throw error }
        targets.append(nil)
        refusals[index] = error.problem
      }
    }
    // In one order, so that no two transactions wait for each other.
    var books: [Int64: MovementBook] = [:]
    for issuer in Set(targets.compactMap { $0?.invoice.issuer }).sorted() {
      books[issuer] = try MovementBook(issuer, in: transaction)
    }
    var outcomes: [PaymentOutcome] = []
    for (index, target) in targets.enumerated() {
      guard let target, var book = books[target.invoice.issuer] else {
        outcomes.append(.refused(refusals[index] ?? LedgerError.damaged("a payment has no invoice").problem))
        continue
      }
      outcomes.append(
        try record(target.payment, of: target.invoice, today: today, time: time, &book, in: transaction))
      books[target.invoice.issuer] = book
    }
    return outcomes
  }

  /// The invoice whose balance a payment changes: that of a credit note is its invoice's, and what a corrected invoice has
  /// replaced is paid there.
  private static func target(
    of payment: PaymentRequest, _ issuer: Issuer?, in transaction: SQLTransaction
  ) throws(LedgerError) -> IssuedInvoice {
    let invoice = try Self.invoice(payment.invoice, of: issuer?.id, in: transaction)
    guard invoice.kind.isCredit else { return try current(invoice, in: transaction) }
    let credited = try movementRecords(of: invoice.id, in: transaction).first { $0.kind == .credit }
    guard let original = credited?.other else { return invoice }
    return try current(Self.invoice(original, in: transaction) ?? invoice, in: transaction)
  }

  private static func record(
    _ payment: PaymentRequest, of invoice: IssuedInvoice, today: CalendarDate, time: Int64,
    _ book: inout MovementBook, in transaction: SQLTransaction
  ) throws(LedgerError) -> PaymentOutcome {
    let standing = try standing(of: invoice, in: transaction)
    if let earlier = try earlier(payment, of: invoice, in: transaction) {
      let (record, other) = earlier
      guard record.invoice == invoice.id, record.kind == MovementKind(payment.kind) else { return .refused(.keyReused) }
      return .repeated(Movement(record, of: invoice, other: other), standing)
    }
    let date = payment.date ?? today
    guard date <= today else { return .refused(.paymentInFuture(date, today: today)) }
    if let payer = payment.payer, !BankAccount.isIBAN(payer) { return .refused(.invalidPayer) }
    let open = payment.isPrepaid ? try prepaidLeft(of: invoice, standing, in: transaction) : standing.balance.open
    let amount = payment.amount ?? (payment.kind.addsToBalance ? -open : open)
    if payment.isPrepaid, payment.kind != .payment || amount > open {
      return .refused(.notPrepaid(invoice.number, left: open, invoice.currency))
    }
    if payment.amount == nil, amount <= .zero { return .refused(.nothingOpen(invoice.number)) }
    var entry = PaymentEntry(
      payment.kind, of: invoice.number, on: date, amount: amount, currency: invoice.currency,
      customer: invoice.customer)
    entry.reference = payment.reference
    // What was taken off already cannot be too much.
    let problems = standing.balance.problems(of: entry).filter { !payment.isPrepaid || $0.severity == .error }
    if let error = problems.first(where: { $0.severity == .error }) { return .refused(error) }
    guard let units = try? invoice.currency.minorUnits(of: amount) else {
      return .refused(.nothingOpen(invoice.number))
    }
    var record = MovementRecord(
      MovementKind(payment.kind), of: invoice, date: date, amount: units,
      effect: payment.isPrepaid ? 0 : payment.kind.addsToBalance ? units : -units, recordedAt: time)
    record.means = payment.means
    record.reference = payment.reference
    record.payer = payment.payer
    record.entry = payment.entry
    record.idempotencyKey = payment.idempotencyKey
    record = book.append(record)
    // At once, so that the next payment of the same invoice sees it.
    try book.store()
    return .recorded(
      Movement(record, of: invoice, other: nil), try self.standing(of: invoice, in: transaction), warnings: problems)
  }

  /// What an invoice says to be prepaid, less what is recorded of that, and less the deposits that it deducts.
  private static func prepaidLeft(
    of invoice: IssuedInvoice, _ standing: InvoiceStanding, in transaction: SQLTransaction
  ) throws(LedgerError) -> ExactDecimal {
    let row = try asLedger(
      transaction.row(
        "SELECT CAST(COALESCE(SUM(amount), 0) AS BIGINT) FROM movements WHERE other = $1 AND kind = 'deduction'",
        [.integer(invoice.id)]))
    let deducted = try asLedger(row?.integer(0)) ?? 0
    // Without its content all that is known is how far the amounts differ: by what is rounded, too.
    let stated = try Self.content(of: invoice.id, in: transaction)?.prepaid
    let (difference, overflow) = invoice.total.subtractingReportingOverflow(invoice.due)
    guard !overflow else { return .zero }
    var left = stated ?? invoice.currency.amount(of: difference)
    left.accumulate(-invoice.currency.amount(of: deducted))
    left.accumulate(-standing.balance.prepaid)
    return left
  }

  private static func earlier(
    _ payment: PaymentRequest, of invoice: IssuedInvoice, in transaction: SQLTransaction
  ) throws(LedgerError) -> (MovementRecord, String?)? {
    let start = "SELECT \(MovementRecord.columns) FROM movements WHERE issuer = $1 AND "
    var row: SQLRow?
    if let key = payment.idempotencyKey {
      row = try asLedger(
        transaction.row(start + "idempotency_key = $2", [.integer(invoice.issuer), .text(key)]))
    }
    if row == nil, let entry = payment.entry {
      row = try asLedger(
        transaction.row(
          start + "entry = $2 AND invoice = $3", [.integer(invoice.issuer), .bytes(entry), .integer(invoice.id)]))
    }
    guard let row else { return nil }
    let record = try MovementRecord(row)
    return (
      record, try record.other.flatMap { id throws(LedgerError) in try Self.invoice(id, in: transaction)?.number }
    )
  }
}
