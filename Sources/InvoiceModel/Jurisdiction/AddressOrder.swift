/// In which order a country writes postcode, town and region (UPU S42).
package enum AddressOrder: Sendable {
  /// `75002 Paris`, and the region below it.
  case postcodeFirst
  /// `Springfield, IL 62704`.
  case regionAndPostcodeLast
  /// Each on a line of its own, the postcode last.
  case ownLines

  /// The order of a country, by its code of ISO 3166-1.
  package init(country: String?) {
    self = country.flatMap { Self.exceptions[$0] } ?? .postcodeFirst
  }

  private static let exceptions: [String: AddressOrder] = [
    "US": .regionAndPostcodeLast, "CA": .regionAndPostcodeLast, "AU": .regionAndPostcodeLast,
    "GB": .ownLines, "IE": .ownLines,
  ]
}
