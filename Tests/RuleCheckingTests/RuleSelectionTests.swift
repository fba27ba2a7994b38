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
      (core + "#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0", [.en16931, .peppol], 1),
      (core + "#conformant#urn.cpro.gouv.fr:1p0:extended-ctc-fr", [.brfr], 1),
      (core + "#compliant#urn:xoev-de:kosit:standard:xrechnung_2.3", [.en16931], 1),
      (core + "#compliant#urn:factur-x.eu:1p0:basic", [.en16931], 1), ("urn:factur-x.eu:1p0:minimum", [], 1),
    ])
  func selection(_ urn: String, _ sets: [RuleSet], _ others: Int) {
    let selection = RuleSelection(specification: urn)
    #expect(selection.sets == sets)
    #expect(selection.others.count == others)
  }
}
