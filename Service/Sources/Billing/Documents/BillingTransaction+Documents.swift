internal import InvoiceKit
internal import InvoiceLedger
internal import SQLStore

extension BillingTransaction {
  /// The documents of a user, the newest first.
  ///
  /// - Parameters:
  ///   - user: whose.
  ///   - limit: how many at most; nil: all.
  public func documents(of user: Int64, limit: Int? = nil) throws(BillingError) -> [BillingDocument] {
    switch settings.issuerMode {
    case .own: try ledgerDocuments("l.user_id = $1 AND l.archived_at IS NULL", [.integer(user)], limit)
    case .provider: try statements("i.user_id = $1", [.integer(user)], limit)
    }
  }

  /// A document of a user; nil when the number is nobody's, or somebody else's.
  public func document(_ number: String, of user: Int64) throws(BillingError) -> BillingDocument? {
    switch settings.issuerMode {
    case .own:
      return try ledgerDocuments(
        "l.number = $1 AND l.user_id = $2 AND l.archived_at IS NULL", [.text(number), .integer(user)]
      ).first
    case .provider:
      guard let id = StatementName.payment(number) else { return nil }
      return try statements("i.id = $1 AND i.user_id = $2", [.integer(id), .integer(user)]).first
    }
  }

  /// The documents of a user that a query asks for, the newest first; none after a number that is not the user's.
  public func documents(of user: Int64, matching query: DocumentQuery) throws(BillingError) -> [BillingDocument] {
    let isOwn = settings.issuerMode == .own
    var condition = isOwn ? "l.user_id = $1 AND l.archived_at IS NULL" : "i.user_id = $1"
    var values: [SQLValue] = [.integer(user)]
    if let text = query.text {
      let escaped = text.lowercased().reduce(into: "") { $0 += "!%_".contains($1) ? "!\($1)" : String($1) }
      values.append(.text("%\(escaped)%"))
      let place = "LIKE $\(values.count) ESCAPE '!'"
      condition +=
        isOwn
        ? " AND (LOWER(l.number) \(place) OR l.issued_on \(place))"
        : " AND '\(StatementName.prefix)' || CAST(i.id AS TEXT) \(place)"
    }
    let isCredit = isOwn ? "l.kind = 'credit_note'" : "1 = 0"
    switch query.state {
    case .paid?: condition += " AND NOT (\(isCredit)) AND i.refunded = 0"
    case .partlyRefunded?:
      condition += " AND NOT (\(isCredit)) AND i.refunded > 0 AND i.refunded < \(isOwn ? "l" : "i").total"
    case .refunded?: condition += " AND NOT (\(isCredit)) AND i.refunded >= \(isOwn ? "l" : "i").total"
    case .credit?: condition += " AND \(isCredit)"
    case nil: break
    }
    if let after = query.after {
      guard isOwn else {
        guard let id = StatementName.payment(after) else { return [] }
        return try statements("\(condition) AND i.id < $\(values.count + 1)", values + [.integer(id)], query.limit)
      }
      values.append(.text(after))
      condition += " AND l.id < (SELECT id FROM ledger_invoices WHERE number = $\(values.count) AND user_id = $1)"
    }
    return isOwn
      ? try ledgerDocuments(condition, values, query.limit)
      : try statements(condition, values, query.limit)
  }

  private func ledgerDocuments(
    _ condition: String, _ values: [SQLValue], _ limit: Int? = nil
  ) throws(BillingError) -> [BillingDocument] {
    try rows(
      """
      SELECT l.number, l.kind, c.number, l.issued_on, l.currency, l.net, l.tax, l.total, \
      CASE WHEN l.kind = 'invoice' THEN i.refunded ELSE 0 END, i.plan, i.provider_id \
      FROM ledger_invoices l JOIN provider_invoices i ON i.id = l.provider_invoice_id \
      LEFT JOIN ledger_invoices c ON c.id = l.corrects WHERE \(condition) ORDER BY l.id DESC\(Self.limit(limit))
      """, values
    ) { (row) throws(SQLError) in
      BillingDocument(
        number: try row.text(0), kind: BillingDocument.Kind(rawValue: try row.text(1)) ?? .invoice,
        corrects: try row.textOrNil(2), day: try row.text(3), currency: try row.text(4), net: try row.integer(5),
        tax: try row.integer(6), total: try row.integer(7), refunded: try row.integer(8), plan: try row.textOrNil(9),
        payment: try row.text(10))
    }
  }

  private static func limit(_ count: Int?) -> String { count.map { " LIMIT \(max($0, 0))" } ?? "" }

  private func statements(
    _ condition: String, _ values: [SQLValue], _ limit: Int? = nil
  ) throws(BillingError) -> [BillingDocument] {
    let zone = settings.zone
    return try rows(
      """
      SELECT i.id, COALESCE(i.paid_at, i.created_at), i.currency, i.total, i.refunded, i.plan, i.provider_id \
      FROM provider_invoices i WHERE i.status IN ('paid', 'refunded', 'partial_refund') AND i.test_mode = $\(values.count + 1) \
      AND i.total > 0 AND \(condition) ORDER BY i.id DESC\(Self.limit(limit))
      """, values + [.integer(settings.provider.isTestMode ? 1 : 0)]
    ) { (row) throws(SQLError) in
      BillingDocument(
        number: StatementName.of(try row.integer(0)), kind: .statement, corrects: nil,
        day: zone.day(at: try row.integer(1)).description, currency: try row.text(2), net: nil, tax: nil,
        total: try row.integer(3), refunded: try row.integer(4), plan: try row.textOrNil(5),
        payment: try row.text(6))
    }
  }

  /// The number of the last document that was kept; nil: there is none.
  func lastDocument() throws(BillingError) -> String? {
    try row("SELECT number FROM ledger_invoices ORDER BY id DESC LIMIT 1") { (row) throws(SQLError) in try row.text(0) }
  }

  /// The number of a payment's invoice; nil when there is none yet.
  func invoiceNumber(of payment: Int64) throws(BillingError) -> String? {
    try row(
      "SELECT number FROM ledger_invoices WHERE provider_invoice_id = $1 AND kind = 'invoice'", [.integer(payment)]
    ) { (row) throws(SQLError) in try row.text(0) }
  }

  /// Writes down what the ledger has issued, and tells the user; once for each document.
  ///
  /// - Parameters:
  ///   - document: as it stands in the ledger.
  ///   - payment: of which it was made.
  ///   - key: of the row.
  ///   - original: the number of the invoice that a credit note corrects.
  ///   - isRefund: whether what a credit note credits was paid back.
  func keep(
    _ document: IssuedInvoice, of payment: PaidInvoice, key: String, corrects original: String?, isRefund: Bool = false
  ) throws(BillingError) {
    guard let user = payment.user, let treatment = payment.treatment else { return }
    let count = try execute(
      """
      INSERT INTO ledger_invoices (number, idempotency_key, kind, corrects, provider_invoice_id, user_id, issued_on, \
      currency, net, tax, total, country, regime, rate, exchange_rate) \
      SELECT $1, $2, $3, (SELECT id FROM ledger_invoices WHERE number = $4), $5, $6, $7, $8, $9, $10, $11, $12, $13, $15, \
      $14 \
      WHERE NOT EXISTS (SELECT 1 FROM ledger_invoices WHERE number = $1)
      """,
      [
        .text(document.number), .text(key), .text(original == nil ? "invoice" : "credit_note"), SQLValue(original),
        .integer(payment.id), .integer(user), .text(document.issueDate.description), .text(document.currency.code),
        .integer(document.net), .integer(document.tax), .integer(document.total), .text(treatment.country),
        .text(treatment.regime.rawValue), SQLValue(payment.exchangeRate?.description), .integer(Int64(treatment.rate)),
      ])
    guard count == 1 else { return }
    let action = original == nil ? "invoice.issue" : "invoice.credit"
    // Of a credit note it may differ by a cent from what was ordered.
    let total = "\(PlainNumber.amount(document.total, document.currency.code)) \(document.currency.code)"
    try audit(
      action, "document \(document.number)", by: .service("invoice"), user: user,
      reason: original == nil ? nil : total)
    let amount = Notice.amount(document.total, document.currency.code)
    var values = ["number": document.number, "amount": amount, "date": document.issueDate.description]
    if isRefund { values["refunded"] = amount }
    if let original { values["invoice"] = original } else { values["plan"] = payment.plan }
    try notify(
      user,
      Notice(
        original == nil ? .invoice : .creditNote, values, attachments: [document.number],
        path: "/portal/invoices/\(document.number)", purchase: .payment(payment.id)),
      key: "document/\(document.number)")
  }
}
