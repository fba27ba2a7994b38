/// The rules that a document's specification (BT-24) asks for.
struct RuleSelection: Hashable {
  var sets: [RuleSet] = []
  /// What the specification asks for besides, which has no rules here.
  var others: [String] = []

  private static let core = "urn:cen.eu:en16931:2017"

  init(specification: String?) {
    guard let urn = specification, urn != Self.core else {
      sets = [.en16931]
      return
    }
    if let own = Self.national(urn) {
      (sets, others) = own
      return
    }
    let name = Self.name(of: urn)
    // An extension of EN 16931 has rules in the place of some of its own, and so have profiles without lines.
    if urn.contains("#conformant#") || urn.contains(":conformant:") || Self.isWithoutLines(urn) {
      others = [name]
    } else {
      sets = [.en16931]
      others = [name]
    }
  }

  /// The rules of specifications that have sets here, and what these leave out.
  private static func national(_ urn: String) -> ([RuleSet], [String])? {
    let xrechnung = core + "#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0"
    if urn == xrechnung { return ([.en16931, .xrechnung], []) }
    // The extension and the rules about vehicles build on it; the extension changes rules of EN 16931.
    if urn.hasPrefix(xrechnung + "#compliant#") { return ([.en16931, .xrechnung], []) }
    if urn.hasPrefix(xrechnung + "#conformant#") {
      return ([.xrechnung], ["EN 16931 as the XRechnung extension has it"])
    }
    if urn.contains("urn:fdc:peppol.eu:2017:poacc:billing:3.0") {
      return ([.en16931, .peppol], ["Peppol BIS Billing 3 about identifiers, codes, processes and countries"])
    }
    if urn.hasSuffix(":extended-ctc-fr") { return ([.brfr], ["EXTENDED-CTC-FR"]) }
    return nil
  }

  private static func isWithoutLines(_ urn: String) -> Bool {
    ["urn:factur-x.eu:1p0:minimum", "urn:factur-x.eu:1p0:basicwl"].contains { urn.hasSuffix($0) }
      || ["urn:zugferd.de:2p0:minimum", "urn:zugferd.de:2p0:basicwl"].contains { urn.hasSuffix($0) }
  }

  /// What people call it, where it is known.
  private static func name(of urn: String) -> String {
    let names = [
      (":minimum", "Factur-X MINIMUM"), (":basicwl", "Factur-X BASIC WL"), (":1p0:basic", "Factur-X BASIC"),
      (":1p0:extended", "Factur-X EXTENDED"), (":2p0:basic", "ZUGFeRD 2.0 BASIC"),
      (":2p0:extended", "ZUGFeRD 2.0 EXTENDED"),
    ]
    if let known = names.first(where: { urn.hasSuffix($0.0) }) { return known.1 }
    if urn.contains(":xrechnung_") { return "XRechnung" }
    return String(urn.prefix(200))
  }
}
