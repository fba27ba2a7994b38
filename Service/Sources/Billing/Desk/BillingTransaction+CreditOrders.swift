internal import SQLStore

/// Credit notes that are ordered at the desk. The order is written here, and a job issues the credit note in the ledger,
/// once. Money goes back at the payment provider: when it tells of that, what was credited by hand is not credited again.
extension BillingTransaction {
  /// What is left of an invoice to be credited, in minor units of its currency, with tax.
  ///
  /// - Parameter document: `ledger_invoices.id`
  /// - Throws: ``BillingCode/unknownDocument`` when it is no invoice.
  public func creditable(_ document: Int64) throws(BillingError) -> CreditableInvoice {
    let found = try row(
      """
      SELECT l.number, l.user_id, l.provider_invoice_id, l.currency, l.total, (SELECT CAST(SUM(ABS(c.total)) AS BIGINT) \
      FROM ledger_invoices c WHERE c.corrects = l.id AND c.provider_invoice_id = l.provider_invoice_id) \
      FROM ledger_invoices l WHERE l.id = $1 AND l.kind = 'invoice'
      """, [.integer(document)]
    ) { (row) throws(SQLError) in
      let total = try row.integer(4)
      return CreditableInvoice(
        number: try row.text(0), user: try row.integer(1), payment: try row.integer(2), currency: try row.text(3),
        total: total, left: max(0, total - (try row.integerOrNil(5) ?? 0)))
    }
    guard let found else {
      throw BillingError(.missing, .unknownDocument, "there is no such invoice", hint: "A credit note has none.")
    }
    return found
  }

  /// Orders a credit note of an invoice.
  ///
  /// - Parameters:
  ///   - document: `ledger_invoices.id`
  ///   - amount: with tax, in minor units; nil: all that is left.
  ///   - actor: who orders it.
  ///   - reason: stands on the credit note, and in the audit log: without personal data.
  /// - Throws: ``BillingCode/unknownDocument``; ``BillingCode/invalidValue`` for more than is left;
  ///   ``BillingCode/alreadyThere`` while another one waits to be issued.
  public func orderCredit(
    of document: Int64, amount: Int64?, by actor: Actor, reason: String
  ) throws(BillingError) {
    let reason = try noted(reason, "a reason")
    let invoice = try creditable(document)
    guard invoice.left > 0, amount.map({ (1...invoice.left).contains($0) }) ?? true else {
      throw BillingError(
        .request, .invalidValue, "of \(invoice.number) \(invoice.leftText) \(invoice.currency) are left to be credited",
        hint: "Give at most as much, or nothing for all of it.",
        mistake: FormMistake(
          .amountLeft, ["number": invoice.number, "left": "\(invoice.left)", "currency": invoice.currency]))
    }
    let count = try execute(
      """
      INSERT INTO credit_orders (provider_invoice_id, user_id, amount, reason, ordered_by, ordered_at) \
      VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (provider_invoice_id) WHERE done_at IS NULL DO NOTHING
      """,
      [
        .integer(invoice.payment), .integer(invoice.user), SQLValue(amount), .text(reason),
        .text(actor.description), .integer(now),
      ])
    guard count == 1 else {
      throw BillingError(
        .conflict, .alreadyThere, "a credit note of \(invoice.number) is being issued",
        hint: "Look at the invoice in a minute.")
    }
    try audit(
      "invoice.order-credit", "document \(invoice.number)", by: actor, user: invoice.user,
      reason: "\(amount.map { "\(invoice.text(of: $0)) \(invoice.currency)" } ?? "all"): \(reason)")
    try enqueue(.invoice, subject: String(invoice.payment))
  }

  /// What waits to be credited of a payment's invoice; nil: nothing.
  func openCreditOrder(of payment: Int64) throws(BillingError) -> CreditOrder? {
    try row(
      "SELECT id, amount, reason FROM credit_orders WHERE provider_invoice_id = $1 AND done_at IS NULL",
      [.integer(payment)]
    ) { (row) throws(SQLError) in
      CreditOrder(id: try row.integer(0), amount: try row.integerOrNil(1), reason: try row.text(2))
    }
  }

  func close(_ order: CreditOrder, isCredited: Bool) throws(BillingError) {
    try execute(
      "UPDATE credit_orders SET done_at = $2, outcome = $3 WHERE id = $1 AND done_at IS NULL",
      [.integer(order.id), .integer(now), .text(isCredited ? "credited" : "nothing_left")])
  }
}
