internal import InvoiceModel

extension InvoiceAssembler {
  /// How it is paid: the first means with an account, else the first.
  func payment(number: String?, by buyer: Buyer) -> Payment {
    var payment = Payment()
    payment.terms = document.terms
    payment.reference = document.paymentReference == number ? nil : document.paymentReference
    if document.dueDate == nil, buyer.kind == .business, !(document.totals.due?.isZero ?? true) {
      log.warn(
        .noDueDate, at: document.root,
        "No due date is stated; between businesses the page shows the one that the law gives.", term: "BT-9")
    }
    guard let means = document.means.first(where: { $0.iban != nil }) ?? document.means.first else { return payment }
    payment.iban = means.iban
    payment.bic = means.bic
    switch means.code {
    case "30", "31", "42": payment.means = .transfer
    case "58": payment.means = .sepaTransfer
    case "49", "59": payment.means = .directDebit
    case "48", "54", "55": payment.means = .card
    case "20", "21", "22", "23": payment.means = .cheque
    case "10": payment.means = .cash
    default:
      log.warn(
        .otherMeans, at: means.element, "The payment means has no word in the invoice JSON and is left out.",
        term: "BT-81")
    }
    for other in document.means where other.element.index != means.element.index && other.iban != nil {
      if other.iban == means.iban { continue }
      log.warn(
        .otherAccount, at: other.element, "The invoice JSON holds one account; this further one is left out.",
        term: "BT-84")
    }
    return payment
  }

  /// Euros for one unit of the currency: as stated, or the shortest rate that gives the VAT in euros.
  func exchangeRate(for currency: Currency) -> ExactDecimal? {
    guard let target = document.totals.taxInTaxCurrency, let taxCurrency = document.taxCurrency,
      taxCurrency != currency.code
    else { return nil }
    guard taxCurrency == "EUR" else {
      log.warn(
        .otherTaxCurrency, at: document.totalsElement ?? document.root,
        "VAT is also stated in \(taxCurrency.prefix(10)); the invoice JSON has it in euros only.", term: "BT-111")
      return nil
    }
    // Of no VAT at all no rate can be told, and none is needed.
    guard let tax = document.totals.tax, !(tax.isZero && target.isZero) else { return document.conversionRate }
    if let rate = document.conversionRate, gives(target, tax, rate) { return rate }
    for decimals in 0...12 {
      guard let rate = try? target.divided(by: tax, decimals: decimals), !rate.isZero, !rate.isNegative else {
        continue
      }
      if gives(target, tax, rate) { return rate }
    }
    log.warn(
      .noExchangeRate, at: document.totalsElement ?? document.root,
      "No exchange rate gives the VAT that is stated in euros.", term: "BT-111")
    return nil
  }

  private func gives(_ target: ExactDecimal, _ tax: ExactDecimal, _ rate: ExactDecimal) -> Bool {
    (try? tax.multiplied(by: rate).rounded(decimals: 2)) == target
  }
}
