internal import InvoiceModel

/// A postal address as an e-invoice holds it (BG-5, BG-8, BG-15): at most three lines, and a country.
struct EInvoiceAddress: Hashable, Sendable {
  /// BT-35, BT-36, BT-162 and their like.
  var lines: [String]
  var postcode: String?
  var city: String?
  var region: String?
  var country: String

  /// The address's terms; nil without a country, which every address of an e-invoice must have (BR-9, BR-11, BR-57).
  ///
  /// Of an address given as one text the last line is its country and is not repeated; a line `75002 Paris` before it
  /// becomes postcode and city where the country's postcodes are known by their form. Lines beyond the third are joined
  /// to it.
  init?(_ address: Address?) {
    guard let address, let country = address.country else { return nil }
    self.country = country
    lines = address.lines
    postcode = address.postcode
    city = address.city
    region = address.region
    if address.isFreeText {
      if !lines.isEmpty { lines.removeLast() }
      if let last = lines.last, let postal = JurisdictionTable.standard.place(country: country).jurisdiction?.postal,
        let parts = postal.parts(of: last)
      {
        (postcode, city) = (parts.postcode, parts.town)
        lines.removeLast()
      }
    }
    if lines.count > 3 {
      lines = [lines[0], lines[1], lines[2...].joined(separator: ", ")]
    }
  }

  /// The line `number` (from 0), if there is one.
  func line(_ number: Int) -> String? { number < lines.count ? lines[number] : nil }
}
