/// Where a buyer is for value added tax, seen from a seller: what decides whose tax a service bears.
public struct TaxPlace: Hashable, Sendable {
  /// How the place stands to the seller's tax law.
  public enum Relation: Hashable, Sendable {
    /// The same tax law is in force there.
    case domestic
    /// In the Union's tax territory, under another law.
    case otherMemberState
    /// Outside the Union's tax territory.
    case elsewhere
  }

  /// ISO 3166-1 alpha-2; of a part of a country that has a code of its own that one: `RE`, `MC`.
  public let code: String
  /// The country that the place belongs to in the table of jurisdictions: `FR` for `RE` and `MC`.
  public let country: String
  /// How it stands to the seller's tax law.
  public let relation: Relation
  /// Whether the Union's rules on the tax treat it as a part of the Union (directive 2006/112/EC art. 5 to 7).
  public let isInUnion: Bool
  /// Whether the tax is charged there, where the law is the seller's: in Guyane and Mayotte it is not (CGI art. 294, 1).
  public let isTaxApplied: Bool
  /// Whether the place has rates of its own instead of the country's: Guadeloupe, Martinique, La Réunion (CGI art. 296).
  public let hasOwnRates: Bool
}

extension Seller {
  /// Where a buyer is for value added tax: where its address is, else where its VAT number is from.
  ///
  /// - Parameters:
  ///   - buyer: its address with country and, where a country has parts, postcode.
  ///   - date: the day of the supply.
  /// - Returns: nil when nothing says where the buyer is.
  public func taxPlace(of buyer: Party, on date: CalendarDate) -> TaxPlace? {
    let table = JurisdictionTable.standard
    guard let place = table.place(of: buyer) else { return nil }
    let relation: TaxPlace.Relation
    switch table.relation(of: buyer, to: table.law(of: self), on: date) {
    case .domestic: relation = .domestic
    case .otherMemberState: relation = .otherMemberState
    case .elsewhere: relation = .elsewhere
    case .unknown: return nil
    }
    return TaxPlace(
      code: place.territory?.code ?? place.country, country: place.jurisdiction?.code ?? place.country,
      relation: relation, isInUnion: place.isInUnion(on: date, postcode: buyer.address?.postcode),
      isTaxApplied: place.territory?.vat != .suspended, hasOwnRates: place.territory?.rateArea?.replacesOthers == true)
  }
}
