import TestSupport
import Testing

@testable import InvoiceModel

@Suite("Which law is whose")
struct JurisdictionTableTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var country: String?
    var postcode: String?
    var siren: String?
    var vatNumber: String?
    /// The territories under whose laws the seller trades and sells.
    var seat: String?
    var vat: String?
    /// Which of them reach it: V the VAT law, A an article of its code, C commercial law, R the register, E the e-invoice
    /// rules.
    var laws: String

    var testDescription: String {
      [country, postcode, siren.map { _ in "SIREN" }, vatNumber].compactMap(\.self).joined(separator: " ")
    }

    var party: Party {
      var party = Party(name: "A")
      party.siren = siren
      party.vatNumber = vatNumber
      if country != nil || postcode != nil {
        party.address = Address(lines: ["1 rue A"], postcode: postcode, city: "X", country: country)
      }
      return party
    }
  }

  private static let siren = "732829320"
  private static let number = "FR44732829320"

  @Test(
    "By country, postcode, SIREN and VAT number",
    arguments: [
      Case(country: "FR", postcode: "75002", seat: "mainland France", vat: "mainland France", laws: "VACRE"),
      Case(country: "FR", postcode: "20000", seat: "Corsica", vat: "Corsica", laws: "VACRE"),
      Case(country: "FR", seat: "mainland France", vat: "mainland France", laws: "VACRE"),
      Case(siren: siren, seat: "mainland France", vat: "mainland France", laws: "VACRE"),
      Case(vatNumber: number, seat: "mainland France", vat: "mainland France", laws: "VACRE"),
      Case(vatNumber: "FRXXXXXXXXXXX", seat: "mainland France", vat: "mainland France", laws: "VACRE"),
      // Of whom nothing is known is taken for French.
      Case(seat: nil, vat: nil, laws: "VACRE"),
      Case(vatNumber: "123", seat: nil, vat: nil, laws: "VACRE"),
      // Departments, by their own code and by their postcode.
      Case(country: "GP", seat: "Guadeloupe", vat: "Guadeloupe", laws: "VACRE"),
      Case(country: "FR", postcode: "97110", seat: "Guadeloupe", vat: "Guadeloupe", laws: "VACRE"),
      Case(country: "FR", postcode: "97 200", seat: "Martinique", vat: "Martinique", laws: "VACRE"),
      Case(country: "RE", siren: siren, seat: "La Réunion", vat: "La Réunion", laws: "VACRE"),
      Case(
        country: "FR", postcode: "F-97400", siren: siren, vatNumber: number, seat: "La Réunion", vat: "La Réunion",
        laws: "VACRE"),
      Case(postcode: "97400", siren: siren, seat: "La Réunion", vat: "La Réunion", laws: "VACRE"),
      Case(country: "YT", siren: siren, seat: "Mayotte", vat: "Mayotte", laws: "VACR"),
      Case(country: "FR", postcode: "97600", vatNumber: number, seat: "Mayotte", vat: "Mayotte", laws: "VACR"),
      Case(country: "FR", postcode: "97300", seat: "Guyane", vat: "Guyane", laws: "VACR"),
      // Collectivities with a tax law of their own. A French VAT number sells in France.
      Case(country: "PM", siren: siren, seat: "Saint-Pierre-et-Miquelon", vat: "Saint-Pierre-et-Miquelon", laws: "CR"),
      Case(
        country: "FR", postcode: "97500", seat: "Saint-Pierre-et-Miquelon", vat: "Saint-Pierre-et-Miquelon", laws: "CR"),
      Case(
        country: "PM", siren: siren, vatNumber: number, seat: "Saint-Pierre-et-Miquelon", vat: "mainland France",
        laws: "VACR"),
      Case(country: "FR", postcode: "97133", seat: "Saint-Barthélemy", vat: "Saint-Barthélemy", laws: "CR"),
      Case(country: "MF", seat: "Saint-Martin", vat: "Saint-Martin", laws: "CR"),
      // The Pacific.
      Case(country: "NC", seat: "Nouvelle-Calédonie", vat: "Nouvelle-Calédonie", laws: ""),
      Case(country: "FR", postcode: "98800", seat: "Nouvelle-Calédonie", vat: "Nouvelle-Calédonie", laws: ""),
      Case(country: "NC", siren: siren, seat: "mainland France", vat: "Nouvelle-Calédonie", laws: "CRE"),
      Case(country: "PF", seat: "Polynésie française", vat: "Polynésie française", laws: ""),
      Case(country: "WF", seat: "Wallis-et-Futuna", vat: "Wallis-et-Futuna", laws: "C"),
      // Monaco: the VAT of France by a code of its own; a SIREN makes it a French business besides.
      Case(country: "MC", seat: "Monaco", vat: "Monaco", laws: "V"),
      Case(country: "MC", vatNumber: "FR24000012345", seat: "Monaco", vat: "Monaco", laws: "V"),
      Case(country: "FR", postcode: "98000", seat: "Monaco", vat: "Monaco", laws: "V"),
      Case(country: "MC", siren: siren, seat: "mainland France", vat: "Monaco", laws: "VCRE"),
      // A foreign address with French numbers, and a French one with a foreign number.
      Case(country: "DE", vatNumber: number, seat: "Germany", vat: "mainland France", laws: "VA"),
      Case(country: "DE", siren: siren, seat: "mainland France", vat: "Germany", laws: "VCRE"),
      Case(country: "FR", vatNumber: "DE123456789", seat: "mainland France", vat: "Germany", laws: "VCRE"),
      Case(country: "DE", vatNumber: "DE123456789", seat: "Germany", vat: "Germany", laws: "V"),
      Case(country: "DE", postcode: "27498", seat: "Helgoland", vat: "Helgoland", laws: ""),
      Case(country: "BE", seat: "Belgium", vat: "Belgium", laws: "V"),
      Case(country: "IT", seat: "IT", vat: "IT", laws: ""), Case(country: "US", seat: "US", vat: "US", laws: ""),
    ])
  func laws(expected: Case) {
    let table = JurisdictionTable.standard
    func name(_ place: Place?) -> String? { place.map { $0.territory?.name ?? $0.country } }
    #expect(name(table.seat(of: expected.party)) == expected.seat)
    #expect(name(table.vatPlace(of: expected.party)) == expected.vat)
    let law = table.law(of: Seller(party: expected.party))
    #expect(law.isAssumed == (expected.seat == nil))
    let letters = [
      (law.vat != nil, "V"), (law.citesVATCode(of: .france), "A"), (law.commerce != nil, "C"),
      (law.register != nil, "R"), (law.eInvoicing != nil, "E"),
    ]
    #expect(letters.filter(\.0).map(\.1).joined() == expected.laws)
  }

  @Test("A postcode within an address that was given as a text")
  func freeText() {
    func territory(_ text: String) -> String? {
      JurisdictionTable.standard.place(country: "FR", address: Address(freeText: text)).territory?.name
    }
    #expect(territory("3 rue A\n97400 Saint-Denis\nFrance") == "La Réunion")
    #expect(territory("97400 chemin A\n75002 Paris\nFrance") == "mainland France")
    #expect(territory("97600\nFrance") == "mainland France")
    #expect(territory("") == "mainland France")
  }

  @Test(
    "Where a buyer is in the eyes of the seller's VAT law",
    arguments: [
      ("FR", "FR", VATRelation.domestic), ("FR", "MC", .domestic), ("FR", "RE", .domestic), ("FR", "YT", .domestic),
      ("FR", "PM", .elsewhere), ("FR", "NC", .elsewhere), ("FR", "DE", .otherMemberState),
      ("FR", "IT", .otherMemberState), ("FR", "CH", .elsewhere), ("FR", "GB", .elsewhere),
      ("MC", "FR", .domestic), ("MC", "BE", .otherMemberState), ("DE", "FR", .otherMemberState),
      ("DE", "MC", .otherMemberState), ("DE", "RE", .elsewhere), ("DE", "DE", .domestic), ("IT", "IT", .domestic),
      ("IT", "FR", .otherMemberState), ("US", "US", .domestic), ("US", "FR", .otherMemberState),
      ("PM", "FR", .otherMemberState), ("FR", "", .unknown),
    ])
  func relations(seller: String, buyer: String, expected: VATRelation) {
    func party(_ country: String) -> Party {
      var party = Party(name: "A")
      party.address = country.isEmpty ? nil : Address(lines: ["1"], country: country)
      return party
    }
    let table = JurisdictionTable.standard
    let date = CalendarDate.placeholder
    let law = table.law(of: Seller(party: party(seller)))
    #expect(table.relation(of: party(buyer), to: law, on: date) == expected)
  }

  @Test("The Union's members and parts have their dates and exceptions")
  func union() throws {
    func contains(_ country: String, _ day: String, _ postcode: String? = nil) throws -> Bool {
      UnionMember.contains(country, postcode: postcode, on: try #require(CalendarDate(iso8601: day)))
    }
    #expect(try contains("GB", "2020-12-31") && !contains("GB", "2021-01-01") && contains("XI", "2026-01-01"))
    #expect(try !contains("HR", "2013-06-30") && contains("HR", "2013-07-01"))
    #expect(try contains("ES", "2026-01-01", "28001") && !contains("ES", "2026-01-01", "35001"))
    #expect(try !contains("CH", "2026-01-01") && !contains("", "2026-01-01"))
  }

  @Test("Another country is another row")
  func anotherCountry() {
    var party = Party(name: "A")
    party.address = Address(lines: ["1"], postcode: "9000", city: "Pole", country: "AQ")
    let table = JurisdictionTable.withInvented
    #expect(table.place(of: party)?.territory?.name == "the South Pole")
    #expect(JurisdictionTable.standard.place(of: party)?.jurisdiction == nil)
    party.address?.postcode = "1000"
    #expect(table.law(of: Seller(party: party)).vat?.hasRate(31) == true)
    party.address = nil
    party.vatNumber = "AQ1234"
    #expect(table.law(of: Seller(party: party)).commerce?.isCompany("I.C.E.") == true)
    party.vatNumber = nil
    party.taxNumber = "7"
    #expect(table.seat(of: party)?.country == "AQ")
    #expect(Jurisdiction.invented.territory(ofPostcode: "1234")?.name == "Antarctica")
    #expect(Jurisdiction.invented.territory(ofPostcode: "0123") == nil)
    var seller = Seller(party: party)
    seller.vatRegime = .franchise
    #expect(table.franchiseExemption(of: seller) == "VATEX-EU-F")
  }
}
