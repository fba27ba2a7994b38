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
    arguments: [(FacturX.minimum, 115), (.basicWL, 330), (.basic, 460), (.core, 600), (.extended, 1_400)])
  func books(_ profile: FacturX, _ count: Int) throws {
    let rows = try profile.book.get().rows
    #expect(rows.count > count)
    for row in rows {
      let text = RuleSentences.sentence(of: row).text
      #expect(text.hasSuffix(".") && !text.contains(row.id) && !text.contains("always"), "\(row.source)")
      #expect(!text.contains(row.name), "\(row.source)")
    }
  }

  @Test(
    "Every profile has the rules of its artefact besides: those of EN 16931, by its own numbers or as there",
    arguments: [(FacturX.minimum, 71), (.basicWL, 141), (.basic, 207), (.core, 215), (.extended, 225)])
  func numbers(_ profile: FacturX, _ count: Int) throws {
    let rows = try profile.book.get().rows.filter { !$0.name.hasPrefix("FX-") }
    #expect(rows.count == count)
    #expect(Set(rows.map(\.id)).count == count)
    let first = try #require(rows.first { $0.name == "BR-01" })
    let isNumbered = profile == .minimum || profile == .basic
    #expect(first.id == (isNumbered ? "FX-SCH-A-000010" : "BR-01"))
    #expect(RuleReport.standard(of: first, .cii) == (isNumbered ? "BR-01" : nil))
  }

  @Test("The rule that another repeats or stands in the place of is one of EN 16931")
  func standards() throws {
    let own = Set(try EN16931CII.book.get().rows.map(\.id))
    for profile in FacturX.allCases {
      for row in try profile.book.get().rows {
        guard let standard = RuleReport.standard(of: row, .cii) else { continue }
        #expect(own.contains(standard) && row.id != standard, "\(row.id)")
      }
    }
    func standard(_ profile: FacturX, _ name: String) throws -> String? {
      RuleReport.standard(of: try #require(try profile.book.get().rows.first { $0.name == name }), .cii)
    }
    #expect(try standard(.extended, "BR-FREXT-54-1") == "BR-54")
    #expect(try standard(.extended, "BR-FREXT-CO-10") == "BR-CO-10")
    #expect(try standard(.minimum, "BR-CO-26") == "BR-CO-26")
    #expect(try standard(.extended, "BR-FXEXT-CII-DT-097a") == nil)
    #expect(try standard(.extended, "BR-FREXT-06") == nil)
    #expect(try standard(.basic, "BR-FX-EN-04") == nil)
    #expect(try standard(.basic, "PEPPOL-EN16931-R008") == nil)
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
    let minimum = try rules("urn:factur-x.eu:1p0:minimum")
    #expect(minimum.isSuperset(of: ["FX-UNUSED", "FX-SCH-A-000023", "FX-SCH-A-000012"]))
    #expect(minimum.allSatisfy { $0.hasPrefix("FX-") })
    #expect(try rules("urn:factur-x.eu:1p0:basicwl").isSuperset(of: ["FX-UNUSED", "BR-03", "BR-08"]))
    #expect(try rules("urn:example:other").isEmpty)
  }
}
