import InvoiceModel
import Testing

@testable import RuleChecking

@Suite("What profiles of Factur-X use")
struct FacturXRuleTests {
  @Test("A tree says in a line what a table says in ten")
  func tree() {
    let tree = """
      A
       - X Y[not~{a}]
       B =1#19 -@b; C <=2#20 +@c#21 @c:'1','2'#22
       D >=1#23 :countries#24
        E -
      """
    let table = """
      @ /A
      FX-SCH-A-000019 ! count B = 1
      FX-SCH-A-000020 ! count C <= 2
      FX-SCH-A-000023 ! count D >= 1
      @ /A/X
      FX-UNUSED ! not always
      @ /A/Y[not {a}]
      FX-UNUSED ! not always
      @ /A/B
      FX-UNUSED ! not @b
      @ /A/C
      FX-SCH-A-000021 ! @c
      FX-SCH-A-000022 ! characters @c = 0 or @c = '1','2'
      @ /A/D
      FX-SCH-A-000024 ! characters . = 0 or . strictly in countries
      @ /A/D/E
      FX-UNUSED ! not always

      """
    #expect(RuleTree(tree).table == table)
  }

  @Test(
    "Every profile's tree can be read, and every rule says what to do",
    arguments: [(FacturX.minimum, 45), (.basicWL, 190), (.basic, 250), (.core, 400), (.extended, 1_200)])
  func books(_ profile: FacturX, _ count: Int) throws {
    let rows = try profile.book.get().rows
    #expect(rows.count > count)
    for row in rows {
      let text = RuleSentences.sentence(of: row).text
      #expect(text.hasSuffix(".") && !text.contains(row.id) && !text.contains("always"), "\(row.source)")
    }
  }

  @Test("The document's own profile decides")
  func verdicts() throws {
    let ram = RuleChecking.EN16931CII.prefixes[""] ?? ""
    let rsm = RuleChecking.EN16931CII.prefixes["rsm"] ?? ""
    func rules(_ urn: String) throws -> Set<String> {
      let xml = """
        <r:CrossIndustryInvoice xmlns:r="\(rsm)" xmlns="\(ram)"><r:ExchangedDocumentContext>
        <GuidelineSpecifiedDocumentContextParameter><ID>\(urn)</ID></GuidelineSpecifiedDocumentContextParameter>
        </r:ExchangedDocumentContext><r:ExchangedDocument><ID schemeID="x">1</ID><TypeCode>999</TypeCode>
        <IncludedNote><Content>x</Content></IncludedNote></r:ExchangedDocument></r:CrossIndustryInvoice>
        """
      let report = try RuleReport(xml: Array(xml.utf8), rules: [.facturx])
      #expect(report.checked == (urn.contains("factur-x") ? [.facturx] : []))
      return Set(report.findings.map(\.rule))
    }
    #expect(try rules("urn:factur-x.eu:1p0:minimum") == ["FX-UNUSED", "FX-SCH-A-000023"])
    #expect(try rules("urn:factur-x.eu:1p0:basicwl").contains("FX-UNUSED"))
    #expect(try rules("urn:example:other").isEmpty)
  }
}
