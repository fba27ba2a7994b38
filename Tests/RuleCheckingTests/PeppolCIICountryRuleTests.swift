import Testing

/// Sound and broken values in CII, judged so by Peppol's own rules.
@Suite("Peppol's rules of countries in CII")
struct PeppolCIICountryRuleTests {
  private typealias Document = PeppolCIIDocument
  typealias Change = PeppolCIIRuleTests.Change

  private static let registered = Document.tax("Foretaksregisteret", "FC")
  private static let cvr = Document.legal("12345678", "0184")

  /// Of a Danish seller and a Danish buyer.
  private static func danish(_ document: inout PeppolCIIDocument, _ settlement: String = "", reference: String = "") {
    (document.from, document.to, document.seller, document.settlement) = ("DK", "DK", cvr, settlement)
    if !reference.isEmpty { document.head = Document.element("PaymentReference", reference) }
  }

  private static func duty(_ reason: String) -> String {
    Document.charge("true", "1", Document.element("ReasonCode", "ZZZ") + Document.element("Reason", reason))
  }

  private static func classified(_ version: String) -> String {
    let code = "<ram:ClassCode listID='TST' listVersionID='\(version)'>1</ram:ClassCode>"
    return Document.line(product: Document.element("DesignatedProductClassification", code))
  }

  private static let north: [(rules: String, change: Change)] = [
    ("", { ($0.from, $0.seller) = ("NO", registered) }), ("NO-R-002", { $0.from = "no" }),
    // The rules look for numbers of the scheme VAT.
    ("", { ($0.from, $0.seller) = ("NO", registered + Document.tax("NO1")) }),
    ("", { ($0.from, $0.seller) = ("NO", registered + Document.tax("NO974760673MVA", "VAT")) }),
    ("NO-R-001", { ($0.from, $0.seller) = ("SE", registered + Document.tax("NO974760674MVA", "VAT")) }),
    (
      "NO-R-002",
      {
        $0.agreement = Document.element("SellerTaxRepresentativeTradeParty", Document.tax("NO974760673MVA", "VAT"))
      }
    ),
    ("", { danish(&$0) }), ("DK-R-002", { $0.from = "DK" }),
    ("DK-R-014", { ($0.from, $0.seller) = ("DK", Document.legal("1", "0002")) }),
    ("", { danish(&$0, duty("3456")) }), ("", { danish(&$0, duty("a#b")) }), ("DK-R-004", { danish(&$0, duty("#a")) }),
    ("DK-R-004", { danish(&$0, duty("34567")) }),
    (
      "DK-R-013",
      {
        danish(&$0)
        $0.buyer = Document.element("GlobalID", "1")
      }
    ),
    (
      "DK-R-016",
      {
        danish(&$0)
        ($0.type, $0.payable) = ("381", "-1")
      }
    ),
    ("DK-R-005", { danish(&$0, Document.means("57")) }), ("DK-R-006", { danish(&$0, Document.means("42")) }),
    ("", { danish(&$0, Document.means("31", Document.account("1", bank: "2"))) }),
    ("DK-R-007 R061", { danish(&$0, Document.means("49")) }),
    ("", { danish(&$0, Document.means("50", Document.account("1234567")), reference: "01#") }),
    ("DK-R-008 DK-R-009", { danish(&$0, Document.means("50", Document.account("12345678")), reference: "04#1") }),
    ("", { danish(&$0, Document.means("93", Document.account("12345678")), reference: "71#123456789012345") }),
    ("DK-R-010 DK-R-011", { danish(&$0, Document.means("93", Document.account("1")), reference: "75#1") }),
    (
      "DK-R-003",
      {
        danish(&$0)
        $0.line = classified("1")
      }
    ),
    (
      "",
      {
        danish(&$0)
        $0.line = classified("26.0801")
      }
    ),
  ]

  @Test("Norway and Denmark", arguments: north.indices)
  func ofNorth(_ index: Int) throws { try PeppolCIIRuleTests.expect(Self.north[index]) }

  private static func swedish(_ document: inout PeppolCIIDocument, _ seller: String = "", _ settlement: String = "") {
    (document.from, document.seller, document.settlement) = ("SE", seller, settlement)
  }

  private static func giro(_ number: String, _ bank: String) -> String {
    Document.means("30", Document.account(number, as: "ProprietaryID", bank: bank))
  }

  private static let organization = Document.legal("5567321707", "0002")

  private static let sweden: [(rules: String, change: Change)] = [
    ("", { swedish(&$0, Document.tax("SE556732170701", "VAT") + organization) }),
    ("SE-R-001 SE-R-002", { swedish(&$0, Document.tax("SE5567-3", "VAT")) }),
    ("SE-R-002", { swedish(&$0, Document.tax("SE55673217070A", "VAT")) }), ("", { swedish(&$0, Document.tax("SE1")) }),
    ("SE-R-003 SE-R-004 SE-R-013", { swedish(&$0, Document.legal("556732-1707", "0002")) }),
    ("SE-R-013", { swedish(&$0, Document.legal("5567321708", "0002")) }),
    ("SE-R-005", { swedish(&$0, organization + Document.tax("x", "FC")) }),
    ("", { swedish(&$0, organization + Document.tax("Godkänd för F-skatt", "FC")) }),
    (
      "SE-R-006",
      {
        swedish(&$0, Document.tax("SE556732170701", "VAT"))
        $0.line = Document.line(rate: "20")
      }
    ),
    ("", { swedish(&$0, "", giro("12", "SE:PLUSGIRO")) }),
    ("SE-R-007 SE-R-010", { swedish(&$0, "", giro("x", "SE:PLUSGIRO")) }),
    ("SE-R-008 SE-R-009", { swedish(&$0, "", giro("123-45", "SE:BANKGIRO")) }),
    ("SE-R-011", { swedish(&$0, "", Document.means("56")) }), ("", { swedish(&$0, "", Document.means("31")) }),
    (
      "SE-R-012",
      {
        swedish(&$0, "", Document.means("31"))
        $0.to = "SE"
      }
    ),
  ]

  @Test("Sweden", arguments: sweden.indices)
  func ofSweden(_ index: Int) throws { try PeppolCIIRuleTests.expect(Self.sweden[index]) }

  private static func dutch(_ document: inout PeppolCIIDocument, _ settlement: String = Document.means("30")) {
    (document.from, document.to, document.settlement) = ("nl", "NL", settlement)
    (document.seller, document.buyer) = (
      Document.legal("12345678", "0106"), Document.legal("00000001001299757000", "0190")
    )
  }

  private static let ordered = Document.line(
    agreement: Document.element("BuyerOrderReferencedDocument", Document.element("LineID", "1")))

  private static let south: [(rules: String, change: Change)] = [
    ("", { ($0.from, $0.seller) = ("IT", Document.tax("IT1") + Document.tax("RSSMRA80A01H501U", "FC")) }),
    ("IT-R-001", { ($0.from, $0.seller) = ("IT", Document.tax("x", "FC")) }),
    ("IT-R-001", { $0.seller = Document.tax("it1", "VAT") + Document.tax("x", " FC ") }),
    ("IT-R-002 IT-R-003 IT-R-004", { ($0.from, $0.sellerLines) = ("IT", "") }), ("", { dutch(&$0) }),
    (
      "COMMON-R054 NL-R-002 NL-R-003 NL-R-004 NL-R-005",
      {
        dutch(&$0)
        ($0.sellerLines, $0.buyerLines) = ("CityName", "LineOne PostcodeCode")
        ($0.seller, $0.buyer) = (Document.legal("1", "0002"), Document.legal(" ", "0106"))
      }
    ),
    (
      "NL-R-001",
      {
        dutch(&$0)
        $0.type = " 381 "
      }
    ),
    (
      "",
      {
        dutch(
          &$0,
          Document.means("30")
            + Document.element("InvoiceReferencedDocument", Document.element("IssuerAssignedID", "1")))
        $0.type = "381"
      }
    ),
    (
      "NL-R-006",
      {
        dutch(&$0)
        $0.agreement = Document.element("SellerTaxRepresentativeTradeParty", Document.address("NL", "LineOne"))
      }
    ),
    ("NL-R-007", { dutch(&$0, "") }), ("NL-R-008", { dutch(&$0, Document.means("31")) }),
    (
      "NL-R-009",
      {
        dutch(&$0)
        $0.line = ordered
      }
    ),
  ]

  @Test("Italy and the Netherlands", arguments: south.indices)
  func ofSouth(_ index: Int) throws { try PeppolCIIRuleTests.expect(Self.south[index]) }
}
