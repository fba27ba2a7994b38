public import InvoiceBooks
internal import InvoiceCore
public import InvoiceModel
internal import SQLStore

extension Ledger {
  /// Books a period from the ledger alone: sales, payments and write-offs in the order of their days, numbered without
  /// gaps, with the letters of what is settled.
  ///
  /// ```swift
  /// let fec = FECWriter(accounts: accounts)
  /// try ledger.forEachJournalEntry(of: issuer, from: first, through: last) { file.write(fec.bytes(of: $0)) }
  /// ```
  ///
  /// A corrected invoice takes the entry of the one that it replaces back. Letters depend on all that was booked until
  /// the last day, and stay the same in later periods.
  ///
  /// - Parameters:
  ///   - issuer: whose books.
  ///   - first: the first day.
  ///   - last: the last day.
  ///   - accounts: what is booked where.
  ///   - firstNumber: the number of the first entry.
  ///   - body: is given each entry.
  /// - Returns: warnings: invoices that could not be booked (`not-booked`), and what somebody should look at.
  public func forEachJournalEntry(
    of issuer: Issuer, from first: CalendarDate, through last: CalendarDate, accounts: BookAccounts = BookAccounts(),
    firstNumber: Int = 1, _ body: (JournalEntry) throws(LedgerError) -> Void
  ) throws(LedgerError) -> [Problem] {
    try store.read { transaction throws(LedgerError) in
      var lettering = Lettering(accounts: accounts)
      var run = JournalRun(issuer.id, accounts: accounts, from: first, through: last, in: transaction)
      try run.forEach { entry, invoice throws(LedgerError) in lettering.add(entry, settling: invoice) }
      lettering.letter()
      var number = firstNumber
      run = JournalRun(issuer.id, accounts: accounts, from: first, through: last, in: transaction)
      try run.forEach { entry, invoice throws(LedgerError) in
        guard entry.date >= first else { return }
        var entry = lettering.lettered(entry, settling: invoice)
        entry.number = number
        number += 1
        try body(entry)
      }
      return run.warnings
    }
  }
}

/// Books all that has happened to the invoices of an issuer, day by day.
private struct JournalRun {
  private let issuer: Int64
  private let accounts: BookAccounts
  private let first: CalendarDate
  private let last: CalendarDate
  private let transaction: SQLTransaction
  private var sales: SalesJournal
  private var bank: BankJournal
  /// What corrected invoices replace, by number, with what was booked of it.
  private var replaced: [String: [JournalLine]] = [:]
  /// The first invoice of each chain of corrections, by the numbers of the later ones.
  private var roots: [String: String] = [:]
  /// The accounts of customers whose invoices were booked, so that payments need not be told them by the invoice again.
  private var customers: [String: String] = [:]
  private var problems: [(date: CalendarDate, problem: Problem)] = []
  /// So many are listed.
  private static let limit = 1000

  init(
    _ issuer: Int64, accounts: BookAccounts, from first: CalendarDate, through last: CalendarDate,
    in transaction: SQLTransaction
  ) {
    self.issuer = issuer
    self.accounts = accounts
    self.first = first
    self.last = last
    self.transaction = transaction
    sales = SalesJournal(accounts: accounts)
    bank = BankJournal(accounts: accounts)
  }

  /// What somebody should look at, of the days that are booked.
  var warnings: [Problem] { problems.map(\.problem) }

  mutating func forEach(_ body: (JournalEntry, String) throws(LedgerError) -> Void) throws(LedgerError) {
    try findCorrections()
    let days = try asLedger(
      transaction.rows(
        """
        SELECT issue_date FROM invoices WHERE issuer = $1 AND issue_date <= $2 \
        UNION SELECT date FROM movements WHERE issuer = $1 AND date <= $2 ORDER BY 1
        """, [.integer(issuer), .text(last.description)]))
    for day in days {
      let day = try asLedger(day.text(0))
      try bookInvoices(of: day, body)
      try bookPayments(of: day, body)
    }
  }

  private mutating func note(_ problem: (CalendarDate, Problem)) {
    if problem.0 >= first, problems.count < Self.limit { problems.append((date: problem.0, problem: problem.1)) }
  }

  private mutating func findCorrections() throws(LedgerError) {
    for (corrected, originals) in try Ledger.replacements(of: issuer, in: transaction) {
      for original in originals { replaced[original] = [] }
      roots[corrected] = originals.first
    }
  }

  private mutating func bookInvoices(
    of day: String, _ body: (JournalEntry, String) throws(LedgerError) -> Void
  ) throws(LedgerError) {
    let statement =
      IssuedInvoice.selection
      // A self-billed invoice is in the books of its seller.
      + " WHERE invoices.issuer = $1 AND invoices.issue_date = $2 AND invoices.kind <> 'self_billed' "
      // Deposits first, as the final invoice of the day may deduct them.
      + "ORDER BY CASE WHEN invoices.kind = 'deposit' THEN 0 ELSE 1 END, invoices.position"
    try transaction.forEach(statement, [.integer(issuer), .text(day)]) { row throws(LedgerError) in
      try book(IssuedInvoice(row), body)
    }
  }

  private mutating func book(
    _ invoice: IssuedInvoice, _ body: (JournalEntry, String) throws(LedgerError) -> Void
  ) throws(LedgerError) {
    guard let content = invoice.content, let computed = try? ComputedInvoice(json: content) else {
      note((invoice.issueDate, Self.notBooked(invoice.number, "its content was erased")))
      return
    }
    let book = BookEntry(computed, file: "", sha256: "", pages: 0)
    var entry: JournalEntry
    do throws(InvoiceProblems) {
      entry = try sales.entry(for: book)
    } catch {
      note((invoice.issueDate, Self.notBooked(invoice.number, error.problems.first?.message ?? "")))
      return
    }
    if let account = book.customerAccount { customers[invoice.customerKey] = account }
    let settled = book.settledInvoice ?? invoice.number
    let root = roots[settled] ?? settled
    if invoice.kind == .corrected, let original = book.preceding.first, let lines = replaced[original],
      !lines.isEmpty
    {
      entry.warnings.removeAll { $0.code == .correctedInvoiceBooked }
      try body(reversal(of: original, lines, on: invoice.issueDate, entry), root)
    }
    if replaced[invoice.number] != nil { replaced[invoice.number] = entry.lines }
    for warning in entry.warnings { note((entry.date, warning)) }
    try body(entry, root)
  }

  /// The entry of an invoice that was replaced, on the other side.
  private func reversal(
    of number: String, _ lines: [JournalLine], on date: CalendarDate, _ corrected: JournalEntry
  ) -> JournalEntry {
    var entry = corrected
    entry.date = date
    entry.piece = number
    entry.label = "Annulation \(number), remplacée par \(corrected.piece)"
    entry.warnings = []
    entry.lines = lines.map { line in
      var line = line
      (line.debit, line.credit) = (line.credit, line.debit)
      return line
    }
    return entry
  }

  private mutating func bookPayments(
    of day: String, _ body: (JournalEntry, String) throws(LedgerError) -> Void
  ) throws(LedgerError) {
    let statement =
      "SELECT \(MovementRecord.columns) FROM movements WHERE movements.issuer = $1 AND movements.date = $2 "
      + "ORDER BY movements.position"
    try transaction.forEach(statement, [.integer(issuer), .text(day)]) { row throws(LedgerError) in
      try book(MovementRecord(row), body)
    }
  }

  private mutating func book(
    _ record: MovementRecord, _ body: (JournalEntry, String) throws(LedgerError) -> Void
  ) throws(LedgerError) {
    guard let kind = record.kind.payment else { return }
    let row = try asLedger(
      transaction.row(
        IssuedInvoice.listSelection + " WHERE invoices.id = $1", [.integer(record.invoice)]))
    guard let row else { throw LedgerError.damaged("a payment is of an invoice that is not there") }
    let invoice = try IssuedInvoice(row)
    var payment = PaymentEntry(
      kind, of: invoice.number, on: record.date, amount: invoice.currency.amount(of: record.amount),
      currency: invoice.currency, customer: invoice.customer)
    payment.means = record.means
    payment.reference = record.reference
    payment.customerAccount = customers[invoice.customerKey]
    if payment.customerAccount == nil || invoice.currency != accounts.currency,
      let content = try Ledger.invoice(record.invoice, in: transaction)?.content,
      let computed = try? ComputedInvoice(json: content)
    {
      payment.customerAccount = BookEntry(computed, file: "", sha256: "", pages: 0).customerAccount
      payment.exchangeRate = computed.invoice.exchangeRate
    }
    let entry: JournalEntry
    do throws(InvoiceProblems) {
      entry = try bank.entry(for: payment)
    } catch {
      note((record.date, Self.notBooked(invoice.number, error.problems.first?.message ?? "")))
      return
    }
    for warning in entry.warnings { note((entry.date, warning)) }
    try body(entry, roots[invoice.number] ?? invoice.number)
  }

  private static func notBooked(_ number: String, _ reason: String) -> Problem {
    Problem(
      code: .notBooked, severity: .warning, path: "", message: "\(number) has no entry in the journal: \(reason)")
  }
}
