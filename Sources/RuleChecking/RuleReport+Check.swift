internal import EInvoiceReading
internal import InvoiceCore
public import InvoiceModel

extension RuleReport {
  /// Checks a CrossIndustryInvoice, or an Invoice or CreditNote of UBL 2.1, also within an envelope (SBDH).
  ///
  /// - Parameters:
  ///   - xml: the document in an encoding that ``ReceivedInvoice`` reads, at most 64 MiB.
  ///   - rules: the rules to check; nil: those that the document's own specification (BT-24) asks for.
  /// - Throws: when it is no invoice: not well-formed, another document, beyond the limits.
  public init(xml: [UInt8], rules: [RuleSet]? = nil) throws(InvoiceProblems) {
    let source = try InvoiceSource(xml)
    let asked = RuleSelection(specification: source.specification)
    let sets = rules ?? asked.sets
    checked = sets.filter { $0.book(for: source.syntax) != nil }
    let absent = sets.filter { $0.book(for: source.syntax) == nil }.map(\.rawValue)
    let left = asked.sets.filter { !sets.contains($0) }.map(\.rawValue)
    notChecked = absent + left + asked.others
    findings = Self.findings(checked, in: source)
  }

  private static func findings(_ sets: [RuleSet], in source: InvoiceSource) -> [RuleFinding] {
    let document = source.document
    var told: Set<RuleTrouble> = []
    let failures = sets.compactMap { $0.book(for: source.syntax) }
      .flatMap { RuleRun.failures(of: $0, root: source.root.index, in: document) }
      // What stops one rule stops many.
      .filter { failure in failure.trouble.map { told.insert($0).inserted } ?? true }
      .sorted { $0.culprit < $1.culprit }
    let offsets = failures.map { Int(document.nodes[Int($0.culprit)].offset) }
    let places = TextLocations.locations(of: offsets, in: source.utf8)
    var paths = RulePathNames(document)
    return zip(failures, places).map { failure, place in
      let sentence = RuleSentences.sentence(of: failure.row)
      return RuleFinding(
        rule: failure.row.id, isBroken: failure.trouble == nil,
        severity: failure.trouble == nil ? failure.row.severity : .warning, term: sentence.term,
        message: failure.trouble.map { Self.sentence(of: $0, in: document) } ?? sentence.text,
        path: paths.path(of: failure.culprit), context: paths.path(of: failure.context), location: place)
    }
  }

  private static func sentence(of trouble: RuleTrouble, in document: XMLDocument) -> String {
    let name = document.names[Int(document.nodes[Int(trouble.item.node)].name)].local.prefix(100)
    return switch trouble.kind {
    case .repeated: "State \(name) once: with several the rule cannot be judged."
    case .unreadable: "Write a value of its type in \(name): with this one the rule cannot be judged."
    }
  }
}
