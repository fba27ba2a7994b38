internal import InvoiceBooks
internal import InvoiceCore
internal import InvoiceModel
internal import SQLStore

extension Ledger {
  /// Records what a bank statement says was paid, in one transaction. What was recorded before is not recorded again,
  /// however often the bank tells it.
  ///
  /// - Parameters:
  ///   - issuer: whose account it is.
  ///   - isRehearsal: whether nothing is recorded, so that somebody can look at it first.
  ///   - statement: what the bank says.
  /// - Throws: what keeps all of it from being recorded.
  public func record(
    _ statement: BankStatement, issuer: Issuer, isRehearsal: Bool = false
  ) throws(LedgerError) -> StatementImport {
    let today = today
    let time = surroundings.now()
    let run = StatementRun(issuer: issuer, today: today, time: time, isRehearsal: isRehearsal)
    let results =
      isRehearsal
      ? try store.read { transaction throws(LedgerError) in try run.results(of: statement, in: transaction) }
      : try store.write { transaction throws(LedgerError) in try run.results(of: statement, in: transaction) }
    return StatementImport(
      transactions: Array(zip(statement.transactions, results)), pendingCount: statement.pendingCount,
      warnings: statement.warnings)
  }
}

/// Takes one statement into a ledger.
private struct StatementRun {
  let issuer: Issuer
  let today: CalendarDate
  let time: Int64
  let isRehearsal: Bool

  func results(
    of statement: BankStatement, in transaction: SQLTransaction
  ) throws(LedgerError) -> [StatementImport.Result] {
    // Under the lock of the chain, so that two imports of one file do not meet.
    if !isRehearsal { _ = try MovementBook(issuer.id, in: transaction) }
    var matcher = PaymentMatcher(
      try openInvoices(in: transaction), payers: try payers(in: transaction),
      payments: try payments(of: statement, in: transaction))
    var results: [StatementImport.Result] = []
    for item in statement.transactions {
      if try isRecorded(item, in: transaction) {
        results.append(.repeated)
        continue
      }
      switch matcher.match(item) {
      case .matched(let parts, let basis): results.append(try record(item, parts, basis, in: transaction))
      case .unmatched(.noReference, _), .unmatched(.amountOnly, _):
        results.append(try unmatched(item, matcher.match(item), in: transaction))
      case .unmatched(let reason, let suggestions): results.append(.unmatched(reason, suggestions: suggestions))
      }
    }
    return results
  }

  private func record(
    _ item: BankTransaction, _ parts: [PaymentMatch.Part], _ basis: PaymentMatch.Basis, in transaction: SQLTransaction
  ) throws(LedgerError) -> StatementImport.Result {
    var requests: [PaymentRequest] = []
    for (index, part) in parts.enumerated() {
      var request = PaymentRequest(part.kind, of: part.invoice, amount: part.amount)
      request.date = item.bookingDate
      request.means = .transfer
      request.reference = item.endToEndID ?? item.bankReference
      request.payer = item.partyIBAN.flatMap { BankAccount.isIBAN($0) ? $0 : nil }
      request.entry = item.key
      // What the bank has kept is taken off the first.
      if index == 0, !item.fee.isZero, part.kind == .payment, item.fee < part.amount {
        request.amount = try? part.amount - item.fee
        var fee = request
        fee.kind = .fee
        fee.amount = item.fee
        fee.entry = item.key + Array("fee".utf8)
        requests.append(fee)
      }
      requests.insert(request, at: index)
    }
    guard !isRehearsal else { return .recorded([], basis, warnings: []) }
    var movements: [Movement] = []
    var warnings: [Problem] = []
    for outcome in try Ledger.record(requests, issuer: issuer, today: today, time: time, in: transaction) {
      switch outcome {
      case .recorded(let movement, _, let further):
        movements.append(movement)
        warnings += further
      case .repeated(let movement, _): movements.append(movement)
      case .refused(let problem):
        guard movements.isEmpty else { throw LedgerError(.defect, .ledgerDefect, problem.message) }
        return .refused(problem)
      }
    }
    return .recorded(movements, basis, warnings: warnings)
  }

  /// Whether what it names is settled tells more than that nothing open is named.
  private func unmatched(
    _ item: BankTransaction, _ match: PaymentMatch, in transaction: SQLTransaction
  ) throws(LedgerError) -> StatementImport.Result {
    guard case .unmatched(let reason, let suggestions) = match else { return .unmatched(.noReference, suggestions: []) }
    let words = (item.references + item.texts + [item.endToEndID].compactMap(\.self)).flatMap { text in
      text.split { $0 == " " || $0 == "," || $0 == ";" || $0 == ":" }.map(String.init)
    }
    for word in Set(words).sorted().prefix(50) where word.utf8.count >= 4 && word.utf8.count <= 100 {
      if let known = try Ledger.known(word, of: issuer.id, in: transaction) {
        return .unmatched(.settled, suggestions: [known.number])
      }
    }
    return .unmatched(reason, suggestions: suggestions)
  }

  private func isRecorded(_ item: BankTransaction, in transaction: SQLTransaction) throws(LedgerError) -> Bool {
    try asLedger(
      transaction.row(
        "SELECT 1 FROM movements WHERE issuer = $1 AND entry = $2", [.integer(issuer.id), .bytes(item.key)])) != nil
  }

  private func openInvoices(in transaction: SQLTransaction) throws(LedgerError) -> [OpenInvoice] {
    var open: [OpenInvoice] = []
    try Ledger.forEachReceivable(at: today, issuer: issuer.id, customerKey: nil, isOverdue: false, in: transaction) {
      receivable throws(LedgerError) in
      open.append(
        OpenInvoice(
          receivable.invoice.number, open: receivable.open, currency: receivable.invoice.currency,
          customerKey: receivable.invoice.customerKey))
    }
    let replaced = try Ledger.replacements(of: issuer.id, in: transaction)
    for index in open.indices { open[index].replaced = replaced[open[index].number] ?? [] }
    // Few invoices ask for another reference than their number: only those are read.
    for index in open.indices {
      let row = try asLedger(
        transaction.row(
          """
          SELECT invoice_contents.content FROM invoices JOIN invoice_contents ON invoice_contents.invoice = invoices.id \
          WHERE invoices.issuer = $1 AND invoices.number = $2
          """, [.integer(issuer.id), .text(open[index].number)]))
      guard let row, let content = try? row.bytes(0), Self.mayNameReference(content) else { continue }
      open[index].reference = (try? ComputedInvoice(json: content))?.invoice.payment.reference
    }
    return open
  }

  /// Whether there is a key `reference` in the JSON at all: a customer may have one too.
  private static func mayNameReference(_ content: [UInt8]) -> Bool {
    let key = Array("\"reference\":".utf8)
    var start = content.startIndex
    while let quote = content[start...].firstIndex(of: key[0]) {
      if content[quote...].starts(with: key) { return true }
      start = quote + 1
    }
    return false
  }

  private func payers(in transaction: SQLTransaction) throws(LedgerError) -> [String: Set<String>] {
    var payers: [String: Set<String>] = [:]
    try transaction.forEach(
      """
      SELECT DISTINCT movements.payer, invoice_contents.customer_key FROM movements \
      JOIN invoice_contents ON invoice_contents.invoice = movements.invoice \
      WHERE movements.issuer = $1 AND movements.payer IS NOT NULL
      """, [.integer(issuer.id)]
    ) { row throws(LedgerError) in
      let (payer, customer) = try asLedger((row.text(0), row.text(1)))
      payers[payer, default: []].insert(customer)
    }
    return payers
  }

  /// The invoices of the payments that transactions of the statement take back.
  private func payments(
    of statement: BankStatement, in transaction: SQLTransaction
  ) throws(LedgerError) -> [String: String] {
    var payments: [String: String] = [:]
    for item in statement.transactions where item.isReturn {
      for reference in [item.endToEndID, item.bankReference].compactMap(\.self) {
        let rows = try asLedger(
          transaction.rows(
            """
            SELECT DISTINCT invoices.number FROM movements JOIN invoices ON invoices.id = movements.invoice \
            WHERE movements.issuer = $1 AND movements.reference = $2 AND movements.kind = 'payment'
            """, [.integer(issuer.id), .text(reference)]))
        if rows.count == 1 { payments[reference] = try asLedger(rows[0].text(0)) }
      }
    }
    return payments
  }
}
