/// A row of a country's table of VAT rates.
package struct VATRate: Sendable {
  /// In percent.
  package let rate: ExactDecimal
  /// The part of the country that has it; nil: the country at large.
  package let area: VATRateArea?
  /// The days on which it is in force.
  package let validity: Validity
  /// The law that sets it.
  package let source: String
  /// Whether only a list of admitted rates has it, and no article that is known.
  package let isOnlyListed: Bool
  /// The digit by which the standard chart of accounts tells its accounts from those of other rates.
  package let ledgerDigit: Int?

  /// A rate in force between two days.
  package init(
    _ rate: ExactDecimal, in area: VATRateArea? = nil, from: CalendarDate? = nil, until: CalendarDate? = nil,
    ledgerDigit: Int? = nil, isOnlyListed: Bool = false, _ source: String
  ) {
    self.rate = rate
    self.area = area
    validity = Validity(from: from, until: until)
    self.source = source
    self.isOnlyListed = isOnlyListed
    self.ledgerDigit = ledgerDigit
  }

  /// Whether a territory has the rate; nil is the country at large.
  package func isRate(of territory: Territory?) -> Bool {
    if let area { return area == territory?.rateArea }
    return territory?.rateArea?.replacesOthers != true
  }
}
