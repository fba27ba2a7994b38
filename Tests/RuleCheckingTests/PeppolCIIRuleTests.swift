import Testing

/// Sound and broken values in CII, judged so by Peppol's own rules.
@Suite("Rules of Peppol in CII")
struct PeppolCIIRuleTests {
  private typealias Document = PeppolCIIDocument
  typealias Change = @Sendable (inout PeppolCIIDocument) -> Void

  @Test("Identifiers are judged by their schemes", arguments: PeppolRuleTests.numbers.indices)
  func identifiers(_ index: Int) throws {
    let (scheme, rule, sound, wrong) = PeppolRuleTests.numbers[index]
    for (numbers, expected) in [(sound, [String]()), (wrong, ["COMMON-\(rule)"])] {
      for number in numbers {
        for name in ["ID", "GlobalID"] {
          var document = Document()
          document.buyer = Document.element(name, number, scheme: scheme)
          #expect(try document.broken() == expected, "\(scheme) \(number)")
        }
      }
    }
  }

  private static let documents: [(rules: String, change: Change)] = [
    ("", { _ in }), ("", { $0.process = " urn:peppol:bis:billing_with_response\n" }),
    ("R007", { $0.process = "urn:peppol:france:billing:regulated" }),
    ("R007", { $0.process = "urn:fdc:peppol.eu:2017:poacc:billing:02:1.0" }),
    ("R004", { $0.specification += "::2.1" }), ("", { $0.specification += "#x" }),
    ("R004", { $0.specification = "urn:cen.eu:en16931:2017" }), ("R003", { $0.references = "" }),
    (
      "",
      {
        $0.references = Document.element("BuyerOrderReferencedDocument", Document.element("IssuerAssignedID", "1"))
      }
    ),
    ("", { $0.agreement = Document.document("130") + Document.document("50") }),
    ("R006", { $0.agreement = Document.document("130") + Document.document("130") }),
    ("R080", { $0.agreement = Document.document("50") + Document.document("50") }),
    ("R002", { $0.notes += $0.notes }), ("", { $0.notes = "" }),
    ("R002", { $0.notes = Document.element("IncludedNote", Document.element("SubjectCode", "AAI")) }),
    ("R010 R020", { $0.electronic = "" }), ("CL008", { $0.electronic = Document.element("URIID", "a", scheme: "EM") }),
    ("CL008", { $0.electronic = Document.element("URIID", "a") }),
    ("COMMON-R046 CL008", { $0.electronic = Document.element("URIID", "1", scheme: "9907") }),
    ("COMMON-R056-2", { $0.seller = Document.tax("NL123456789C12") }),
    ("", { $0.seller = Document.tax("NL123456789B12") }),
    ("F001", { $0.day = "19991231" }), ("F001", { $0.day = "2026-11-29" }), ("F001", { $0.day = "20261129 " }),
    ("", { $0.type = "389" }),
  ]

  @Test("What a document needs", arguments: documents.indices)
  func document(_ index: Int) throws { try Self.expect(Self.documents[index]) }

  private static let foreign = "<ram:TaxTotalAmount currencyID=\"SEK\">250.00</ram:TaxTotalAmount>"

  private static let amounts: [(rules: String, change: Change)] = [
    ("", { ($0.head, $0.total) = (Document.element("TaxCurrencyCode", "SEK"), $0.total + foreign) }),
    ("R054", { $0.total += foreign }), ("R054 R055", { $0.head = Document.element("TaxCurrencyCode", "SEK") }),
    ("R005 R054", { $0.head = Document.element("TaxCurrencyCode", "EUR") }), ("R053", { $0.total = "" }),
    ("R053", { $0.total += $0.total }),
    (
      "R055",
      {
        $0.head = Document.element("TaxCurrencyCode", "SEK")
        $0.total += foreign.replacing("250", with: "-250")
      }
    ),
    (
      "CL007 R054 R053 R055",
      {
        $0.head = Document.element("TaxCurrencyCode", "STD")
        $0.total = "<ram:TaxTotalAmount currencyID='STD'>1</ram:TaxTotalAmount>"
        $0.total += "<ram:TaxTotalAmount currencyID='STN'>1</ram:TaxTotalAmount>"
      }
    ),
    ("", { $0.settlement = Document.charge("true", "10", charged("10", "100", "FC")) }),
    ("", { $0.settlement = Document.charge("false", "10.02", charged("10", "100", "95")) }),
    ("R040", { $0.settlement = Document.charge("false", "10.03", charged("10", "100", "95")) }),
    ("CL002", { $0.settlement = Document.charge("false", "10", Document.element("ReasonCode", "FC")) }),
    ("CL003", { $0.settlement = Document.charge("true", "10", Document.element("ReasonCode", "95")) }),
    ("R041", { $0.settlement = Document.charge("false", "10", Document.element("CalculationPercent", "10")) }),
    ("R042", { $0.settlement = Document.charge("false", "10", Document.element("BasisAmount", "10")) }),
    ("R043", { $0.settlement = Document.charge("1", "10") }), ("R061", { $0.settlement = Document.means(" 59 ") }),
    (
      "",
      {
        $0.settlement =
          Document.means("59")
          + Document.element("SpecifiedTradePaymentTerms", Document.element("DirectDebitMandateID", "1"))
      }
    ),
    (
      "R110 R111",
      {
        $0.settlement = period("20261101", "20261130")
        $0.line = Document.line(settlement: period("20261031", "20261201"))
      }
    ),
    (
      "",
      {
        $0.settlement = period("20261101", "20261130")
        $0.line = Document.line(settlement: period("20261101", "20261130"))
      }
    ),
  ]

  private static func charged(_ percent: String, _ base: String, _ code: String) -> String {
    Document.element("CalculationPercent", percent) + Document.element("BasisAmount", base)
      + Document.element("ReasonCode", code)
  }

  private static func period(_ start: String, _ end: String) -> String {
    Document.element("BillingSpecifiedPeriod", Document.day("StartDateTime", start) + Document.day("EndDateTime", end))
  }

  @Test("Totals, charges and periods", arguments: amounts.indices)
  func settled(_ index: Int) throws { try Self.expect(Self.amounts[index]) }

  private static let gross = """
    <ram:GrossPriceProductTradePrice><ram:BasisQuantity unitCode="KGM">1</ram:BasisQuantity><ram:AppliedTradeAllowanceCharge>
    <ram:ChargeIndicator><udt:Indicator>0</udt:Indicator></ram:ChargeIndicator></ram:AppliedTradeAllowanceCharge>
    </ram:GrossPriceProductTradePrice>
    """

  private static let lines: [(rules: String, change: Change)] = [
    ("", { $0.line = Document.line(total: "100.02") }), ("R120", { $0.line = Document.line(total: "100.03") }),
    ("", { $0.line = Document.line(base: "3", total: "33.33") }), ("R121", { $0.line = Document.line(base: "0") }),
    ("R130", { $0.line = Document.line(unit: "KGM") }),
    ("", { $0.line = Document.line(total: "105.00", settlement: Document.charge("true", "5.00")) }),
    ("R120", { $0.line = Document.line(total: "105.00", settlement: Document.charge("false", "5.00")) }),
    ("", { $0.line = Document.line(settlement: Document.document("130")) }),
    ("R101", { $0.line = Document.line(settlement: Document.document("916")) }),
    ("R100", { $0.line = Document.line(settlement: Document.document("130") + Document.document("130")) }),
    ("R043 R130", { $0.line = Document.line(agreement: gross) }),
    ("CL001", { $0.agreement = Document.document("916", "<ram:AttachmentBinaryObject mimeCode='text/xml'/>") }),
    ("", { $0.agreement = Document.document("916", "<ram:AttachmentBinaryObject mimeCode='text/csv'/>") }),
  ]

  @Test("Lines, prices and attachments", arguments: lines.indices)
  func ofLines(_ index: Int) throws { try Self.expect(Self.lines[index]) }

  static func expect(_ one: (rules: String, change: Change)) throws {
    var document = PeppolCIIDocument()
    one.change(&document)
    #expect(try document.broken() == one.rules.split(separator: " ").map(String.init).sorted())
  }
}
