import InvoiceModel
import TestSupport
import Testing

@testable import InvoiceCore
@testable import InvoiceWording

/// Whose law decides about the mentions, from place to place.
@Suite("Mentions by territory")
struct TerritoryMentionTests {
  private func fixture(
    _ category: VATCategory = .standard, country: String?, postcode: String? = nil, siren: String? = nil,
    vatNumber: String? = nil
  ) -> MentionFixture {
    var fixture = MentionFixture(category)
    fixture.invoice.seller.party.siren = siren
    fixture.invoice.seller.party.vatNumber = vatNumber
    fixture.invoice.seller.party.address = country.map {
      Address(lines: ["1"], postcode: postcode, city: "X", country: $0)
    }
    return fixture
  }

  private static let commercial: Set<String> = ["early-discount", "late-penalty", "recovery-indemnity"]

  @Test(
    "Commercial mentions, and the nature of what is sold",
    arguments: [
      ("FR", "75002", nil, nil, true, true), ("FR", "97110", nil, nil, true, true), ("GP", nil, nil, nil, true, true),
      ("RE", nil, nil, nil, true, true), ("YT", nil, nil, nil, true, true), ("FR", "97600", nil, nil, true, true),
      ("PM", nil, nil, nil, true, false), ("BL", nil, nil, nil, true, false), ("WF", nil, nil, nil, true, false),
      ("MC", nil, nil, nil, false, false), ("FR", "98000", nil, nil, false, false),
      ("MC", nil, nil, "FR24000012345", false, false), ("MC", nil, "732829320", nil, true, false),
      ("NC", nil, nil, nil, false, false), ("FR", "98800", nil, nil, false, false), ("PF", nil, nil, nil, false, false),
      ("NC", nil, "732829320", nil, true, false), ("DE", nil, nil, nil, false, false),
      ("DE", nil, nil, "FR44732829320", false, true), ("DE", nil, "732829320", nil, true, false),
      (nil, nil, nil, nil, true, true), (nil, nil, "732829320", nil, true, true),
      (nil, nil, nil, "DE123456789", false, false), (nil, nil, nil, "123", true, true),
      ("US", nil, nil, nil, false, false),
    ] as [(String?, String?, String?, String?, Bool, Bool)])
  func laws(
    country: String?, postcode: String?, siren: String?, vatNumber: String?, isCommercial: Bool, hasNature: Bool
  ) {
    let texts = fixture(country: country, postcode: postcode, siren: siren, vatNumber: vatNumber).texts()
    #expect(Self.commercial.intersection(texts.keys) == (isCommercial ? Self.commercial : []))
    #expect((texts["nature"] != nil) == hasNature)
  }

  @Test("What was agreed is printed under any law, and no more")
  func agreed() {
    var fixture = fixture(country: "MC")
    fixture.invoice.payment.latePenaltyRate = 12
    fixture.invoice.payment.earlyDiscount = "2 % à 8 jours"
    #expect(fixture.texts()["late-penalty"] == "Pénalités de retard : 12 % par an")
    #expect(fixture.texts()["early-discount"]?.contains("2 % à 8 jours") == true)
    #expect(fixture.texts()["recovery-indemnity"] == nil)
    fixture.invoice.seller.party.address?.country = "FR"
    #expect(fixture.texts()["late-penalty"]?.contains("sans") == true)
  }

  @Test(
    "The French code is cited where it is the seller's, else the directive alone",
    arguments: [
      ("FR", true), ("RE", true), ("YT", true), ("MC", false), ("PM", false), ("NC", false), ("DE", false),
      ("IT", false),
    ])
  func codes(country: String, isCited: Bool) {
    for (category, id) in [
      (VATCategory.intraCommunity, "intra-community"), (.export, "export"), (.reverseCharge, "reverse-charge"),
    ] {
      let text = fixture(category, country: country).texts()[id]
      #expect(text?.contains("CGI") == isCited, "\(id): \(text ?? "")")
    }
  }

  @Test("Reverse charge between member states cites the directive, within one it does not")
  func reverseCharge() {
    func text(_ seller: String, _ buyer: String) -> String? {
      var fixture = fixture(.reverseCharge, country: seller)
      fixture.invoice.buyer.party.address?.country = buyer
      return fixture.texts()["reverse-charge"]
    }
    let directive = "articles 44 et 196 de la directive 2006/112/CE"
    #expect(text("DE", "FR") == "Autoliquidation, " + directive)
    #expect(text("DE", "DE") == "Autoliquidation")
    #expect(text("MC", "DE") == "Autoliquidation, " + directive)
    #expect(text("MC", "FR") == "Autoliquidation")
    #expect(text("FR", "RE") == "Autoliquidation, article 283-2 du CGI")
    #expect(text("FR", "NC") == "Autoliquidation")
  }

  @Test("A small business: the prescribed words under French law only")
  func franchise() {
    for (country, isFrench) in [("FR", true), ("GP", true), ("MC", false), ("NC", false), ("DE", false)] {
      var fixture = fixture(.exempt, country: country)
      fixture.invoice.seller.vatRegime = .franchise
      #expect((fixture.texts()["franchise"] != nil) == isFrench, "\(country)")
    }
  }

  @Test("The option for the debits where the VAT is French, in Monaco too")
  func debits() {
    for (country, isPrinted) in [("FR", true), ("MC", true), ("RE", true), ("DE", false), ("PM", false)] {
      var fixture = fixture(country: country)
      fixture.invoice.seller.paysVATOnDebits = true
      #expect((fixture.texts()["vat-on-debits"] != nil) == isPrinted, "\(country)")
    }
  }

  @Test(
    "A company's capital is in the currency of its country",
    arguments: [("FR", "€"), ("RE", "€"), ("MC", "€"), ("NC", "FCFP"), ("PF", "FCFP"), ("DE", "€"), ("US", "$US")])
  func capital(country: String, sign: String) throws {
    var seller = Seller(party: Party(name: "A"))
    seller.party.address = Address(lines: ["1"], country: country)
    seller.shareCapital = 1000
    let text = seller.registrationMentions(language: "fr", currency: try #require(Currency(code: "USD"))).map(\.text)
    #expect(text.first?.hasSuffix(sign) == true, "\(text)")
  }

  @Test("Another country's mentions are rows of the table, and take the place of the general ones")
  func anotherCountry() {
    var fixture = fixture(.reverseCharge, country: "AQ")
    fixture.invoice.payment.latePenaltyRate = 12
    let table = MentionTable(
      rules: MentionTable.standard.rules + [
        MentionRule("late-penalty", subjectCode: "PMD", of: .commerce(.invented), .document { _ in "Ice is due" }),
        MentionRule("reverse-charge", of: .vatCode(.invented), .vat(.reverseCharge) { _, _ in "Ice charge" }),
      ])
    func texts(_ jurisdictions: JurisdictionTable, _ mentions: MentionTable) -> [String: [String]] {
      let context = MentionContext(fixture.computed, language: "en", table: jurisdictions)
      return Dictionary(grouping: fixture.computed.mentions(context, in: mentions), by: \.id).mapValues {
        $0.map(\.text)
      }
    }
    let own = texts(.withInvented, table)
    #expect(own["late-penalty"] == ["Ice is due"] && own["reverse-charge"] == ["Ice charge"])
    let general = texts(.standard, table)
    #expect(general["late-penalty"]?.first?.hasPrefix("Late payment") == true)
    #expect(general["reverse-charge"]?.count == 1 && general["reverse-charge"] != ["Ice charge"])
  }
}
