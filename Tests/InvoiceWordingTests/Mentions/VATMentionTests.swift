import InvoiceCore
import InvoiceModel
import InvoiceWording
import TestSupport
import Testing

@Suite("Mentions about VAT")
struct VATMentionTests {
  private let ids: Set<String> = [
    "franchise", "exemption", "reverse-charge", "intra-community", "export", "out-of-scope", "vat-on-debits",
    "vat-in-euros",
  ]

  private func franchise(date: String = "2026-02-11", exemption: String? = nil) -> MentionFixture {
    var fixture = MentionFixture(.exempt, exemption: exemption, date: date)
    fixture.invoice.seller.vatRegime = .franchise
    return fixture
  }

  @Test("An invoice with VAT has none of them")
  func standard() {
    #expect(ids.isDisjoint(with: MentionFixture().texts().keys))
    #expect(ids.isDisjoint(with: MentionFixture(.zeroRated).texts().keys))
  }

  @Test(
    "The franchise cites the CGI until the CIBS is there",
    arguments: [
      ("2026-02-11", "TVA non applicable, article 293 B du CGI"),
      ("2026-12-31", "TVA non applicable, article 293 B du CGI"),
      ("2027-01-01", "TVA non applicable, article L. 223-3 du CIBS"),
      ("2028-07-01", "TVA non applicable, article L. 223-3 du CIBS"),
    ])
  func franchiseByDate(date: String, expected: String) {
    for exemption in [nil, "VATEX-FR-FRANCHISE"] {
      let texts = franchise(date: date, exemption: exemption).texts()
      #expect(texts["franchise"] == expected)
      #expect(texts["exemption"] == nil)
      #expect(
        franchise(date: date, exemption: exemption).texts("en")["franchise"] == "VAT not applicable (\(expected))")
    }
  }

  @Test("A franchise seller's own exemption goes before; the franchise's code alone is enough")
  func franchiseExemptions() {
    let texts = franchise(exemption: "VATEX-FR-CGI261-4").texts()
    #expect(texts["franchise"] == nil)
    #expect(texts["exemption"] == "Exonération de TVA, article 261, 4 du CGI")
    #expect(MentionFixture(.exempt, exemption: "VATEX-FR-FRANCHISE").texts()["franchise"] != nil)
  }

  @Test(
    "Exemptions by code and by text",
    arguments: [
      (
        "VATEX-FR-CGI261-4", "Exonération de TVA, article 261, 4 du CGI",
        "VAT exempt, article 261, 4 of the French tax code (CGI)"
      ),
      (
        "VATEX-FR-CGI261C-2", "Exonération de TVA, article 261 C, 2° du CGI",
        "VAT exempt, article 261 C, 2° of the French tax code (CGI)"
      ),
      (
        "VATEX-FR-CGI261D-1BIS", "Exonération de TVA, article 261 D, 1° bis du CGI",
        "VAT exempt, article 261 D, 1° bis of the French tax code (CGI)"
      ),
      (
        "VATEX-FR-CGI261A", "Exonération de TVA, article 261 A du CGI",
        "VAT exempt, article 261 A of the French tax code (CGI)"
      ),
      (
        "VATEX-FR-298SEXDECIESA", "Exonération de TVA, article 298 sexdecies A du CGI",
        "VAT exempt, article 298 sexdecies A of the French tax code (CGI)"
      ),
      (
        "VATEX-EU-132", "Exonération de TVA, article 132 de la directive 2006/112/CE",
        "VAT exempt, article 132 of Directive 2006/112/EC"
      ),
      (
        "VATEX-EU-132-1A", "Exonération de TVA, article 132, paragraphe 1, point a) de la directive 2006/112/CE",
        "VAT exempt, article 132(1)(a) of Directive 2006/112/EC"
      ),
      (
        "VATEX-EU-143-1FA", "Exonération de TVA, article 143, paragraphe 1, point f bis) de la directive 2006/112/CE",
        "VAT exempt, article 143(1)(fa) of Directive 2006/112/EC"
      ),
      (
        "VATEX-EU-79-C", "Exonération de TVA, article 79, point c) de la directive 2006/112/CE",
        "VAT exempt, article 79(c) of Directive 2006/112/EC"
      ),
      (
        "VATEX-EU-J", "Régime particulier – Objets de collection et d'antiquité",
        "Margin scheme – Collector's items and antiques"
      ),
      (
        "VATEX-FR-CNWVAT", "Avoir net de taxe, sans régularisation de la TVA",
        "Credit note net of VAT, VAT not adjusted"
      ),
      (
        "Formation, article 261-4-4° a du CGI", "Formation, article 261-4-4° a du CGI",
        "Formation, article 261-4-4° a du CGI"
      ),
      ("VATEX-??", "VATEX-??", "VATEX-??"),
    ])
  func exemptions(given: String, french: String, english: String) {
    let fixture = MentionFixture(.exempt, exemption: given)
    #expect(fixture.texts()["exemption"] == french)
    #expect(fixture.texts("en")["exemption"] == english)
    #expect(fixture.texts()["franchise"] == nil)
  }

  @Test(
    "Odd codes have no words, and do no harm",
    arguments: ["VATEX-", "VATEX-FR-", "VATEX-FR-CGI-1", "VATEX-EU-X-1", "VATEX-FR-CGI261-A", "VATEX-EU-1-2-3"])
  func oddCodes(code: String) {
    #expect(VATExemption.reason(of: code, language: "fr") == nil)
    #expect(VATExemption.isCode(code))
  }

  @Test("Several exemptions are each printed once")
  func severalExemptions() {
    var fixture = MentionFixture(.exempt, exemption: "VATEX-FR-CGI261-4")
    var line = fixture.invoice.lines[0]
    fixture.invoice.lines.append(line)
    line.vatExemption = "VATEX-FR-CGI261C-1"
    fixture.invoice.lines.append(line)
    let texts = fixture.computed.mentions(language: "fr").filter { $0.id == "exemption" }.map(\.text)
    #expect(
      texts.map(MentionFixture.plain) == [
        "Exonération de TVA, article 261, 4 du CGI", "Exonération de TVA, article 261 C, 1° du CGI",
      ])
  }

  @Test(
    "Reverse charge",
    arguments: [
      ("FR", "services", nil, "Autoliquidation, article 283-2 du CGI"),
      ("FR", "services", "VATEX-FR-AE", "Autoliquidation, article 283-2 du CGI"),
      (
        "BE", "services", "VATEX-EU-AE",
        "Autoliquidation, article 283-2 du CGI et articles 44 et 196 de la directive 2006/112/CE"
      ),
      (
        "BE", "goods", "VATEX-EU-AE", "Autoliquidation, article 283-2 du CGI et article 194 de la directive 2006/112/CE"
      ),
      ("CH", "services", "VATEX-EU-AE", "Autoliquidation"),
      (
        "FR", "services", "sous-traitance, article 283, 2 nonies du CGI",
        "Autoliquidation, sous-traitance, article 283, 2 nonies du CGI"
      ),
      ("FR", "services", "Autoliquidation (art. 283)", "Autoliquidation (art. 283)"),
    ])
  func reverseCharge(country: String, nature: String, exemption: String?, expected: String) throws {
    var fixture = MentionFixture(.reverseCharge, exemption: exemption)
    fixture.invoice.buyer.party.address?.country = country
    fixture.invoice.nature = try #require(OperationNature(rawValue: nature))
    #expect(fixture.texts()["reverse-charge"] == expected)
    #expect(fixture.texts("en")["reverse-charge"]?.lowercased().contains("reverse charge") == true)
  }

  @Test(
    "The CGI is cited as long as that is admitted",
    arguments: [
      (VATCategory.reverseCharge, "reverse-charge", "articles 44 et 196 de la directive 2006/112/CE"),
      (.intraCommunity, "intra-community", "article 138 de la directive 2006/112/CE"),
      (.export, "export", "article 146 de la directive 2006/112/CE"),
    ])
  func cgiAdmitted(category: VATCategory, id: String, directive: String) throws {
    for (date, citesCGI) in [("2026-02-11", true), ("2028-06-30", true), ("2028-07-01", false)] {
      var fixture = MentionFixture(category, date: date)
      fixture.invoice.buyer.party.address?.country = "BE"
      let text = try #require(fixture.texts()[id])
      #expect(text.contains("CGI") == citesCGI, "\(date)")
      #expect(text.contains(directive), "\(date)")
      #expect(fixture.computed.mentions(language: "fr").count { $0.id == id } == 1)
    }
  }

  @Test("Intra-Community supplies, exports and what is outside VAT's scope")
  func otherCategories() {
    #expect(
      MentionFixture(.intraCommunity, exemption: "VATEX-EU-IC").texts()["intra-community"]
        == "Exonération de TVA, article 262 ter, I du CGI (article 138 de la directive 2006/112/CE)")
    #expect(
      MentionFixture(.export, exemption: "VATEX-EU-G").texts()["export"]
        == "Exonération de TVA, article 262, I du CGI (article 146 de la directive 2006/112/CE)")
    #expect(
      MentionFixture(.export).texts("en")["export"]
        == "VAT exempt, article 262, I of the French tax code (article 146 of Directive 2006/112/EC)")
    #expect(
      MentionFixture(.export, exemption: "Transport international").texts()["export"] == "Transport international")
    #expect(
      MentionFixture(.outOfScope, exemption: "VATEX-EU-O").texts()["out-of-scope"]
        == "Opération hors du champ d'application de la TVA")
    #expect(MentionFixture(.outOfScope, exemption: "Dédommagement").texts()["out-of-scope"] == "Dédommagement")
  }

  @Test("A foreign seller cites the directive, not the CGI")
  func foreignSeller() {
    var fixture = MentionFixture(.intraCommunity)
    fixture.invoice.seller.party.siren = nil
    fixture.invoice.seller.party.vatNumber = "BE0123456749"
    fixture.invoice.seller.party.address?.country = "BE"
    #expect(
      fixture.texts()["intra-community"] == "Exonération de TVA, article 138 de la directive 2006/112/CE")
    #expect(fixture.texts()["nature"] == nil)
  }

  @Test("The option for the debits, for sellers who charge VAT only")
  func debits() {
    var fixture = MentionFixture()
    fixture.invoice.seller.paysVATOnDebits = true
    #expect(fixture.texts()["vat-on-debits"] == "Option pour le paiement de la taxe d'après les débits")
    #expect(
      fixture.texts("en")["vat-on-debits"]
        == "VAT due when invoiced (Option pour le paiement de la taxe d'après les débits)")
    #expect(fixture.computed.mentions(language: "fr").first { $0.id == "vat-on-debits" }?.subjectCode == "AAI")
    fixture.invoice.seller.vatRegime = .franchise
    #expect(fixture.texts()["vat-on-debits"] == nil)
    var reverse = MentionFixture(.reverseCharge)
    reverse.invoice.seller.paysVATOnDebits = true
    #expect(reverse.texts()["vat-on-debits"] == nil)
  }

  @Test("A reason of its own on each of many lines takes no time that grows with its square")
  func manyExemptions() {
    var fixture = MentionFixture(.exempt, exemption: "Motif 0")
    let line = fixture.invoice.lines[0]
    fixture.invoice.lines = (0..<50_000).map { index in
      var line = line
      line.vatExemption = "Motif \(index)"
      return line
    }
    let computed = fixture.computed
    var count = 0
    // A tenth of a second; comparing each with each took minutes.
    let seconds = ThreadTime.seconds { count = computed.mentions(language: "fr").count { $0.id == "exemption" } }
    #expect(count == 50_000)
    #expect(seconds < 10)
  }

  @Test("VAT in another currency is also stated in euros")
  func euros() throws {
    var fixture = MentionFixture()
    fixture.invoice.currency = try #require(Currency(code: "USD"))
    #expect(fixture.texts()["vat-in-euros"] == nil)
    fixture.invoice.exchangeRate = try ExactDecimal(significand: 86_125, scale: 5)
    // 20 x 0.86125 = 17.225
    #expect(fixture.texts()["vat-in-euros"] == "TVA en euros : 17,23 € (1 USD = 0,86125 €)")
    #expect(fixture.texts("en")["vat-in-euros"] == "VAT in euros: €17.23 (1 USD = €0.86125)")
    var export = MentionFixture(.export)
    export.invoice.currency = fixture.invoice.currency
    export.invoice.exchangeRate = fixture.invoice.exchangeRate
    #expect(export.texts()["vat-in-euros"] == nil)
  }

  @Test("The reason of a VAT group is the printed one")
  func groupReasons() {
    let fixture = MentionFixture(.intraCommunity)
    let computed = fixture.computed
    #expect(
      computed.exemptionReason(for: computed.vatBreakdown[0], language: "fr").map(MentionFixture.plain)
        == fixture.texts()["intra-community"])
    let standard = MentionFixture().computed
    #expect(standard.exemptionReason(for: standard.vatBreakdown[0], language: "fr") == nil)
  }
}
