import InvoiceModel
import InvoiceWording
import Testing

@Suite("Who the seller is in law")
struct LegalIdentityTests {
  private func seller(_ name: String = "Atelier du Port") -> Seller {
    var party = Party(name: name)
    party.siren = "732829320"
    return Seller(party: party)
  }

  private func identity(_ seller: Seller, _ language: String = "fr") -> [String] {
    seller.legalIdentity(language: language, currency: .euro).map(MentionFixture.plain)
  }

  @Test("A company with everything")
  func company() {
    var seller = seller()
    seller.party.legalForm = "SARL"
    seller.shareCapital = ExactDecimal(50_000)
    seller.rcs = "Paris"
    seller.party.siret = "73282932000074"
    seller.party.vatNumber = "FR44732829320"
    #expect(
      identity(seller) == [
        "SARL au capital de 50\u{202F}000 €", "RCS Paris 732 829 320", "SIRET 732 829 320 00074",
        "TVA FR 44 732829320",
      ])
    #expect(
      identity(seller, "en") == [
        "SARL with a share capital of €50,000", "RCS Paris 732 829 320", "SIRET 732 829 320 00074",
        "VAT FR 44 732829320",
      ])
    #expect(seller.registrationMentions(language: "fr", currency: .euro).map(\.subjectCode) == ["REG", "ABL"])
  }

  @Test("A French company's capital is in euros, whatever the invoice's currency")
  func capitalCurrency() throws {
    let dollar = try #require(Currency(code: "USD"))
    var seller = seller()
    seller.shareCapital = ExactDecimal(1000)
    #expect(seller.registrationMentions(language: "en", currency: dollar).map(\.text) == ["Share capital of €1,000"])
    seller.party.siren = nil
    seller.party.address = Address(lines: ["1 Main Street"], country: "US")
    #expect(seller.registrationMentions(language: "en", currency: dollar).map(\.text) == ["Share capital of US$1,000"])
  }

  @Test("Only what is known")
  func parts() throws {
    #expect(identity(seller()) == ["SIREN 732 829 320"])
    #expect(identity(Seller(party: Party(name: "Bot"))).isEmpty)
    var seller = seller()
    seller.shareCapital = try ExactDecimal(significand: 10_005, scale: 1)
    seller.rcs = "RCS Brest"
    #expect(identity(seller) == ["Capital social de 1\u{202F}000,50 €", "RCS Brest 732 829 320"])
    seller.shareCapital = nil
    seller.party.legalForm = "SAS"
    seller.party.siren = nil
    seller.party.taxNumber = "123"
    #expect(identity(seller) == ["SAS", "RCS Brest", "N° fiscal 123"])
  }

  @Test(
    "EI stands beside a sole trader's name, once",
    arguments: [
      ("Jeanne Dupont", true, "Jeanne Dupont EI"), ("Jeanne Dupont", false, "Jeanne Dupont"),
      ("Jeanne Dupont EI", true, "Jeanne Dupont EI"), ("EI Dupont", true, "EI Dupont"),
      ("Jeanne Dupont, entrepreneur individuel", true, "Jeanne Dupont, entrepreneur individuel"),
      ("Jeanne Dupont E.I.", true, "Jeanne Dupont E.I."), ("Reine Eilat", true, "Reine Eilat EI"), ("", true, " EI"),
    ])
  func soleTrader(name: String, isSoleTrader: Bool, expected: String) {
    var seller = seller(name)
    seller.isSoleTrader = isSoleTrader
    #expect(seller.legalName == expected)
  }
}
