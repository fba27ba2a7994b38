internal import InvoiceKit
internal import InvoiceLedger

/// The invoice of a payment, without a number; a pure function of the payment and the settings.
enum InvoiceDraft {
  /// - Parameters:
  ///   - payment: with its treatment.
  ///   - seller: who invoices.
  ///   - plan: what people of the buyer's language call what was paid for; nil: the product.
  ///   - product: what the product is called.
  ///   - date: of issue.
  /// - Returns: nil when the payment has no treatment, or its amounts are out of range.
  static func invoice(
    of payment: PaidInvoice, seller: Seller, plan: String?, product: String, date: CalendarDate
  ) -> Invoice? {
    guard let treatment = payment.treatment, let amounts = payment.amounts(treatment),
      let formatter = InvoiceFormatter(language: payment.buyer.language)
    else { return nil }
    let words = InvoiceWords(language: payment.buyer.language)
    let currency = payment.currency
    var line = InvoiceLine(
      description: words.line(
        plan ?? product, isChange: payment.billingReason == "updated",
        month: formatter.date(payment.period.start, style: .month)),
      unitPrice: currency.amount(of: amounts.price), vatRate: treatment.percent, vatCategory: treatment.category)
    if amounts.discount > 0 {
      line.discount = LineDiscount(.amount(currency.amount(of: amounts.discount)), reason: words.discount)
    }
    line.vatExemption = exemption(treatment, payment, seller, words, on: date)
    line.period = payment.period
    var invoice = Invoice(
      issueDate: date, seller: seller, buyer: payment.buyer.party(in: treatment.country), lines: [line])
    invoice.currency = currency
    invoice.language = payment.buyer.language
    invoice.pricesIncludeVAT = amounts.isGross
    invoice.period = payment.period
    invoice.prepaid = currency.amount(of: payment.total)
    invoice.payment.means = .card
    invoice.payment.terms = words.paid(on: formatter.date(payment.paidOn, style: .long))
    if currency != .euro { invoice.exchangeRate = payment.exchangeRate }
    invoice.statedTotals.total = currency.amount(of: payment.total)
    return invoice
  }

  /// Why no tax is charged, where the toolkit does not say it by itself.
  private static func exemption(
    _ treatment: TaxTreatment, _ payment: PaidInvoice, _ seller: Seller, _ words: InvoiceWords, on date: CalendarDate
  ) -> String? {
    switch treatment.category {
    case .outOfScope:
      let place = seller.taxPlace(of: payment.buyer.party(in: treatment.country).party, on: payment.paidOn)
      // The code's articles may be cited until then (ordonnances 2025-1247 and 2026-671).
      let isCited = seller.isFrench(on: date) && date.description <= "2028-06-30"
      if isCited, place?.relation == .domestic { return words.notApplied }
      return words.outside(isBusiness: payment.buyer.kind == .business, citesCode: isCited)
    case .reverseCharge: return "VATEX-EU-AE"
    case .exempt: return seller.isFrench(on: date) ? "VATEX-FR-FRANCHISE" : nil
    default: return nil
    }
  }
}
