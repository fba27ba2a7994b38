import RuleChecking
import Testing

/// Sound and broken values, judged so by Peppol's own rules.
@Suite("Peppol's rules of countries")
struct PeppolCountryRuleTests {
  /// A document of two parties; a part is what stands in the seller, the buyer, before or behind them.
  struct Case: CustomTestStringConvertible {
    var rules: String
    var from: String
    var to = ""
    var seller = ""
    var buyer = ""
    var head = ""
    var body = ""
    var root = "Invoice"
    var testDescription: String { "\(from) \(to) \(rules) \(seller)\(buyer)\(head)\(body)" }
  }

  private static func party(_ country: String, _ rest: String) -> String {
    let address = rest.contains("<cac:PostalAddress>") ? "" : address(country)
    return "<cac:Party><cbc:EndpointID schemeID='9933'>094014201</cbc:EndpointID>\(address)\(rest)</cac:Party>"
  }

  private static func address(
    _ country: String, _ lines: String = "StreetName CityName PostalZone"
  ) -> String {
    let lines = lines.split(separator: " ").map { "<cbc:\($0)>x</cbc:\($0)>" }.joined()
    return "<cac:PostalAddress>\(lines)<cac:Country><cbc:IdentificationCode>\(country)</cbc:IdentificationCode>"
      + "</cac:Country></cac:PostalAddress>"
  }

  private static func tax(_ number: String, _ scheme: String = "VAT") -> String {
    "<cac:PartyTaxScheme><cbc:CompanyID>\(number)</cbc:CompanyID><cac:TaxScheme><cbc:ID>\(scheme)</cbc:ID>"
      + "</cac:TaxScheme></cac:PartyTaxScheme>"
  }

  private static func legal(_ number: String, _ scheme: String) -> String {
    "<cac:PartyLegalEntity><cbc:CompanyID schemeID='\(scheme)'>\(number)</cbc:CompanyID></cac:PartyLegalEntity>"
  }

  private static func means(_ code: String, _ account: String = "", branch: String = "", payment: String = "") -> String
  {
    let payment = payment.isEmpty ? "" : "<cbc:PaymentID>\(payment)</cbc:PaymentID>"
    let branch =
      branch.isEmpty
      ? "" : "<cac:FinancialInstitutionBranch><cbc:ID>\(branch)</cbc:ID></cac:FinancialInstitutionBranch>"
    let paid = "<cac:PayeeFinancialAccount><cbc:ID>\(account)</cbc:ID>\(branch)</cac:PayeeFinancialAccount>"
    return "<cac:PaymentMeans><cbc:PaymentMeansCode>\(code)</cbc:PaymentMeansCode>\(payment)"
      + (account.isEmpty ? "" : paid) + "</cac:PaymentMeans>"
  }

  private static func document(_ id: String, _ description: String, _ address: String = "") -> String {
    let external =
      "<cac:Attachment><cac:ExternalReference><cbc:URI>\(address)</cbc:URI></cac:ExternalReference></cac:Attachment>"
    return "<cac:AdditionalDocumentReference><cbc:ID>\(id)</cbc:ID><cbc:DocumentDescription>\(description)"
      + "</cbc:DocumentDescription>\(address.isEmpty ? "" : external)</cac:AdditionalDocumentReference>"
  }

  private static func rate(_ percent: String) -> String {
    "<cac:TaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>\(percent)</cbc:Percent></cac:TaxCategory>"
  }

  private static func broken(_ one: Case) throws -> Set<String> {
    let xml = """
      <\(one.root) xmlns="urn:oasis:names:specification:ubl:schema:xsd:\(one.root)-2"
       xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
       xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">\(one.head)
      <cac:AccountingSupplierParty>\(party(one.from, one.seller))</cac:AccountingSupplierParty>
      <cac:AccountingCustomerParty>\(party(one.to, one.buyer))</cac:AccountingCustomerParty>\(one.body)</\(one.root)>
      """
    let report = try RuleReport(xml: Array(xml.utf8), rules: [.peppol])
    return Set(report.findings.filter(\.isBroken).map(\.rule).filter { !$0.hasPrefix("PEPPOL-") })
  }

  private static func expect(_ one: Case) throws {
    #expect(try broken(one) == Set(one.rules.split(separator: " ").map(String.init)))
  }

  private static let registered = tax("Foretaksregisteret", "TAX")
  private static let danish = legal("12345678", "0184")
  private static let swedish = tax("SE556732170701") + legal("5567321707", "0007")

  private static let nordic: [Case] = [
    Case(rules: "", from: "NO", seller: registered + tax("NO974760673MVA")),
    Case(rules: "NO-R-001", from: "NO", seller: registered + tax("NO974760674MVA")),
    Case(rules: "NO-R-001 NO-R-002", from: "SE", seller: tax("NO974760673")),
    Case(rules: "NO-R-002", from: "NO"), Case(rules: "", from: "NO", seller: tax("DE1")),
    Case(rules: "", from: "DK", to: "DK", seller: danish, body: means("31", "1", branch: "2")),
    Case(rules: "DK-R-002", from: "DK"), Case(rules: "DK-R-014", from: "DK", seller: legal("1", "0088")),
    Case(rules: "", from: "dk", to: "DK", body: means("30")), Case(rules: "DK-R-002", from: "DK", body: means("30")),
    Case(rules: "DK-R-005", from: "DK", to: "DK", seller: danish, body: means("30")),
    Case(rules: "DK-R-006", from: "DK", to: "DK", seller: danish, body: means("42", "1")),
    Case(rules: "DK-R-007", from: "DK", to: "DK", seller: danish, body: means("49")),
    Case(rules: "", from: "DK", to: "DK", seller: danish, body: means("50", "1234567", payment: "01#")),
    Case(rules: "DK-R-008 DK-R-009", from: "DK", to: "DK", seller: danish, body: means("50", "1", payment: "04#1")),
    Case(rules: "", from: "DK", to: "DK", seller: danish, body: means("93", "12345678", payment: "71#123456789012345")),
    Case(rules: "DK-R-010 DK-R-011", from: "DK", to: "DK", seller: danish, body: means("93", "1", payment: "75#1")),
    Case(rules: "DK-R-017", from: "DK", to: "DK", seller: danish, buyer: legal("1", "0088")),
    Case(
      rules: "DK-R-013", from: "DK", to: "DK", seller: danish,
      buyer: "<cac:PartyIdentification><cbc:ID>1</cbc:ID></cac:PartyIdentification>"),
    Case(
      rules: "DK-R-016", from: "DK", to: "DK", seller: danish,
      body: "<cac:LegalMonetaryTotal><cbc:PayableAmount>-1</cbc:PayableAmount></cac:LegalMonetaryTotal>",
      root: "CreditNote"),
    Case(
      rules: "", from: "SE", to: "SE", seller: swedish, body: rate("25.0") + means("30", "123", branch: "SE:PLUSGIRO")),
    Case(rules: "SE-R-001 SE-R-002", from: "SE", seller: tax("SE55673217070A1")),
    Case(rules: "SE-R-003 SE-R-004 SE-R-013", from: "SE", seller: legal("5567321-1707", "0007")),
    Case(rules: "SE-R-013", from: "SE", seller: legal("5567321708", "0007")),
    Case(rules: "SE-R-004", from: "SE", seller: legal("556732170712", "0007")),
    Case(rules: "SE-R-005", from: "SE", seller: swedish + tax("x", "TAX")),
    Case(rules: "", from: "SE", seller: swedish + tax("Godkänd för F-skatt", "TAX")),
    Case(rules: "SE-R-006", from: "SE", seller: swedish, body: rate("20")),
    Case(rules: "SE-R-007 SE-R-010", from: "SE", body: means("30", "x", branch: "SE:PLUSGIRO")),
    Case(rules: "SE-R-008 SE-R-009", from: "SE", body: means("30", "123-45", branch: "SE:BANKGIRO")),
    Case(rules: "SE-R-011", from: "SE", body: means("56")),
    Case(rules: "SE-R-012", from: "SE", to: "SE", body: means("31")),
    Case(
      rules: "IS-R-001", from: "IS", seller: legal("1", "0196"),
      head: "<cbc:InvoiceTypeCode>393</cbc:InvoiceTypeCode>"),
    Case(
      rules: "IS-R-001 IS-R-002 IS-R-003 IS-R-004 IS-R-005", from: "IS", to: "IS",
      seller: address("IS", "CityName"), buyer: address("IS", "StreetName")),
    Case(
      rules: "IS-R-001 IS-R-006 IS-R-007", from: "IS", seller: legal("1", "0196"), body: means("9", "1") + means("42")),
    Case(
      rules: "IS-R-001 IS-R-008 IS-R-009 IS-R-010", from: "IS", seller: legal("1", "0196"),
      head: document("31.12.2026", "EINDAGI")),
    Case(
      rules: "IS-R-001", from: "IS", seller: legal("1", "0196"),
      head: "<cbc:DueDate>2026-12-30</cbc:DueDate>" + document("2026-12-31", "EINDAGI")),
  ]

  @Test("Norway, Denmark, Sweden and Iceland", arguments: nordic)
  func north(_ one: Case) throws { try Self.expect(one) }

  private static let german =
    address("DE") + "<cac:Contact><cbc:Name>a</cbc:Name><cbc:Telephone>123</cbc:Telephone>"
    + "<cbc:ElectronicMail>a@b.de</cbc:ElectronicMail></cac:Contact>"
  private static let sound = "<cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode><cbc:BuyerReference>1</cbc:BuyerReference>"
  private static let transfer = means("58", "DE02120300000000202051")

  private static let continental: [Case] = [
    Case(rules: "", from: "IT", seller: tax("IT00743110157") + tax("RSSMRA80A01H501U", "TAX")),
    Case(rules: "IT-R-001", from: "FR", seller: tax("it1") + tax("x", "TAX")),
    Case(rules: "IT-R-002 IT-R-003 IT-R-004", from: "IT", seller: address("IT", "")),
    Case(rules: "", from: "IT", seller: tax("FR1") + address("IT", "")),
    Case(rules: "", from: "nl", to: "NL", seller: legal("1", "0106"), buyer: legal("1", "0190"), body: means("30")),
    Case(
      rules: "NL-R-002 NL-R-003 NL-R-004 NL-R-005", from: "NL", to: "NL",
      seller: legal("1", "0088") + address("NL", "CityName"), buyer: legal(" ", "0106") + address("NL", "PostalZone")),
    Case(
      rules: "NL-R-001", from: "NL", head: "<cbc:CreditNoteTypeCode>381</cbc:CreditNoteTypeCode>", root: "CreditNote"),
    Case(
      rules: "NL-R-006 NL-R-009", from: "NL",
      body: "<cac:TaxRepresentativeParty>\(address("NL", ""))</cac:TaxRepresentativeParty>"
        + "<cac:OrderLineReference><cbc:LineID>1</cbc:LineID></cac:OrderLineReference>"),
    Case(
      rules: "NL-R-007", from: "NL",
      body: "<cac:LegalMonetaryTotal><cbc:PayableAmount>1</cbc:PayableAmount></cac:LegalMonetaryTotal>"),
    Case(rules: "NL-R-008", from: "NL", to: "NL", body: means("31")),
    Case(rules: "", from: "DE", to: "DE", seller: german, head: sound, body: transfer),
    Case(rules: "", from: "DE", to: "AT"), Case(rules: "", from: "AT", to: "DE"),
    Case(rules: "DE-R-001 DE-R-002 DE-R-015 DE-R-017", from: "DE", to: "DE"),
    Case(
      rules: "DE-R-003 DE-R-004 DE-R-008 DE-R-009", from: "DE", to: "DE",
      seller: german.replacing("<cbc:CityName>x</cbc:CityName><cbc:PostalZone>x</cbc:PostalZone>", with: ""),
      buyer: address("DE", ""), head: sound, body: transfer),
    Case(
      rules: "DE-R-005 DE-R-006 DE-R-007 DE-R-027 DE-R-028", from: "DE", to: "DE",
      seller: address("DE") + "<cac:Contact/>", head: sound, body: transfer),
    Case(
      rules: "DE-R-019", from: "DE", to: "DE", seller: german, head: sound,
      body: means("58", "DE02120300000000202052")),
    Case(
      rules: "DE-R-020 DE-R-025-1 DE-R-025-2", from: "DE", to: "DE", seller: german, head: sound, body: means("59", "1")
    ),
    Case(rules: "DE-R-023-1", from: "DE", to: "DE", seller: german, head: sound, body: means("30")),
    Case(rules: "DE-R-024-1 DE-R-024-2", from: "DE", to: "DE", seller: german, head: sound, body: means("54", "1")),
    Case(
      rules: "DE-R-018", from: "DE", to: "DE", seller: german, head: sound,
      body: transfer + "<cac:PaymentTerms><cbc:Note>#SKONTO#</cbc:Note></cac:PaymentTerms>"),
    Case(
      rules: "DE-R-030 DE-R-031 DE-R-023-2", from: "DE", to: "DE", seller: german, head: sound,
      body: transfer.replacing("</cac:PaymentMeans>", with: "<cac:PaymentMandate/></cac:PaymentMeans>")),
    Case(
      rules: "DE-R-026", from: "DE", to: "DE", seller: german, head: sound.replacing("380", with: "384"), body: transfer
    ),
    Case(
      rules: "DE-R-T02", from: "DE", to: "DE", seller: german,
      head: sound + document("1", "x", "a.de"), body: transfer),
    Case(
      rules: "DE-R-014 DE-R-010 DE-R-011", from: "DE", to: "DE", seller: german, head: sound,
      body: transfer
        + "<cac:TaxTotal><cac:TaxSubtotal/></cac:TaxTotal><cac:Delivery><cac:DeliveryLocation><cac:Address/>"
        + "</cac:DeliveryLocation></cac:Delivery>"),
  ]

  @Test("Italy, the Netherlands and Germany", arguments: continental)
  func continent(_ one: Case) throws { try Self.expect(one) }

  private static let named = "<cac:PartyName><cbc:Name>x</cbc:Name></cac:PartyName>"
  private static let greek = named + tax("EL094014201")
  private static let marked = document("400001", "##M.AR.K##") + document("1", "##INVOICE|URL##", "https://a.gr")

  private static func numbered(_ id: String, _ documents: String = marked) -> String {
    "<cbc:ID>\(id)</cbc:ID><cbc:IssueDate>2026-11-29</cbc:IssueDate>" + documents
  }

  private static let ofGreece: [Case] = [
    Case(
      rules: "", from: "GR", to: "GR", seller: greek, buyer: greek, head: numbered("094014201|29/11/2026|0|1.1|A|7")),
    Case(rules: "", from: "GR", seller: greek, buyer: named, head: numbered("094014201|29/11/2026|12|5.2|A|7")),
    Case(
      rules: "GR-R-001-1 GR-R-001-2 GR-R-001-3 GR-R-001-4 GR-R-001-5 GR-R-001-6 GR-R-001-7", from: "GR", seller: greek,
      buyer: named, head: numbered("1")),
    Case(
      rules: "GR-R-001-2", from: "GR", seller: greek, buyer: named, head: numbered("094014202|29/11/2026|0|1.1|A|7")),
    Case(
      rules: "GR-R-001-3", from: "GR", seller: greek, buyer: named, head: numbered("094014201|28/11/2026|0|1.1|A|7")),
    Case(
      rules: "GR-R-001-4", from: "GR", seller: greek, buyer: named, head: numbered("094014201|29/11/2026|-1|1.1|A|7")),
    Case(
      rules: "GR-R-002 GR-R-005", from: "GR", seller: tax("EL094014201"),
      head: numbered("094014201|29/11/2026|0|1.1|A|7")),
    Case(
      rules: "GR-R-003 GR-S-011 GR-R-001-2", from: "GR", seller: named + tax("EL094014202"), buyer: named,
      head: numbered("094014201|29/11/2026|0|1.1|A|7")),
    Case(
      rules: "GR-R-006", from: "GR", to: "GR", seller: greek, buyer: named,
      head: numbered("094014201|29/11/2026|0|1.1|A|7")),
    Case(
      rules: "GR-R-004-1 GR-S-008-1", from: "GR", seller: greek, buyer: named,
      head: numbered("094014201|29/11/2026|0|1.1|A|7", "")),
    Case(
      rules: "GR-R-004-2 GR-S-008-1 GR-R-008-2 GR-R-008-3", from: "GR", seller: greek, buyer: named,
      head: numbered(
        "094014201|29/11/2026|0|1.1|A|7",
        document("0", "##M.AR.K##") + document("1", "##INVOICE|URL##") + document("2", "##INVOICE|URL##", "a"))),
    Case(
      rules: "GR-R-009 GR-R-010", from: "GR", to: "GR", seller: greek + "<cbc:EndpointID>1</cbc:EndpointID>",
      buyer: greek + "<cbc:EndpointID schemeID='9933'>094014202</cbc:EndpointID>",
      head: numbered("094014201|29/11/2026|0|1.1|A|7")),
    Case(rules: "", from: "FR", to: "GR", head: numbered("1")),
  ]

  @Test("Greece", arguments: ofGreece)
  func greece(_ one: Case) throws { try Self.expect(one) }
}
