package import InvoiceModel
package import InvoiceWording

extension Address {
  /// The address as lines. The country is named where it is not the other side's, and free text is left as it is.
  package func lines(abroadFrom country: String?, in formatter: InvoiceFormatter) -> [String] {
    var lines = lines
    if !isFreeText {
      lines += place
      if let code = self.country, code != country { lines.append(formatter.country(code)) }
    }
    return lines.filter { !$0.isEmpty }
  }

  /// Postcode, city and region in the order of the country.
  private var place: [String] {
    switch AddressOrder(country: country) {
    case .regionAndPostcodeLast:
      let region = [region, postcode].compactMap(\.self).joined(separator: " ")
      return [[city, region].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: ", ")]
    case .ownLines:
      return [city, region, postcode].compactMap(\.self)
    case .postcodeFirst:
      return [[postcode, city].compactMap(\.self).joined(separator: " "), region ?? ""]
    }
  }
}
