internal import InvoiceKit

/// Decides how services supplied electronically are taxed; a pure function of its facts.
public enum TaxDecision: Hashable, Sendable {
  /// The law is clear.
  case decided(TaxTreatment)
  /// A person has to decide.
  case undecidable(TaxQuestion)

  /// Decides.
  public init(_ facts: TaxFacts) {
    do throws(Doubt) { self = .decided(try Self.treatment(facts)) } catch { self = .undecidable(error.question) }
  }

  private struct Doubt: Error {
    var question: TaxQuestion
    init(_ question: TaxQuestion) { self.question = question }
  }

  private static func treatment(_ facts: TaxFacts) throws(Doubt) -> TaxTreatment {
    guard let home = facts.seller.taxPlace(of: facts.seller.party, on: facts.date) else { throw Doubt(.unknownSeller) }
    guard let country = code(facts.country ?? facts.paymentCountry ?? facts.settings.assumedCountry),
      let place = place(country, facts.country == nil ? nil : facts.postcode, facts)
    else { throw Doubt(.unknownCountry) }
    let hasCheckedNumber = try checkNumber(facts, at: place)
    if facts.country != nil, let payment = code(facts.paymentCountry), !hasCheckedNumber,
      let other = self.place(payment, nil, facts), other.country != place.country
    {
      throw Doubt(.contradictingCountries(place.code, other.code))
    }
    if place.relation == .domestic { return try domestic(place, home, facts) }
    guard home.isInUnion else { throw Doubt(.sellerOutsideUnion) }
    // Northern Ireland is in the Union's tax territory for goods alone (protocol art. 8).
    guard place.relation == .otherMemberState, place.code != "GB" else {
      return TaxTreatment(.outside, country: place.code)
    }
    return try facts.kind == .business
      ? reverseCharge(place, facts, isChecked: hasCheckedNumber) : consumer(place, home, facts)
  }

  /// - Returns: whether the number proves where the business is.
  private static func checkNumber(_ facts: TaxFacts, at place: TaxPlace) throws(Doubt) -> Bool {
    guard facts.kind == .business, let number = facts.vatNumber else { return false }
    guard VATNumber.isValid(number), let prefix = code(String(number.prefix(2))),
      let registered = self.place(prefix, nil, facts)
    else { throw Doubt(.malformedVATNumber) }
    guard registered.country == place.country else {
      throw Doubt(.vatNumberOfOtherCountry(number: registered.code, address: place.code))
    }
    guard let age = facts.vatCheckedOn?.days(to: facts.date) else { return false }
    return age <= facts.settings.vatCheckDays
  }

  private static func domestic(_ place: TaxPlace, _ home: TaxPlace, _ facts: TaxFacts) throws(Doubt) -> TaxTreatment {
    guard place.isTaxApplied else { return TaxTreatment(.outside, country: place.code) }
    let country = place.hasOwnRates ? place.code : home.country
    return TaxTreatment(.domestic, country: place.code, rate: try ownRate(country, facts))
  }

  private static func reverseCharge(
    _ place: TaxPlace, _ facts: TaxFacts, isChecked: Bool
  ) throws(Doubt) -> TaxTreatment {
    guard facts.vatNumber != nil else { throw Doubt(.missingVATNumber(country: place.code)) }
    guard isChecked else {
      guard let age = facts.vatCheckedOn?.days(to: facts.date) else { throw Doubt(.uncheckedVATNumber) }
      throw Doubt(.vatCheckTooOld(days: age))
    }
    return TaxTreatment(.reverseCharge, country: place.code)
  }

  private static func consumer(_ place: TaxPlace, _ home: TaxPlace, _ facts: TaxFacts) throws(Doubt) -> TaxTreatment {
    if facts.settings.usesOneStopShop {
      guard let rate = facts.settings.rates[place.code] else { throw Doubt(.missingRate(country: place.code)) }
      return TaxTreatment(.oss, country: place.code, rate: rate)
    }
    let (sum, overflow) = facts.salesThisYear.addingReportingOverflow(facts.net)
    let threshold = facts.settings.crossBorderThreshold
    guard !overflow, facts.salesLastYear <= threshold, sum <= threshold else { throw Doubt(.thresholdPassed) }
    return TaxTreatment(.origin, country: place.code, rate: try ownRate(home.country, facts))
  }

  /// A rate of the seller's tax law; a small business charges none (CGI art. 293 B).
  private static func ownRate(_ country: String, _ facts: TaxFacts) throws(Doubt) -> Int {
    if facts.seller.vatRegime == .franchise { return 0 }
    guard let rate = facts.settings.rates[country], rate > 0 else { throw Doubt(.missingRate(country: country)) }
    return rate
  }

  /// The code of ISO 3166-1 of what a VAT number or a form calls a country.
  private static func code(_ country: String?) -> String? {
    switch country {
    case "EL": "GR"
    case "XI", "UK": "GB"
    case let country?: Country.isCode(country) ? country : nil
    case nil: nil
    }
  }

  private static func place(_ country: String, _ postcode: String?, _ facts: TaxFacts) -> TaxPlace? {
    var party = Party(name: "")
    party.address = Address(lines: [], postcode: postcode, country: country)
    return facts.seller.taxPlace(of: party, on: facts.date)
  }
}
