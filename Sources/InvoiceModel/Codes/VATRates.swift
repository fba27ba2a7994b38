/// VAT rates by country.
package enum VATRates {
  /// The rates that French invoices may have, in percent, those of Corsica, of overseas and of earlier years included
  /// (XP Z12-012, BR-FR-16).
  package static let french: Set<ExactDecimal> = Set(
    ["20", "10", "5.5", "2.1", "13", "8.5", "1.75", "1.05", "0.9", "20.6", "19.6", "9.6", "9.2", "7"]
      .compactMap { ExactDecimal($0) })
}
