internal import InvoiceCore
internal import InvoiceModel

/// What reading a document has come to so far: which elements were used, and what is odd.
final class ReadingLog {
  let document: XMLDocument
  /// The invoice's element: the document's root, or within an envelope.
  let root: XMLElement
  /// For each of the document's names: whether it belongs to the vocabulary that is read.
  let isKnown: [Bool]
  /// BT-5, once it is read; an amount in another currency is none of the invoice's.
  var currency: String?
  private var isUsed: [Bool]
  /// While reading, what breaks a rule stands here as an error, so that no number of oddities keeps it from being told.
  private var list = ProblemList()

  /// - Parameters:
  ///   - root: the invoice's element.
  ///   - namespace: how the names of the vocabulary's namespaces begin.
  init(_ document: XMLDocument, root: XMLElement, namespace: String) {
    self.document = document
    self.root = root
    isKnown = document.names.map { $0.namespace.hasPrefix(namespace) }
    isUsed = Array(repeating: false, count: document.nodes.count)
    // What an envelope says is no part of the invoice.
    for index in 0...root.index { isUsed[index] = true }
  }

  func use(_ element: XMLElement) { isUsed[element.index] = true }

  func isUsed(_ index: Int) -> Bool { isUsed[index] }

  /// Leaves an element and all within it to the details: what it says has no other place.
  func release(_ element: XMLElement) {
    isUsed[element.index] = false
    for child in element.children { release(child) }
  }

  /// How many findings there are.
  var count: Int { list.entries.count + (list.remainder?.omitted.map { $0.errors + $0.warnings } ?? 0) }

  /// Notes something that is odd. Nothing that others have issued is refused for it, so it is a warning.
  func find(
    _ code: ProblemCode, at element: XMLElement, _ message: String, hint: String? = nil, rule: String? = nil,
    term: String? = nil
  ) {
    let severity: Severity = rule == nil ? .warning : .error
    guard !list.isFull(severity) else { return list.count(1, severity) }
    let name = [rule, term].compactMap(\.self).joined(separator: ", ")
    list.add(
      Problem(
        code: code, severity: severity, path: Self.path(of: element),
        message: name.isEmpty ? message : "\(name): \(message)", hint: hint, rule: rule, term: term),
      offset: element.offset)
  }

  /// The findings as warnings with their places in the text, in the order of the places; at most as many as a list
  /// holds, those that break a rule before others, and one that counts the rest.
  func problems(in bytes: [UInt8]) -> [Problem] {
    let broken = list.entries.filter { $0.problem.severity == .error }
    let odd = list.entries.lazy.filter { $0.problem.severity == .warning }.prefix(ProblemList.limit - broken.count)
    let sorted = (broken + odd).sorted { ($0.offset ?? 0) < ($1.offset ?? 0) }
    let locations = TextLocations.locations(of: sorted.map { $0.offset ?? 0 }, in: bytes)
    var told = ProblemList()
    for (entry, location) in zip(sorted, locations) {
      var problem = entry.problem
      problem.severity = .warning
      problem.location = location
      told.add(problem)
    }
    told.count(count - sorted.count, .warning)
    return told.problems
  }

  /// The names from the root to the element, `/CrossIndustryInvoice/ExchangedDocument/ID`.
  static func path(of element: XMLElement) -> String {
    "/" + names(of: element).joined(separator: "/")
  }

  /// The names from the root to the element.
  static func names(of element: XMLElement) -> [String] {
    var names: [String] = []
    var current: XMLElement? = element
    while let element = current {
      names.append(String(element.name.local.prefix(100)))
      current = element.parent
    }
    return names.reversed()
  }
}
