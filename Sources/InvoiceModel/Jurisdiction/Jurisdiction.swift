/// A country's law on invoices: a row of the table of jurisdictions.
///
/// Another country is another row, and nothing else: who asks what law says asks a row, never whether a country is this
/// or that one. What a row does not say is not known here, and is neither checked nor printed. Rows are shared and
/// compared by identity, so they are objects.
package final class Jurisdiction: Sendable {
  /// ISO 3166-1 alpha-2 of the country.
  package let code: String
  /// In messages: `French`.
  package let adjective: String
  /// The country at large first, then its parts, and countries that share its VAT.
  package let territories: [Territory]
  /// Its law of VAT.
  package let vat: VATLaw
  /// Its commercial law.
  package let commerce: CommercialLaw?
  /// Its register of businesses.
  package let register: CompanyRegister?
  /// Its own rules for e-invoices.
  package let eInvoicing: EInvoicingLaw?
  /// How its postcodes are written, those of its parts included.
  package let postal: PostalForm?
  /// What the postcodes of the territories begin with, each with its territory's place among them.
  private let postcodeStarts: [(start: PostcodeStart, territory: Int)]

  /// A country's law.
  package init(
    code: String, adjective: String, territories: [Territory], vat: VATLaw, commerce: CommercialLaw? = nil,
    register: CompanyRegister? = nil, eInvoicing: EInvoicingLaw? = nil, postal: PostalForm? = nil
  ) {
    self.code = code
    self.adjective = adjective
    self.territories = territories
    self.vat = vat
    self.commerce = commerce
    self.register = register
    self.eInvoicing = eInvoicing
    self.postal = postal
    postcodeStarts = territories.enumerated().flatMap { place, territory in
      territory.postcodes.map { (PostcodeStart($0.utf8), place) }
    }
  }

  /// The place of a territory; nil: of the country at large.
  func place(_ territory: Territory? = nil) -> Place {
    let territory = territory ?? territories.first
    return Place(country: territory?.code ?? code, jurisdiction: self, territory: territory)
  }

  /// The part of the country that an address is in, by its postcode: the one whose postcodes fit best.
  func territory(of address: Address?) -> Territory? {
    guard let postcode = postcode(in: address) else { return territories.first }
    return territory(postcode) ?? territories.first
  }

  /// Whether a postcode tells in which part of the country an address is.
  package func isTold(byPostcodeOf address: Address?) -> Bool { postcode(in: address) != nil }

  /// The territory whose postcodes a postcode begins like, best fit first; nil: none but the country at large.
  private func territory(_ postcode: PostcodeStart) -> Territory? {
    var best: (territory: Int, length: Int)?
    for (start, territory) in postcodeStarts where start.count > best?.length ?? 0 && postcode.begins(with: start) {
      best = (territory, start.count)
    }
    return best.map { territories[$0.territory] }
  }

  /// The territory of a postcode; nil when it is not written like one, or belongs to none.
  package func territory(ofPostcode postcode: String) -> Territory? {
    guard let postal, postal.isPostcode(postcode) else { return nil }
    if let territory = territory(PostcodeStart(postcode.utf8)) { return territory }
    return Int(postcode).flatMap { postal.range.contains($0) ? territories.first : nil }
  }

  /// An address's postcode; in one given as a text, where the country's form tells it from a house number.
  private func postcode(in address: Address?) -> PostcodeStart? {
    guard let address else { return nil }
    if let postcode = address.postcode {
      // People write `F-97400` and `97 400`.
      return PostcodeStart(postcode.utf8.lazy.filter { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    }
    guard address.isFreeText, let postal else { return nil }
    for line in address.lines.reversed() {
      if let parts = postal.parts(of: line) { return PostcodeStart(parts.postcode.utf8) }
    }
    return nil
  }
}
