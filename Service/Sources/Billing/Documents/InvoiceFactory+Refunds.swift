internal import InvoiceKit
internal import InvoiceLedger

extension InvoiceFactory {
  /// VAT is rounded on each document, so that a credit note may be some cents away from what was paid back; the next one
  /// makes up for it. At 20 % it is at most 2 cents, at 2.1 % 13 (Docs/Ledger.md).
  private static let cents: Int64 = 15

  /// Credits what was paid back of an invoice and is not credited yet, and books that money has gone back.
  ///
  /// - Returns: all credit notes of the invoice, those included that a person has made.
  func refund(_ payment: PaidInvoice, of number: String) throws(JobFailure) -> [IssuedInvoice] {
    let currency = payment.currency
    let before = try standing(of: number)
    let credited = units(before.balance.credited, currency)
    if payment.refunded > credited, credited < before.invoice.total {
      let isAll = payment.refunded >= before.invoice.total
      _ = try credit(
        number, isAll ? nil : currency.amount(of: payment.refunded - credited),
        reason: InvoiceWords(language: payment.buyer.language).refund, key: payment.refundKey)
    }
    let returned = payment.refunded - units(before.balance.refunded, currency)
    if returned > 0 {
      var request = PaymentRequest(.refund, of: number, amount: currency.amount(of: returned))
      request.means = .card
      request.reference = payment.providerID
      request.idempotencyKey = payment.refundKey + "/paid"
      try record(request)
    }
    let after = try standing(of: number)
    let open = units(after.balance.open, currency)
    if open != 0, open.magnitude <= Self.cents {
      var request = PaymentRequest(
        open > 0 ? .difference : .gain, of: number, amount: currency.amount(of: Int64(open.magnitude)))
      request.idempotencyKey = "\(payment.refundKey)/rounding/\(after.movements.count)"
      try record(request)
    }
    return try creditNotes(of: number)
  }

  /// Credits what somebody has ordered, once.
  ///
  /// - Returns: whether there is a credit note of it: nothing may be left of the invoice.
  func credit(_ order: CreditOrder, _ payment: PaidInvoice, of number: String) throws(JobFailure) -> Bool {
    do throws(LedgerError) {
      if try ledger.issued(under: order.key, of: issuer) != nil { return true }
    } catch { throw JobFailure(error) }
    let before = try standing(of: number)
    guard units(before.balance.credited, payment.currency) < before.invoice.total else { return false }
    return try credit(
      number, order.amount.map { payment.currency.amount(of: $0) }, reason: order.reason, key: order.key) != nil
  }

  /// All credit notes of an invoice.
  func creditNotes(of number: String) throws(JobFailure) -> [IssuedInvoice] {
    var documents: [IssuedInvoice] = []
    for movement in try standing(of: number).movements where movement.kind == .credit {
      if let note = movement.other { documents.append(try document(note)) }
    }
    return documents
  }

  private func units(_ amount: ExactDecimal, _ currency: Currency) -> Int64 {
    (try? currency.minorUnits(of: amount)) ?? 0
  }
}
