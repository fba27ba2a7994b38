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
    let name = Self.name(of: urn)
    // An extension of EN 16931 has rules in the place of some of its own, and so have profiles without lines.
    if urn.contains("#conformant#") || urn.contains(":conformant:") || Self.isWithoutLines(urn) {
      others = [name]
    } else {
      sets = [.en16931]
      others = [name]
    }
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
      (":2p0:extended", "ZUGFeRD 2.0 EXTENDED"), (":extended-ctc-fr", "EXTENDED-CTC-FR"),
    ]
    if let known = names.first(where: { urn.hasSuffix($0.0) }) { return known.1 }
    if urn.contains(":xrechnung_") { return "XRechnung" }
    if urn.contains("urn:fdc:peppol.eu:2017:poacc:billing:3.0") { return "Peppol BIS Billing 3" }
    return String(urn.prefix(200))
  }
}
