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
    guard !list.isFull(.warning) else { return list.count(1, .warning) }
    let name = [rule, term].compactMap(\.self).joined(separator: ", ")
    list.add(
      Problem(
        code: code, severity: .warning, path: Self.path(of: element),
        message: name.isEmpty ? message : "\(name): \(message)", hint: hint, rule: rule, term: term),
      offset: element.offset)
  }

  /// The findings with their places in the text, in the order of the places.
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
