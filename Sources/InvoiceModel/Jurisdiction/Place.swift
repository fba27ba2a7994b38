/// Where a party is, as far as law asks.
package struct Place: Sendable {
  /// ISO 3166-1 alpha-2, or what was given in its place.
  package let country: String
  /// The law of the country; nil: the table does not have it.
  package let jurisdiction: Jurisdiction?
  /// The part of the country; nil when the country's law is not known.
  package let territory: Territory?

  /// Whether laws of the country's row reach the place.
  package func has(_ laws: Territory.Laws) -> Bool { territory?.laws.isSuperset(of: laws) == true }

  /// Whether the Union's rules on VAT treat the place as one of a member state.
  package func isInUnion(on date: CalendarDate, postcode: String? = nil) -> Bool {
    territory?.isInUnion ?? UnionMember.contains(country, postcode: postcode, on: date)
  }
}
