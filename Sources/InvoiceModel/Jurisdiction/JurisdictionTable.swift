/// The table of jurisdictions, and the one place that answers which law is whose.
///
/// Three questions are told apart, because the law does:
/// - Where is a party (``place(of:)``)? Where its address is; else where its VAT number is from, or its number of a
///   register.
/// - Under which law does it trade (``seat(of:)``)? Under that of the register whose number it has: an establishment
///   there is what the number says, and a foreign address beside it is that of the head office. Else where it is.
/// - Under which VAT law does it sell (``vatPlace(of:)``)? Under that of its VAT number, which is the one under which the
///   supply is made (directive 2006/112/EC art. 226, 3). Else where it is.
package struct JurisdictionTable: Sendable {
  /// The rows that come with the library. A seller of whom nothing is known is taken for French.
  package static let standard = JurisdictionTable([.france, .belgium, .germany])

  /// The rows; the first is the law of sellers who say nothing that tells theirs.
  package let jurisdictions: [Jurisdiction]
  private let places: [String: Place]
  /// VAT numbers that begin with something else than their country's code.
  private static let prefixes = ["EL": "GR"]

  /// A table.
  ///
  /// - Parameter jurisdictions: of two rows with the same country the first counts.
  package init(_ jurisdictions: [Jurisdiction]) {
    self.jurisdictions = jurisdictions
    var places: [String: Place] = [:]
    for jurisdiction in jurisdictions {
      for territory in jurisdiction.territories where places[territory.code] == nil {
        places[territory.code] = jurisdiction.place(territory)
      }
    }
    self.places = places
  }

  /// The place of a country and, where an address is in one that has parts, of the part.
  package func place(country: String, address: Address? = nil) -> Place {
    guard let place = places[country] else { return Place(country: country, jurisdiction: nil, territory: nil) }
    // Overseas parts have codes of their own, and are also written as their country with their postcode.
    guard let jurisdiction = place.jurisdiction, jurisdiction.code == country, jurisdiction.territories.count > 1 else {
      return place
    }
    return jurisdiction.place(jurisdiction.territory(of: address))
  }

  /// Where a party is; nil: nothing says it.
  package func place(of party: Party) -> Place? {
    if let country = party.address?.country { return place(country: country, address: party.address) }
    if let country = vatCountry(of: party) { return place(country: country, address: party.address) }
    return register(of: party).map { $0.place($0.territory(of: party.address)) }
  }

  /// Under which law a party trades; nil: nothing says it.
  package func seat(of party: Party) -> Place? {
    guard let jurisdiction = register(of: party) else { return place(of: party) }
    guard let country = party.address?.country else {
      return jurisdiction.place(jurisdiction.territory(of: party.address))
    }
    let place = place(country: country, address: party.address)
    return place.jurisdiction === jurisdiction && place.has(.register) ? place : jurisdiction.place()
  }

  /// Under which VAT law a party sells; nil: nothing says it.
  package func vatPlace(of party: Party) -> Place? {
    guard let country = vatCountry(of: party) else { return place(of: party) }
    let registered = place(country: country)
    guard let address = party.address, let own = address.country else {
      return place(country: country, address: party.address)
    }
    let place = place(country: own, address: address)
    let isThere = place.jurisdiction != nil && place.jurisdiction === registered.jurisdiction
    return isThere && place.territory?.vat != .outside ? place : registered
  }

  /// The laws that decide about a seller's invoices.
  package func law(of seller: Seller) -> SellerLaw {
    let seat = seat(of: seller.party)
    let home = jurisdictions.first?.place(nil) ?? Place(country: "", jurisdiction: nil, territory: nil)
    return SellerLaw(
      seat: seat ?? home, vatPlace: vatPlace(of: seller.party) ?? home, isAssumed: seat == nil)
  }

  /// Why a seller charges no VAT as a small business, as a VATEX code or in its law's words; nil: it is none, or its law
  /// has neither, so that the invoice must give its reason. The article of another country's law would be false.
  package func franchiseExemption(of seller: Seller) -> String? {
    seller.vatRegime == .franchise ? law(of: seller).vatCode?.franchiseExemption : nil
  }

  /// Where a buyer is in the eyes of the seller's VAT law.
  package func relation(of buyer: Party, to seller: SellerLaw, on date: CalendarDate) -> VATRelation {
    guard let place = place(of: buyer) else { return .unknown }
    if let own = seller.vatPlace.jurisdiction, seller.vat != nil {
      if place.jurisdiction === own, place.territory?.vat != .outside { return .domestic }
    } else if place.country == seller.vatPlace.country {
      return .domestic
    }
    return place.isInUnion(on: date, postcode: buyer.address?.postcode) ? .otherMemberState : .elsewhere
  }

  /// The country whose rules for e-invoices bind two parties: both trade under its law where the rules reach, and are
  /// businesses, as a number of its register or a VAT number tells; nil: there is none.
  package func eInvoicing(between seller: Party, and buyer: Party) -> Jurisdiction? {
    guard let seat = self.seat(of: seller), let other = self.seat(of: buyer), let jurisdiction = seat.jurisdiction,
      jurisdiction === other.jurisdiction, jurisdiction.eInvoicing != nil, seat.has(.eInvoicing), other.has(.eInvoicing)
    else { return nil }
    return Self.isBusiness(seller, jurisdiction) && Self.isBusiness(buyer, jurisdiction) ? jurisdiction : nil
  }

  private static func isBusiness(_ party: Party, _ jurisdiction: Jurisdiction) -> Bool {
    party.vatNumber != nil || jurisdiction.register?.hasNumber(party) == true
  }

  private func register(of party: Party) -> Jurisdiction? {
    jurisdictions.first { $0.register?.hasNumber(party) == true }
  }

  /// The country whose VAT number a party has, by its first two letters.
  private func vatCountry(of party: Party) -> String? {
    guard let number = party.vatNumber, number.utf8.count >= 2,
      number.utf8.prefix(2).allSatisfy({ (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) })
    else { return nil }
    let prefix = String(number.prefix(2))
    return Self.prefixes[prefix] ?? prefix
  }
}
