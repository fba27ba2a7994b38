import InvoiceModel
import Testing

@testable import RuleChecking

@Suite("Rules that a document asks for")
struct RuleSelectionTests {
  private static let core = "urn:cen.eu:en16931:2017"
  private static let xrechnung = core + "#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0"

  @Test(
    "BT-24 says which, and what no set here judges is named",
    arguments: [
      (core, [RuleSet.en16931], 0), (xrechnung, [.en16931, .xrechnung], 0),
      (xrechnung + "#conformant#urn:xeinkauf.de:kosit:extension:xrechnung_3.0", [.xrechnung], 1),
      (core + "#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0", [.en16931, .peppol], 0),
      (core + "#conformant#urn.cpro.gouv.fr:1p0:extended-ctc-fr", [.extendedctcfr, .brfr], 0),
      (core + "#compliant#urn:xoev-de:kosit:standard:xrechnung_2.3", [.en16931], 1),
      (core + "#compliant#urn:factur-x.eu:1p0:basic", [.en16931], 1), ("urn:factur-x.eu:1p0:minimum", [], 1),
    ])
  func selection(_ urn: String, _ sets: [RuleSet], _ others: Int) {
    let selection = RuleSelection(specification: urn, syntax: .ublInvoice)
    #expect(selection.sets == sets)
    #expect(selection.others.count == others)
  }

  @Test(
    "A profile of Factur-X is judged by its own rules, in CII",
    arguments: [
      ("urn:factur-x.eu:1p0:minimum", [RuleSet.facturx]), ("urn:zugferd.de:2p0:basicwl", [.facturx]),
      (core + "#compliant#urn:factur-x.eu:1p0:basic", [.en16931, .facturx]),
      (core + "#conformant#urn:factur-x.eu:1p0:extended", [.facturx]), (core, [.en16931]),
    ])
  func profiles(_ urn: String, _ sets: [RuleSet]) {
    let selection = RuleSelection(specification: urn, syntax: .cii)
    #expect(selection.sets == sets)
    #expect(selection.others.isEmpty)
  }

  private static func french(_ date: String, process: String? = nil) -> TradingParties {
    var parties = TradingParties()
    parties.seller.siren = "732829320"
    parties.buyer.vatNumber = "FR40303265045"
    parties.buyer.address = Address(lines: [], postcode: "69003", country: "FR")
    parties.date = CalendarDate(iso8601: date)
    parties.process = process
    return parties
  }

  @Test("Between French businesses BR-FR is asked for whatever BT-24 says, from the day on that it binds")
  func national() {
    let urn = "urn:factur-x.eu:1p0:basicwl"
    for (parties, isBound) in [
      (Self.french("2026-09-01"), true), (Self.french("2026-08-31"), false),
      (Self.french("2026-02-11", process: "S1"), true), (Self.french("2026-02-11", process: "urn:x"), false),
    ] {
      let selection = RuleSelection(specification: urn, parties: parties, syntax: .cii)
      #expect(selection.applied.map(\.rules) == [.facturx] + (isBound ? [.brfr] : []))
      let reasons = selection.applied.dropFirst().map(\.description)
      #expect(reasons.allSatisfy { $0.contains("as both parties are French businesses") })
      #expect(selection.early.map(\.name) == (isBound ? [] : ["BR-FR, which bind from 2026-09-01 on"]))
    }
  }

  @Test("MINIMUM is no invoice for the law, and Peppol's process leaves no place for a French one")
  func others() {
    let parties = Self.french("2026-10-01")
    let minimum = RuleSelection(specification: "urn:factur-x.eu:1p0:minimum", parties: parties, syntax: .cii)
    #expect(minimum.applied.map(\.rules) == [.facturx] && minimum.early.isEmpty)
    let urn = Self.core + "#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0"
    let peppol = RuleSelection(specification: urn, parties: parties, syntax: .ublInvoice)
    #expect(peppol.applied.map(\.rules) == [.en16931, .peppol])
    #expect(peppol.early.map(\.name) == ["BR-FR, whose processes (BT-23) are not those of Peppol"])
  }

  @Test("It is not asked of consumers, of a party abroad, or where the French rules do not reach")
  func free() {
    let changes: [(inout TradingParties) -> Void] = [
      { $0.buyer.vatNumber = nil }, { $0.buyer.address?.country = "BE" }, { $0.buyer.address?.postcode = "97300" },
      { $0.seller.siren = nil },
    ]
    for change in changes {
      var parties = Self.french("2026-10-01")
      change(&parties)
      let selection = RuleSelection(specification: nil, parties: parties, syntax: .cii)
      #expect(selection.applied.map(\.rules) == [.en16931])
      #expect(selection.early.isEmpty)
    }
  }

  /// A document that says no more than where its seller is and that it follows Peppol.
  private static func ofPeppol(_ syntax: EInvoiceSyntax, from country: String) -> String {
    let urn = core + "#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0"
    let type = syntax == .ublInvoice ? "Invoice" : "CreditNote"
    return switch syntax {
    case .cii:
      """
      <r:CrossIndustryInvoice xmlns:r="\(RuleChecking.EN16931CII.prefixes["rsm"] ?? "")"
       xmlns="\(RuleChecking.EN16931CII.prefixes[""] ?? "")"><r:ExchangedDocumentContext>
      <GuidelineSpecifiedDocumentContextParameter><ID>\(urn)</ID></GuidelineSpecifiedDocumentContextParameter>
      </r:ExchangedDocumentContext><r:SupplyChainTradeTransaction><ApplicableHeaderTradeAgreement><SellerTradeParty>
      <PostalTradeAddress><CountryID>\(country)</CountryID></PostalTradeAddress></SellerTradeParty>
      </ApplicableHeaderTradeAgreement></r:SupplyChainTradeTransaction></r:CrossIndustryInvoice>
      """
    case .ublInvoice, .ublCreditNote:
      """
      <\(type) xmlns="urn:oasis:names:specification:ubl:schema:xsd:\(type)-2"
       xmlns:a="\(RuleChecking.EN16931UBL.prefixes[""] ?? "")" xmlns:b="\(RuleChecking.EN16931UBL.prefixes["cbc"] ?? "")">
      <b:CustomizationID>\(urn)</b:CustomizationID><a:AccountingSupplierParty><a:Party><a:PostalAddress><a:Country>
      <b:IdentificationCode>\(country)</b:IdentificationCode></a:Country></a:PostalAddress></a:Party>
      </a:AccountingSupplierParty></\(type)>
      """
    }
  }

  @Test("Of Peppol nothing is left unchecked, nor of the seller's country", arguments: EInvoiceSyntax.allCases)
  func peppol(_ syntax: EInvoiceSyntax) throws {
    for (country, rules) in [("BE", []), ("DK", ["DK-R-002"]), ("NO", ["NO-R-002"])] as [(String, Set<String>)] {
      let report = try RuleReport(xml: Array(Self.ofPeppol(syntax, from: country).utf8))
      #expect(report.checked == [.en16931, .peppol])
      #expect(report.notChecked.isEmpty, "\(country)")
      let found = Set(report.findings.map(\.rule).filter { $0.dropFirst(2).hasPrefix("-R-") })
      #expect(found == rules, "\(country)")
    }
  }
}
