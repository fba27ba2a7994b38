import InvoiceModel
import RuleChecking
import Testing

@Suite("Rules of EXTENDED-CTC-FR")
struct ExtendedRuleTests {
  /// A UBL invoice of two lines with 20 % VAT, the first above the second.
  private static func ubl(
    total: String = "100.00", base: String = "100.00", line: String = "100.00", group: String = "100.00",
    status: String = "GROUP", above: String = "1", reason: String = ""
  ) -> String {
    func vat(_ name: String) -> String {
      """
      <cac:\(name)><cbc:ID>S</cbc:ID><cbc:Percent>20</cbc:Percent>\(reason)
      <cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:\(name)>
      """
    }
    func item(_ id: String, _ status: String, _ above: String, _ amount: String) -> String {
      """
      <cac:InvoiceLine><cbc:ID>\(id)</cbc:ID><cbc:InvoicedQuantity unitCode="C62">1</cbc:InvoicedQuantity>
      <cbc:LineExtensionAmount>\(amount)</cbc:LineExtensionAmount>
      <cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>F1</cbc:ID>
      <cbc:DocumentStatusCode>\(status)</cbc:DocumentStatusCode></cac:InvoiceDocumentReference>
      <cac:BillingReferenceLine>\(above)</cac:BillingReferenceLine></cac:BillingReference>
      <cac:Item><cbc:Name>x</cbc:Name>\(vat("ClassifiedTaxCategory"))</cac:Item>
      <cac:Price><cbc:PriceAmount>1</cbc:PriceAmount></cac:Price></cac:InvoiceLine>
      """
    }
    return """
      <Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"
       xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
       xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
      <cbc:ID>F1</cbc:ID><cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
      <cac:TaxTotal><cbc:TaxAmount currencyID="EUR">20.00</cbc:TaxAmount><cac:TaxSubtotal>
      <cbc:TaxableAmount>\(base)</cbc:TaxableAmount><cbc:TaxAmount>20.00</cbc:TaxAmount>\(vat("TaxCategory"))
      </cac:TaxSubtotal></cac:TaxTotal>
      <cac:LegalMonetaryTotal><cbc:LineExtensionAmount>\(total)</cbc:LineExtensionAmount>
      <cbc:TaxExclusiveAmount>\(total)</cbc:TaxExclusiveAmount><cbc:TaxInclusiveAmount>120.00</cbc:TaxInclusiveAmount>
      </cac:LegalMonetaryTotal>
      \(item("1", status, "", group))\(item("2", "DETAIL", "<cbc:ID>\(above)</cbc:ID>", line))
      </Invoice>
      """
  }

  private static func broken(_ xml: String) throws -> Set<String> {
    let report = try RuleReport(xml: Array(xml.utf8), rules: [.extendedctcfr])
    return Set(report.findings.filter(\.isBroken).map(\.rule).filter { $0.contains("EXT-") })
  }

  @Test("A group of lines is the sum of those below it, and is not summed up again")
  func groups() throws {
    #expect(try Self.broken(Self.ubl()).isEmpty)
    #expect(try Self.broken(Self.ubl(group: "99.00")) == ["BR-FREXT-08"])
    #expect(try Self.broken(Self.ubl(above: "3")) == ["BR-FREXT-08", "BR-FREXT-11"])
    #expect(try Self.broken(Self.ubl(status: "TOTAL")) == ["BR-FREXT-05"])
  }

  @Test("Sums may be a cent away for each of their parts")
  func tolerance() throws {
    #expect(
      try Self.broken(Self.ubl(total: "100.01", base: "100.01")) == [
        "BR-FREXT-S-08", "BR-FREXT-S-08ini", "BR-FREXT-S-08rev",
      ])
    #expect(try Self.broken(Self.ubl(total: "100.01")).isEmpty)
    #expect(try Self.broken(Self.ubl(total: "100.02")).contains("BR-FREXT-CO-10"))
    // Reckoned in binary, 100.01 - 100 is more than a cent, 10.01 - 10 less.
    #expect(try !Self.broken(Self.ubl(total: "10.00", base: "10.01", line: "10.00")).contains("BR-FREXT-S-08"))
  }

  @Test("The rules of EN 16931 in whose place it has its own are not asked")
  func replaced() throws {
    let report = try RuleReport(xml: Array(Self.ubl(total: "100.01").utf8), rules: [.en16931])
    #expect(report.findings.contains { $0.rule == "BR-CO-10" })
    let own = try RuleReport(xml: Array(Self.ubl(total: "100.01").utf8), rules: [.extendedctcfr])
    #expect(!own.findings.contains { $0.rule == "BR-CO-10" })
    #expect(own.findings.contains { $0.rule == "BR-01" })
  }
}
