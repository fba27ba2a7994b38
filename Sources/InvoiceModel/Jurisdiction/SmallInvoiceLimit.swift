/// An amount up to which an invoice need not say its seller's VAT number.
package struct SmallInvoiceLimit: Sendable {
  /// In the currency of the country's VAT.
  package let amount: ExactDecimal
  /// Whether the amount includes VAT.
  package let includesVAT: Bool
  /// VAT categories for which it does not count.
  package let excluded: [VATCategory]
  /// The days on which it is in force.
  package let validity: Validity
  /// The law that sets it.
  package let source: String

  /// A limit in force between two days.
  package init(
    _ amount: ExactDecimal, includesVAT: Bool, excluded: [VATCategory] = [], from: CalendarDate? = nil,
    until: CalendarDate? = nil, _ source: String
  ) {
    self.amount = amount
    self.includesVAT = includesVAT
    self.excluded = excluded
    validity = Validity(from: from, until: until)
    self.source = source
  }

  /// `150 EUR net`.
  package func text(in currency: Currency) -> String {
    "\(amount) \(currency.code) \(includesVAT ? "with VAT" : "net")"
  }
}
