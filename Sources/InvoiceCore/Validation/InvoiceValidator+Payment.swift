internal import InvoiceModel

extension InvoiceValidator {
  mutating func validatePayment() {
    let payment = invoice.payment
    account(iban: payment.iban, bic: payment.bic, "/payment")
    text(payment.reference, "/payment/reference")
    text(payment.terms, "/payment/terms", isMultiline: true)
    text(payment.earlyDiscount, "/payment/early_discount")
    percent(payment.latePenaltyRate, "/payment/late_penalty_rate")
    if let url = payment.url { web(url, "/payment/url") }
    let isTransfer = payment.means == .transfer || payment.means == .sepaTransfer
    if isTransfer, payment.iban == nil, invoice.seller.iban == nil {
      need(
        .missingAccount, "/payment/iban", "A transfer needs an account.",
        hint: "Give `iban` in `payment` or in `company`.", rule: "BR-61", term: "BT-84")
    }
    warnOfLongTerm()
  }

  /// At most 60 days from the date of issue, or 45 days from the end of its month (C. com. art. L441-10).
  private mutating func warnOfLongTerm() {
    let isFrenchTrade = invoice.seller.isFrench && invoice.buyer.kind == .business && invoice.buyer.isFrench
    guard isFrenchTrade, invoice.type != .creditNote, !problems.isBroken("/date"), !problems.isBroken("/due_date"),
      let date = PaymentDate(of: invoice, due: .zero).date
    else { return }
    let issued = invoice.issueDate
    let daysToMonthEnd = CalendarDate.days(inMonth: issued.month, of: issued.year) - issued.day
    if issued.days(to: date) > max(60, daysToMonthEnd + 45) {
      warn(
        .longPaymentTerm, invoice.dueDate == nil ? "/payment/due_days" : "/due_date",
        "Between businesses the term is at most 60 days, or 45 days from the end of the month.",
        hint: "Some trades have terms of their own (C. com. art. L441-11).")
    }
  }
}
