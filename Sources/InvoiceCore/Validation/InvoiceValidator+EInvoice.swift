internal import InvoiceModel

extension InvoiceValidator {
  /// Checks what neither the law nor a page asks for, but EN 16931 or BR-FR does.
  mutating func validateForEInvoice() {
    if invoice.type.isOffer { problems.add(.noEInvoice(of: invoice.type)) }
    if invoice.currency.minorUnitDigits > 2 {
      report(
        .currencyDecimals, "/currency", "An e-invoice has two decimals, and this currency more.", rule: "BR-DEC-01")
    }
    if invoice.type == .corrected, invoice.references.preceding.count > 1 {
      report(
        .tooManyPreceding, "/references/preceding", "A corrected invoice names exactly one invoice.",
        rule: "BR-FR-CO-04", term: "BG-3")
    }
    guard let rules = law.eInvoicing else { return }
    for (index, preceding) in invoice.references.preceding.enumerated() where !rules.isNumber(preceding.number) {
      report(
        .invalidNumber, "/references/preceding/\(index)/number",
        "\(adjective) e-invoices name numbers of \(rules.numberForm).", rule: rules.numberRule, term: "BT-25")
    }
  }
}
