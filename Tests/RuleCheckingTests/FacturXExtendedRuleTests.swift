import InvoiceModel
import RuleChecking
import Testing

@Suite("Rules of Factur-X")
struct FacturXExtendedRuleTests {
  private static let names = """
    xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100"
     xmlns:udt="urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100"
     xmlns="urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100"
    """
  private static let extended = "urn:cen.eu:en16931:2017#conformant#urn:factur-x.eu:1p0:extended"
  private static let basic = "urn:cen.eu:en16931:2017#compliant#urn:factur-x.eu:1p0:basic"

  private static func line(
    _ id: String, _ kind: String = "", _ amount: String = "", above: String = "", category: String = "S"
  ) -> String {
    """
    <IncludedSupplyChainTradeLineItem><AssociatedDocumentLineDocument><LineID>\(id)</LineID>
    \(above.isEmpty ? "" : "<ParentLineID>\(above)</ParentLineID>")
    \(kind.isEmpty ? "" : "<LineStatusReasonCode>\(kind)</LineStatusReasonCode>")</AssociatedDocumentLineDocument>
    <SpecifiedTradeProduct><Name>x</Name></SpecifiedTradeProduct>
    <SpecifiedLineTradeDelivery><BilledQuantity unitCode="C62">1</BilledQuantity></SpecifiedLineTradeDelivery>
    <SpecifiedLineTradeSettlement><ApplicableTradeTax><TypeCode>VAT</TypeCode>
    <CategoryCode>\(category)</CategoryCode><RateApplicablePercent>20</RateApplicablePercent></ApplicableTradeTax>
    <SpecifiedTradeSettlementLineMonetarySummation>
    \(amount.isEmpty ? "" : "<LineTotalAmount>\(amount)</LineTotalAmount>")
    </SpecifiedTradeSettlementLineMonetarySummation></SpecifiedLineTradeSettlement></IncludedSupplyChainTradeLineItem>
    """
  }

  /// An invoice of 100.00 with 20 % VAT.
  private static func xml(
    _ lines: [String], urn: String = extended, base: String = "100.00", tax: String = "20.00", prepaid: String = "",
    due: String = "120.00", vatType: String = "<TypeCode>VAT</TypeCode>"
  ) -> String {
    """
    <rsm:CrossIndustryInvoice \(names)><rsm:ExchangedDocumentContext><GuidelineSpecifiedDocumentContextParameter>
    <ID>\(urn)</ID></GuidelineSpecifiedDocumentContextParameter></rsm:ExchangedDocumentContext>
    <rsm:ExchangedDocument><ID>F1</ID></rsm:ExchangedDocument>
    <rsm:SupplyChainTradeTransaction>\(lines.joined())
    <ApplicableHeaderTradeSettlement><InvoiceCurrencyCode>EUR</InvoiceCurrencyCode>
    <ApplicableTradeTax><CalculatedAmount>\(tax)</CalculatedAmount>\(vatType)
    <BasisAmount>\(base)</BasisAmount><CategoryCode>S</CategoryCode>
    <RateApplicablePercent>20</RateApplicablePercent></ApplicableTradeTax>
    <SpecifiedTradeSettlementHeaderMonetarySummation><LineTotalAmount>100.00</LineTotalAmount>
    <TaxBasisTotalAmount>100.00</TaxBasisTotalAmount><TaxTotalAmount currencyID="EUR">20.00</TaxTotalAmount>
    <GrandTotalAmount>120.00</GrandTotalAmount>\(prepaid)<DuePayableAmount>\(due)</DuePayableAmount>
    </SpecifiedTradeSettlementHeaderMonetarySummation></ApplicableHeaderTradeSettlement>
    </rsm:SupplyChainTradeTransaction></rsm:CrossIndustryInvoice>
    """
  }

  private static func report(_ xml: String, _ rules: [RuleSet]? = [.facturx]) throws -> RuleReport {
    try RuleReport(xml: Array(xml.utf8), rules: rules)
  }

  private static func extending(_ xml: String) throws -> Set<String> {
    Set(try report(xml).findings.filter(\.isBroken).map(\.rule).filter { $0.contains("FXEXT-") })
  }

  @Test("Amounts of EXTENDED may be a cent away for each of their parts")
  func tolerance() throws {
    let lines = [Self.line("1", "", "60.00"), Self.line("2", "", "40.00")]
    #expect(try Self.extending(Self.xml(lines)) == ["BR-FXEXT-BR-26"])
    #expect(try Self.extending(Self.xml(lines, base: "100.02", tax: "20.01")) == ["BR-FXEXT-BR-26"])
    #expect(
      try Self.extending(Self.xml(lines, base: "100.03")) == [
        "BR-FXEXT-BR-26", "BR-FXEXT-S08b", "BR-FXEXT-S-08ini", "BR-FXEXT-S-08rev",
      ])
    #expect(try Self.extending(Self.xml(lines, tax: "20.03")).contains("BR-FXEXT-S-09b"))
    // The VAT itself is compared whether or not the breakdown says that it is one.
    #expect(try Self.extending(Self.xml(lines, tax: "20.03", vatType: "")).contains("BR-FXEXT-S-09b"))
  }

  @Test("The amount due of EXTENDED takes what is paid off")
  func due() throws {
    let lines = [Self.line("1", "", "100.00")]
    let prepaid = "<TotalPrepaidAmount>20.00</TotalPrepaidAmount><TotalPrepaidAmount>10.00</TotalPrepaidAmount>"
    #expect(try Self.extending(Self.xml(lines, prepaid: prepaid)).contains("BR-FXEXT-CO-16"))
    #expect(try !Self.extending(Self.xml(lines, prepaid: prepaid, due: "90.00")).contains("BR-FXEXT-CO-16"))
  }

  @Test("A group of lines is the sum of those below it, each of which has an amount")
  func groups() throws {
    let detail = Self.line("2", "DETAIL", "100.00", above: "1")
    func rules(_ lines: [String]) throws -> Set<String> {
      try Self.extending(Self.xml(lines)).subtracting(["BR-FXEXT-BR-26"])
    }
    #expect(try rules([Self.line("1", "GROUP", "100.00"), detail]).isEmpty)
    #expect(try rules([Self.line("1", "GROUP"), detail]).isEmpty)
    #expect(try rules([Self.line("1", "GROUP", "99.00"), detail]) == ["BR-FXEXT-08"])
    let silent = Self.line("3", "GROUP", above: "1")
    #expect(try rules([Self.line("1", "GROUP", "100.00"), detail, silent]) == ["BR-FXEXT-08", "BR-FXEXT-12"])
    #expect(try rules([Self.line("7", "GROUP"), detail]) == ["BR-FXEXT-11"])
    #expect(try rules([Self.line("1", "GROUP"), Self.line("2", "", "100.00", above: "1")]) == ["BR-FXEXT-06"])
    // It is one test of all lines, and each of them is told.
    let report = try Self.report(Self.xml([Self.line("1", "GROUP", "99.00"), detail]))
    #expect(report.findings.filter { $0.rule == "BR-FXEXT-08" }.count == 2)
  }

  @Test("BASIC numbers the rules of EN 16931 by itself; asked with these, each is told once")
  func basic() throws {
    let xml = Self.xml([Self.line("1", "", "100.00")], urn: Self.basic, due: "119.00")
    let alone = try Self.report(xml).findings
    let due = try #require(alone.first { $0.rule == "FX-SCH-A-000122" })
    #expect(due.standard == "BR-CO-16" && due.term == "BT-115" && due.severity == .error)
    let both = try Self.report(xml, nil)
    #expect(both.checked == [.en16931, .facturx] && both.notChecked.isEmpty)
    #expect(both.findings.filter { $0.rule == "BR-CO-16" || $0.standard == "BR-CO-16" }.count == 1)
    #expect(both.findings.contains { $0.rules == .facturx && $0.standard == nil })
    #expect(both.judges("BR-CO-16") && both.judges("BR-CL-01"))
  }

  @Test("A rule of EN 16931 is judged where EXTENDED has one in its place, and not where it has none")
  func places() throws {
    let report = try Self.report(Self.xml([]), nil)
    #expect(report.checked == [.facturx] && report.notChecked.isEmpty)
    #expect(report.judges("BR-CO-10") && report.judges("BR-02") && report.judges("BR-S-08"))
    #expect(!report.judges("BR-CL-01") && !report.judges("BR-CO-17"))
    #expect(report.findings.first { $0.rule == "BR-FXEXT-CO-10" }?.standard == "BR-CO-10")
  }

  @Test("What stops a context keeps its rules from the element, as from the official ones, which judge all else")
  func context() throws {
    let twice = "<TypeCode>VAT</TypeCode><TypeCode>VAT</TypeCode>"
    let findings = try Self.report(Self.xml([Self.line("1", "", "1.00")], base: "1.03", vatType: twice)).findings
    #expect(!findings.contains { $0.isBroken && $0.rule == "BR-FXEXT-S08b" })
    #expect(findings.allSatisfy(\.isBroken) && findings.contains { $0.message.contains("TypeCode") })
  }
}
