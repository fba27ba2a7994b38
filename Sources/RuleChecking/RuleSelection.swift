internal import InvoiceModel

/// The rules that a document's specification (BT-24) and the law of its parties ask for.
struct RuleSelection {
  /// What the specification asks for.
  private(set) var sets: [RuleSet] = []
  /// What the specification asks for besides, which has no rules here.
  private(set) var others: [String] = []
  /// What the law of both parties asks for besides.
  private(set) var national: (rules: RuleSet, adjective: String)?
  /// What that law asks for, but not of this document: of later ones, or of those of other processes.
  private(set) var early: [(rules: RuleSet, name: String)] = []

  private static let minimum = ":minimum"
  static let core = "urn:cen.eu:en16931:2017"

  /// All that is to be checked, and why.
  var applied: [AppliedRules] {
    sets.map { AppliedRules(rules: $0, reason: .specification) }
      + (national.map { [AppliedRules(rules: $0.rules, reason: .parties($0.adjective))] } ?? [])
  }

  /// - Parameters:
  ///   - specification: BT-24.
  ///   - parties: who trades with whom.
  ///   - syntax: how the document is written.
  init(specification: String?, parties: TradingParties = TradingParties(), syntax: EInvoiceSyntax) {
    self.init(urn: specification, syntax)
    // MINIMUM holds too little to be an invoice for any law.
    guard specification?.hasSuffix(Self.minimum) != true else { return }
    for row in NationalRules.all where !sets.contains(row.rules) {
      switch row.scope(of: parties) {
      // Peppol's process stands where the country's rules want one of theirs, so that no document can meet both.
      case .bound where sets.contains(.peppol):
        early.append((row.rules, "\(row.name), whose processes (BT-23) are not those of Peppol"))
      case .bound: national = (row.rules, row.jurisdiction.adjective)
      case .early(let name): early.append((row.rules, name))
      case .free: break
      }
    }
  }

  private init(urn specification: String?, _ syntax: EInvoiceSyntax) {
    guard let urn = specification, urn != Self.core else {
      sets = [.en16931]
      return
    }
    if let own = Self.national(urn) {
      (sets, others) = own
      return
    }
    let isOfFacturX = syntax == .cii && FacturX(specification: urn) != nil
    // An extension of EN 16931 has rules in the place of some of its own, and so have profiles without lines.
    let followsCore = !urn.mentions("#conformant#") && !urn.mentions(":conformant:") && !Self.isWithoutLines(urn)
    sets = (followsCore ? [.en16931] : []) + (isOfFacturX ? [.facturx] : [])
    others = isOfFacturX ? [] : [Self.name(of: urn)]
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
    if urn.mentions("urn:fdc:peppol.eu:2017:poacc:billing:3.0") { return ([.en16931, .peppol], []) }
    if urn.hasSuffix(":extended-ctc-fr") { return ([.extendedctcfr, .brfr], []) }
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
    if urn.mentions(":xrechnung_") { return "XRechnung" }
    return String(urn.prefix(200))
  }
}

extension String {
  /// Whether a text stands in it, byte by byte.
  fileprivate func mentions(_ part: StaticString) -> Bool {
    var copy = self
    return copy.withUTF8 { text in
      let count = part.utf8CodeUnitCount
      var start = 0
      while start + count <= text.count {
        var index = 0
        while index < count, text[start + index] == part.utf8Start[index] { index += 1 }
        if index == count { return true }
        start += 1
      }
      return false
    }
  }
}
