import InvoiceModel
import RuleChecking
import Testing

@Suite("Rules of Peppol")
struct PeppolRuleTests {
  private static let specification =
    "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0"

  private static let billing = "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0"

  /// The numbers of the rules that a document breaks.
  private static func broken(
    specification: String = specification, process: String = billing,
    header: String = "", body: String = "", root: String = "Invoice"
  ) throws -> Set<String> {
    let xml = """
      <\(root) xmlns="urn:oasis:names:specification:ubl:schema:xsd:\(root)-2"
       xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
       xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
      <cbc:CustomizationID>\(specification)</cbc:CustomizationID><cbc:ProfileID>\(process)</cbc:ProfileID>
      \(header)<cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
      <cbc:BuyerReference>1</cbc:BuyerReference>\(body)
      <cac:TaxTotal><cac:TaxSubtotal><cbc:TaxAmount currencyID="EUR">1</cbc:TaxAmount></cac:TaxSubtotal></cac:TaxTotal>
      </\(root)>
      """
    let report = try RuleReport(xml: Array(xml.utf8), rules: [.peppol])
    return Set(report.findings.filter(\.isBroken).map(\.rule))
  }

  @Test("A document that meets them breaks none")
  func sound() throws {
    #expect(try Self.broken().isEmpty)
    #expect(try Self.broken(root: "CreditNote").isEmpty)
  }

  /// Sound and wrong numbers of each scheme, judged so by Peppol's own rules in both syntaxes.
  static let numbers: [(scheme: String, rule: String, sound: [String], wrong: [String])] = [
    ("0088", "R040", ["7300010000001", "0", " 4006381333931 "], ["7300010000002", "73000100000x1"]),
    ("0192", "R041", ["974760673", "923609016"], ["974760674", "000000000", "97476067"]),
    ("0184", "R042", ["DK12345678", "12345678"], ["DK1234567", "1234567890", " DK12345678"]),
    ("0096", "R052", ["1234567890"], ["123456789", "DK12345678"]),
    ("0198", "R053", ["DK12345678"], ["12345678"]), ("0208", "R043", ["0202239951"], ["0202239952", "202239951"]),
    ("0201", "R044", ["UFY9MH"], ["UFY9M", "UFÉ9MH"]),
    ("0210", "R045", ["RSSMRA80A01H501U", "12345678901"], ["RSSMRA80A01H501", "RSSMR180A01H501U", "1234567890A"]),
    ("0211", "R047", ["IT00743110157", "12"], ["IT00743110158", "IT0074311015"]),
    ("0007", "R049", ["5567321707"], ["5567321708", "556732170"]),
    ("0151", "R050", ["51824753556"], ["51824753557", "5182475355"]),
    ("0106", "R054", ["12345678"], ["1234567"]), ("0190", "R055", ["00000001001299757000"], ["0000000100129975700"]),
    ("9944", "R056-1", ["NL123456789B12"], ["NL123456789C12", "123456789B12"]),
    ("0217", "R057", ["123456789012"], ["1", "00000001001299757000"]), ("0002", "R040", ["x"], []),
  ]

  @Test("Identifiers are judged by their schemes", arguments: numbers.indices)
  func identifiers(_ index: Int) throws {
    let (scheme, rule, sound, wrong) = Self.numbers[index]
    let wanted: Set<String> = ["PEPPOL-COMMON-\(rule)"]
    for (numbers, expected) in [(sound, Set<String>()), (wrong, wanted)] {
      for number in numbers {
        let party = """
          <cac:PayeeParty><cac:PartyIdentification><cbc:ID schemeID="\(scheme)">\(number)</cbc:ID></cac:PartyIdentification>
          </cac:PayeeParty>
          """
        #expect(try Self.broken(body: party) == expected, "\(scheme) \(number)")
      }
    }
  }

  @Test("A VAT number of the Netherlands is asked as one, unless its scheme is asked before")
  func dutch() throws {
    for (scheme, number, rule) in [
      ("0217", "NL123456789C12", "R056-2"), ("0217", "BE1", "R057"), ("9944", "NL123456789C12", "R056-1"),
      ("0002", "NL123456789C12", "R056-2"),
    ] {
      let party = """
        <cac:PayeeParty><cac:PartyTaxScheme><cbc:CompanyID schemeID="\(scheme)">\(number)</cbc:CompanyID>
        <cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme></cac:PayeeParty>
        """
      #expect(try Self.broken(body: party) == ["PEPPOL-COMMON-\(rule)"], "\(scheme) \(number)")
    }
  }

  @Test("Of two currencies of a document it cannot be said whether its VAT totals have one sign")
  func currencies() throws {
    let xml = """
      <Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"
       xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
       xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
      <cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode><cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
      <cbc:TaxCurrencyCode>SEK</cbc:TaxCurrencyCode>
      <cac:TaxTotal><cbc:TaxAmount currencyID="EUR">1</cbc:TaxAmount></cac:TaxTotal>
      <cac:TaxTotal><cbc:TaxAmount currencyID="SEK">1</cbc:TaxAmount></cac:TaxTotal></Invoice>
      """
    let findings = try RuleReport(xml: Array(xml.utf8), rules: [.peppol]).findings
    #expect(findings.contains { !$0.isBroken && $0.rule == "PEPPOL-EN16931-R055" })
  }

  private static let headers: [(end: String, process: String, header: String, rules: [String])] = [
    ("", billing, "<cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>", []),
    ("#x", "urn:peppol:bis:billing_with_response", "<cbc:IssueDate>2028-02-29</cbc:IssueDate>", []),
    ("", "urn:peppol:france:billing:regulated", "<cbc:InvoiceTypeCode>389</cbc:InvoiceTypeCode>", ["P0100"]),
    ("::x", "urn:fdc:peppol.eu:2017:poacc:billing:1:1.0", "", ["R004", "R007"]),
    ("", billing, "<cbc:InvoiceTypeCode>389</cbc:InvoiceTypeCode>", ["P0100"]),
    ("", "urn:fdc:peppol.eu:2017:poacc:billing:02:1.0", "<cbc:InvoiceTypeCode>389</cbc:InvoiceTypeCode>", ["R007"]),
    ("", billing, "<cbc:InvoiceTypeCode>384</cbc:InvoiceTypeCode>", ["P0112"]),
    ("", billing, "<cbc:DueDate>2026-02-29</cbc:DueDate>", ["F001"]),
    ("", billing, "<cbc:Note>a</cbc:Note><cbc:Note>b</cbc:Note>", ["R002"]),
    ("", billing, "<cbc:DueDate>2026-02-28Z</cbc:DueDate>", ["F001"]),
  ]

  @Test("Specification, process, types and dates", arguments: headers.indices)
  func header(_ index: Int) throws {
    let (end, process, header, rules) = Self.headers[index]
    let broken = try Self.broken(specification: Self.specification + end, process: process, header: header)
    #expect(broken == Set(rules.map { "PEPPOL-EN16931-\($0)" }))
  }

  private static let bodies: [(body: String, rules: [String])] = [
    ("<cbc:PriceAmount currencyID='EUR'>1</cbc:PriceAmount>", []),
    ("<cbc:PriceAmount currencyID='BGN'>1</cbc:PriceAmount>", ["R051", "CL007"]),
    ("<cbc:PriceAmount currencyID='ANG'>1</cbc:PriceAmount>", ["R051", "CL007"]),
    ("<cbc:EndpointID schemeID='EM'>a@b.be</cbc:EndpointID>", ["CL008"]),
    ("<cbc:EndpointID schemeID=''>1</cbc:EndpointID>", ["CL008"]),
    ("<cbc:EmbeddedDocumentBinaryObject mimeCode='text/xml'>AA</cbc:EmbeddedDocumentBinaryObject>", ["CL001"]),
    (
      "<cac:TaxCategory><cbc:ID>E</cbc:ID><cbc:TaxExemptionReasonCode>vatex-eu-ae</cbc:TaxExemptionReasonCode>"
        + "</cac:TaxCategory>", ["P0107"]
    ),
    (
      "<cac:TaxCategory><cbc:ID>K</cbc:ID><cbc:TaxExemptionReasonCode>VATEX-EU-IC</cbc:TaxExemptionReasonCode>"
        + "</cac:TaxCategory>", []
    ),
  ]

  @Test("Codes, currencies and reasons of exemption", arguments: bodies.indices)
  func codes(_ index: Int) throws {
    let (body, rules) = Self.bodies[index]
    #expect(try Self.broken(body: body) == Set(rules.map { "PEPPOL-EN16931-\($0)" }))
  }
}
