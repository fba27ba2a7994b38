/// The name of a unit of measure as it stands after a quantity.
struct UnitName: Sendable {
  var singular: String
  var plural: String

  /// A word with its plural, which ends in `s` unless it is given.
  init(_ singular: String, plural: String? = nil) {
    self.singular = singular
    self.plural = plural ?? singular + "s"
  }

  /// The symbols of units (UN/ECE recommendation 20), which are the same in all languages and have no plural.
  static let symbols: [String: UnitName] = [
    "MGM": "mg", "GRM": "g", "KGM": "kg", "MLT": "ml", "CLT": "cl", "HLT": "hl", "MTQ": "m³", "MMT": "mm", "CMT": "cm",
    "KMT": "km", "MTK": "m²", "KWT": "kW", "KWH": "kWh", "MWH": "MWh",
  ].mapValues { UnitName($0, plural: $0) }
}
