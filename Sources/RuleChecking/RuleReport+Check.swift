package import EInvoiceReading
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
    self.init(try InvoiceSource(xml), rules: rules)
  }

  /// Checks a document that is read.
  ///
  /// - Parameters:
  ///   - source: the document.
  ///   - rules: as of ``init(xml:rules:)``.
  package init(_ source: InvoiceSource, rules: [RuleSet]?) {
    let specification = source.specification
    let asked = RuleSelection(
      specification: specification, parties: .stated(in: source), syntax: source.syntax)
    let sets = rules.map { $0.map { AppliedRules(rules: $0, reason: .asked) } } ?? asked.applied
    let applied = sets.filter { $0.rules.book(for: source.syntax, specification: specification) != nil }
    let names = sets.map(\.rules)
    // What has nothing to say of such a document is not missed, unless nothing else was asked.
    let absent = applied.isEmpty ? sets.map(\.rules.rawValue) : []
    let left = asked.applied.map(\.rules).filter { !names.contains($0) }.map(\.rawValue)
    let early = asked.early.filter { !names.contains($0.rules) }.map(\.name)
    self.applied = applied
    judged = Judged(syntax: source.syntax, specification: specification)
    notChecked = absent + left + early + asked.others
    findings = Self.findings(applied.map(\.rules), in: source, specification: specification)
  }

  private static func findings(
    _ sets: [RuleSet], in source: InvoiceSource, specification: String?
  ) -> [RuleFinding] {
    let document = source.document
    var failures: [(set: RuleSet, book: RuleBook, failure: RuleFailure)] = []
    for set in sets {
      guard let book = set.book(for: source.syntax, specification: specification) else { continue }
      for failure in RuleRun.failures(of: book, root: source.root.index, in: document, source: source.utf8) {
        failures.append((set, book, failure))
      }
    }
    guard !failures.isEmpty else { return [] }
    var told: Set<RuleTrouble> = []
    dropRepeated(&failures, in: document)
    let found =
      failures
      // What stops one rule stops many.
      .filter { found in found.failure.trouble.map { told.insert($0).inserted } ?? true }
      .sorted { $0.failure.culprit < $1.failure.culprit }
    let offsets = found.map { Int(document.nodes[Int($0.failure.culprit)].offset) }
    let places = TextLocations.locations(of: offsets, in: source.utf8)
    var paths = RulePathNames(document)
    return zip(found, places).map { found, place in
      let failure = found.failure
      let sentence = failure.row.sentence
      return RuleFinding(
        rules: found.set, rule: failure.row.id, standard: standard(of: failure.row, source.syntax),
        isBroken: failure.trouble == nil,
        severity: failure.trouble == nil ? failure.row.severity : .warning, term: sentence.term,
        message: failure.trouble.map { Self.sentence(of: $0, found.book, in: document) } ?? sentence.text,
        path: paths.path(of: failure.culprit), context: paths.path(of: failure.context), location: place)
    }
  }

  /// What a profile of Factur-X repeats of EN 16931 is told once where both are asked, unless only the profile calls it
  /// fatal. Some rules look at an element above or below the other's.
  private static func dropRepeated(
    _ failures: inout [(set: RuleSet, book: RuleBook, failure: RuleFailure)], in document: XMLDocument
  ) {
    guard failures.contains(where: { $0.set == .facturx }) else { return }
    var fatal: [String: RuleBreaches] = [:]
    var others: [String: RuleBreaches] = [:]
    for (set, _, failure) in failures where set == .en16931 && failure.trouble == nil {
      if failure.row.severity == .error {
        fatal[failure.row.name, default: RuleBreaches()].add(failure.context, in: document)
      } else {
        others[failure.row.name, default: RuleBreaches()].add(failure.context, in: document)
      }
    }
    failures.removeAll { set, _, failure in
      guard set == .facturx, failure.trouble == nil else { return false }
      func isTold(_ breaches: [String: RuleBreaches]) -> Bool {
        breaches[failure.row.name]?.concern(failure.context, in: document) ?? false
      }
      return isTold(fatal) || failure.row.severity == .warning && isTold(others)
    }
  }

  /// The rule of EN 16931 that one of another set repeats or stands in the place of.
  static func standard(of row: RuleRow, _ syntax: EInvoiceSyntax) -> String? {
    guard let name = row.model, let standard = RuleSet.en16931.book(for: syntax), standard.models.contains(name) else {
      return nil
    }
    return name
  }

  private static func sentence(of trouble: RuleTrouble, _ book: RuleBook, in document: XMLDocument) -> String {
    let name = document.names[Int(document.nodes[Int(trouble.item.node)].name)].local.prefix(100)
    return switch trouble.kind {
    case .repeated: "State \(name) once: with several the rule cannot be judged."
    case .missing(let number) where number >= 0:
      "State \(book.vocabulary.names[Int(number)].local) in \(name): without it the rule cannot be judged."
    case .missing: "Complete \(name): as it is, the rule cannot be judged."
    case .unreadable: "Write a value of its type in \(name): with this one the rule cannot be judged."
    }
  }
}
