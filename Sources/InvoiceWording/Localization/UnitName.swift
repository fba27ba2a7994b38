/// The name of a unit of measure as it stands after a quantity.
struct UnitName: Sendable {
  var singular: String
  var plural: String

  /// A word with its plural, which ends in `s` unless it is given.
  init(_ singular: String, plural: String? = nil) {
    self.singular = singular
    self.plural = plural ?? singular + "s"
  }
}
