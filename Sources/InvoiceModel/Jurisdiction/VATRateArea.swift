/// A part of a country with VAT rates of its own.
package struct VATRateArea: Hashable, Sendable {
  /// Its name in messages: `Corsica`.
  package let name: String
  /// Whether its rates take the place of the country's; otherwise they are added to them.
  package let replacesOthers: Bool

  /// A part of a country.
  package init(_ name: String, replacesOthers: Bool) {
    self.name = name
    self.replacesOthers = replacesOthers
  }
}
