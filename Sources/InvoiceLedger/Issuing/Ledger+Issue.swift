public import InvoiceModel
internal import SQLStore

extension Ledger {
  /// Reads and checks a draft; nothing is issued by that.
  ///
  /// - Parameters:
  ///   - json: the invoice JSON in UTF-8, without a number; one without a date is issued today.
  ///   - purpose: what it is checked for.
  ///   - idempotencyKey: makes a repeated call return the same invoice.
  /// - Throws: all problems of the document when at least one of them is an error.
  public func check(
    _ json: [UInt8], purpose: Purpose = .page, idempotencyKey: String? = nil
  ) throws(InvoiceProblems) -> CheckedDraft {
    try CheckedDraft(json: json, date: today, purpose: purpose, idempotencyKey: idempotencyKey)
  }

  /// Checks a draft made in Swift; nothing is issued by that. Its number is left out of account.
  ///
  /// - Throws: as ``check(_:purpose:idempotencyKey:)``.
  public func check(
    _ draft: Invoice, purpose: Purpose = .page, idempotencyKey: String? = nil
  ) throws(InvoiceProblems) -> CheckedDraft {
    try CheckedDraft(draft, purpose: purpose, idempotencyKey: idempotencyKey)
  }

  /// The numbers that drafts would get, were they issued now in this order; nil for one that would be refused.
  ///
  /// Nothing is reserved: another call may get them first.
  public func expectedNumbers(of drafts: [CheckedDraft]) throws(LedgerError) -> [String?] {
    try expectations(of: drafts).map(\.number)
  }

  /// What would become of drafts, were they issued now in this order.
  ///
  /// Nothing is reserved: another call may get the numbers first.
  public func expectations(of drafts: [CheckedDraft]) throws(LedgerError) -> [IssueExpectation] {
    let today = today
    return try store.read { transaction throws(LedgerError) in
      var desk = try IssuingDesk(self, drafts, today: today, time: 0, in: transaction, isReserving: false)
      var expectations: [IssueExpectation] = []
      for draft in drafts {
        switch try desk.take(draft) {
        case .place(let record): expectations.append(.new(record.number))
        case .issuedBefore(let id):
          if let number = desk.expectedNumber(of: id) {
            expectations.append(.repeated(number))
          } else {
            expectations.append(.issued(try desk.invoice(id)))
          }
        case .refused(let problem): expectations.append(.refused(problem))
        case .stale(let problem):
          // On another day than it was checked on it may be all right.
          if let dated = draft.dated(today), case .place(let record) = try desk.take(dated) {
            expectations.append(.new(record.number))
          } else {
            expectations.append(.refused(problem))
          }
        }
      }
      return expectations
    }
  }

  /// Issues drafts: each gets its number, and is stored, or is refused. All of it is one transaction: when it fails, no
  /// number is used up.
  ///
  /// - Parameters:
  ///   - drafts: in the order of their numbers.
  ///   - recipe: what they are rendered with that name no other, as ``register(_:)`` has named it.
  /// - Returns: an outcome for each draft.
  /// - Throws: what keeps all of them from being issued; a credit note over more than is left of its invoice, and a
  ///   deposit that is deducted twice, are among it.
  public func issue(_ drafts: [CheckedDraft], recipe: Int64? = nil) throws(LedgerError) -> [IssueOutcome] {
    try issue(drafts, recipe: recipe) { _, _, _ throws(LedgerError) in }
  }

  /// Issues drafts, ties them to the invoices that they follow, and does something more in the same transaction.

  func issue(
    _ drafts: [CheckedDraft], recipe: Int64? = nil,
    then finish: (SQLTransaction, [CheckedDraft], [IssueOutcome]) throws(LedgerError) -> Void
  ) throws(LedgerError) -> [IssueOutcome] {
    let today = today
    let time = surroundings.now()
    var stale: [Int] = []
    var outcomes = try store.write { transaction throws(LedgerError) in
      stale = []
      var desk = try IssuingDesk(
        self, drafts, today: today, time: time, recipe: recipe, in: transaction, isReserving: true)
      var outcomes: [IssueOutcome] = []
      outcomes.reserveCapacity(drafts.count)
      for (index, draft) in drafts.enumerated() {
        switch try desk.take(draft) {
        case .place(let record): outcomes.append(.issued(try desk.issue(draft, as: record)))
        case .issuedBefore(let id): outcomes.append(.repeated(try desk.invoice(id)))
        case .refused(let problem): outcomes.append(.refused(problem))
        case .stale(let problem):
          stale.append(index)
          outcomes.append(.refused(problem))
        }
      }
      try asLedger(desk.close())
      try link(drafts, outcomes, in: transaction)
      try finish(transaction, drafts, outcomes)
      return outcomes
    }
    // At midnight a draft that was checked yesterday meets a series that has gone on today.
    let dated = stale.compactMap { index in drafts[index].dated(today).map { (index, $0) } }
    if !dated.isEmpty {
      let again = try issue(dated.map(\.1), recipe: recipe, then: finish)
      for ((index, _), outcome) in zip(dated, again) { outcomes[index] = outcome }
    }
    return outcomes
  }
}
