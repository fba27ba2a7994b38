internal import InvoiceModel

extension InvoiceValidator {
  mutating func validatePayment() {
    let payment = invoice.payment
    account(iban: payment.iban, bic: payment.bic, "/payment")
    validatePaymentTerms()
    validatePaymentPlan()
    text(payment.reference, "/payment/reference")
    text(payment.terms, "/payment/terms", isMultiline: true)
    text(payment.earlyDiscount, "/payment/early_discount")
    percent(payment.latePenaltyRate, "/payment/late_penalty_rate")
    if let url = payment.url { web(url, "/payment/url") }
    let isTransfer =
      payment.meansCode.map { $0 == "30" || $0 == "58" }
      ?? (payment.means == .transfer || payment.means == .sepaTransfer)
    if isTransfer, payment.allAccounts.isEmpty, invoice.seller.iban == nil {
      need(
        .missingAccount, "/payment/iban", "A transfer needs an account.",
        hint: "Give `iban` in `payment` or in `company`.", rule: "BR-61", term: "BT-84")
    }
    let isSEPA = payment.meansCode.map { $0 == "58" } ?? (payment.means == .sepaTransfer)
    for (index, account) in payment.accounts.enumerated() where isSEPA && account.account != nil {
      need(
        .invalidIBAN, "/payment/accounts/\(index)/account", "A SEPA transfer goes to an IBAN.",
        hint: "Give `iban`, or `transfer` as the means.", term: "BT-84")
    }
    warnOfLongTerm()
  }

  /// What the law between two businesses allows at most, where it is the law of both; of each installment.
  private mutating func warnOfLongTerm() {
    guard let term = law.commerce?.paymentTerm, invoice.buyer.kind == .business, !invoice.type.isCredit,
      !invoice.type.isOffer, let seat = table.seat(of: invoice.buyer.party),
      seat.jurisdiction === law.seat.jurisdiction, seat.has(.commerce), !problems.isBroken("/date")
    else { return }
    let payment = invoice.payment
    if payment.installments.isEmpty {
      guard !problems.isBroken("/due_date"), let date = PaymentDate(of: invoice, due: .zero).date else { return }
      let isByDays = invoice.dueDate == nil
      warn(
        of: term, until: date, days: isByDays ? payment.dueDays : nil,
        isByDays ? "/payment/due_days" : "/due_date")
      return
    }
    for (index, part) in payment.installments.enumerated() {
      let isByDays = part.dueDate == nil
      let path = Self.installmentPath(index) + (isByDays ? "/due_days" : "/due_date")
      guard !problems.isBroken(path), let date = payment.dueDate(of: part, from: invoice.issueDate) else { continue }
      warn(of: term, until: date, days: isByDays ? part.dueDays : nil, path)
    }
  }

  /// - Parameter days: what the date was counted from, if it was.
  private mutating func warn(
    of term: CommercialLaw.PaymentTerm, until date: CalendarDate, days: Int?, _ path: String
  ) {
    // Both readings of so many days from the end of the month are admitted.
    if invoice.payment.endOfMonth != nil, let days, days <= term.daysFromMonthEnd { return }
    let issued = invoice.issueDate
    let daysToMonthEnd = CalendarDate.days(inMonth: issued.month, of: issued.year) - issued.day
    if issued.days(to: date) > max(term.days, daysToMonthEnd + term.daysFromMonthEnd) {
      warn(
        .longPaymentTerm, path,
        "Between businesses the term is at most \(term.days) days, or \(term.daysFromMonthEnd) days from the end of the month.",
        hint: term.exceptions)
    }
  }
}
