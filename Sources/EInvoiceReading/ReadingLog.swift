internal import InvoiceCore
internal import InvoiceModel

/// What reading a document has come to so far: which elements were used, and what is wrong.
final class ReadingLog {
  let document: XMLDocument
  /// For each of the document's names: whether it belongs to the vocabulary that is read.
  let isKnown: [Bool]
  /// BT-5, once it is read; amounts in another currency are then an error.
  var currency: String?
  private var isUsed: [Bool]
  private var list = ProblemList()

  /// - Parameter namespace: how the names of the vocabulary's namespaces begin.
  init(_ document: XMLDocument, namespace: String) {
    self.document = document
    isKnown = document.names.map { $0.namespace.hasPrefix(namespace) }
    isUsed = Array(repeating: false, count: document.nodes.count)
    isUsed[0] = true
  }

  /// Whether there is an error among the problems.
  var hasErrors: Bool { list.hasErrors }

  func use(_ element: XMLElement) { isUsed[element.index] = true }

  /// Notes what keeps the document from being read as an invoice.
  func fail(
    _ code: ProblemCode, at element: XMLElement, _ message: String, hint: String? = nil, rule: String? = nil,
    term: String? = nil
  ) {
    guard !list.isFull(.error) else { return list.count(1, .error) }
    add(
      Problem(code: code, path: Self.path(of: element), message: message, hint: hint, rule: rule, term: term),
      at: element.offset)
  }

  /// Notes what the invoice JSON does not hold.
  func warn(_ code: ProblemCode, at element: XMLElement, _ message: String, hint: String? = nil, term: String? = nil) {
    guard !list.isFull(.warning) else { return list.count(1, .warning) }
    add(
      Problem(code: code, severity: .warning, path: Self.path(of: element), message: message, hint: hint, term: term),
      at: element.offset)
  }

  private func add(_ problem: Problem, at offset: Int) {
    list.add(problem, offset: offset)
  }

  /// The problems with their places in the text, in the order of the places.
  func problems(in bytes: [UInt8]) -> [Problem] {
    let sorted = list.entries.sorted { ($0.offset ?? 0) < ($1.offset ?? 0) }
    let locations = TextLocations.locations(of: sorted.map { $0.offset ?? 0 }, in: bytes)
    let located = zip(sorted, locations).map { entry, location in
      var problem = entry.problem
      problem.location = location
      return problem
    }
    return located + [list.remainder].compactMap(\.self)
  }

  /// Warns of every element with content that nothing has used: nothing is left out in silence.
  func warnOfUnused() {
    var counts: [String: (element: XMLElement, count: Int)] = [:]
    var order: [String] = []
    var index = 0
    var skipped = [Bool](repeating: false, count: document.nodes.count)
    while index < document.nodes.count {
      let element = XMLElement(document: document, index: index)
      let parent = Int(document.nodes[index].parent)
      index += 1
      if parent >= 0, skipped[parent] {
        skipped[index - 1] = true
        continue
      }
      guard !isUsed[index - 1] else { continue }
      skipped[index - 1] = true
      guard element.hasChildren || element.text != nil else { continue }
      let path = Self.path(of: element)
      if counts[path] == nil { order.append(path) }
      counts[path, default: (element, 0)].count += 1
    }
    for path in order {
      guard let entry = counts[path] else { continue }
      let term = ReadingTerms.term(of: path)
      let times = entry.count == 1 ? "" : " (\(entry.count) times)"
      warn(
        .notRead, at: entry.element,
        "\(entry.element.name.local)\(times) has no place in the invoice JSON and is left out.", term: term)
    }
  }

  /// The names from the root to the element, `/CrossIndustryInvoice/ExchangedDocument/ID`.
  static func path(of element: XMLElement) -> String {
    var names: [String] = []
    var current: XMLElement? = element
    while let element = current {
      names.append(String(element.name.local.prefix(100)))
      current = element.parent
    }
    return "/" + names.reversed().joined(separator: "/")
  }
}
