extension InvoiceValidator {
  /// Checks what neither the law nor a page asks for, but EN 16931 or BR-FR does.
  mutating func validateForEInvoice() {
    if invoice.currency.minorUnitDigits > 2 {
      report(
        "currency-decimals", "/currency", "An e-invoice has two decimals, and this currency more.", rule: "BR-DEC-01")
    }
    if invoice.type == .corrected, invoice.references.preceding.count > 1 {
      report(
        "too-many-preceding", "/references/preceding", "A corrected invoice names exactly one invoice.",
        rule: "BR-FR-CO-04", term: "BG-3")
    }
    for (index, preceding) in invoice.references.preceding.enumerated()
    where !Self.isInvoiceNumber(preceding.number) {
      report(
        "invalid-number", "/references/preceding/\(index)/number",
        "An e-invoice names numbers of at most 35 of the characters A-Z a-z 0-9 + - _ /.", rule: "BR-FR-02",
        term: "BT-25")
    }
    for (index, line) in invoice.lines.enumerated() {
      if line.unitPrice.isZero {
        report(
          "price-zero", "/items/\(index)/unit_price", "An e-invoice has no unit price of 0.",
          hint: "Take it off with a line discount of 100 percent.", term: "BT-146")
      }
      if invoice.seller.isFrench, line.vatCategory == .standard, !Self.frenchRates.contains(line.vatRate) {
        report(
          "vat-rate-unknown", linesWithDefaultRate.contains(index) ? "/vat_rate" : "/items/\(index)/vat_rate",
          "A French e-invoice has one of the French VAT rates.", rule: "BR-FR-16", term: "BT-152")
      }
    }
  }

  /// BR-FR-16 lists them.
  private static let frenchRates: Set<ExactDecimal> = Set(
    ["10", "13", "20", "8.5", "19.6", "2.1", "5.5", "7", "20.6", "1.05", "0.9", "1.75", "9.2", "9.6"]
      .compactMap { ExactDecimal($0) })
}
