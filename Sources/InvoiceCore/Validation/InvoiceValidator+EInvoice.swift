internal import InvoiceModel

extension InvoiceValidator {
  /// Checks what neither the law nor a page asks for, but EN 16931 or BR-FR does.
  mutating func validateForEInvoice() {
    if invoice.currency.minorUnitDigits > 2 {
      report(
        .currencyDecimals, "/currency", "An e-invoice has two decimals, and this currency more.", rule: "BR-DEC-01")
    }
    if invoice.type == .corrected, invoice.references.preceding.count > 1 {
      report(
        .tooManyPreceding, "/references/preceding", "A corrected invoice names exactly one invoice.",
        rule: "BR-FR-CO-04", term: "BG-3")
    }
    for (index, preceding) in invoice.references.preceding.enumerated()
    where invoice.seller.isFrench && !InvoiceNumber.isFrench(preceding.number) {
      report(
        .invalidNumber, "/references/preceding/\(index)/number",
        "A French e-invoice names numbers of at most 35 of the characters A-Z a-z 0-9 + - _ /.", rule: "BR-FR-02",
        term: "BT-25")
    }
  }
}
