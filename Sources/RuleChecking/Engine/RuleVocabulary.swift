internal import EInvoiceReading

/// The names that a table of rules speaks of, as numbers; a document's own numbers are mapped to them once.
struct RuleVocabulary: Sendable {
  /// Which namespace a prefix stands for; "" is that of names without one.
  let prefixes: [String: String]
  private var numbers: [XMLName: Int32] = [:]
  /// Ends of names that tables ask for, `ReferencedDocument`.
  private(set) var suffixes: [RuleSuffix] = []

  init(prefixes: [String: String]) { self.prefixes = prefixes }

  /// The number of an element's name as a table writes it, `cbc:ID`; nil when its prefix is unknown.
  mutating func number(ofElement written: some StringProtocol) -> Int32? {
    let parts = written.split(separator: ":")
    guard let local = parts.last, let namespace = prefixes[parts.count == 2 ? String(parts[0]) : ""] else { return nil }
    return add(XMLName(namespace: namespace, local: String(local)))
  }

  /// The number of an attribute's name; attributes have no namespace.
  mutating func number(ofAttribute written: some StringProtocol) -> Int32 {
    add(XMLName(namespace: "", local: String(written)))
  }

  private mutating func add(_ name: XMLName) -> Int32 {
    if let known = numbers[name] { return known }
    let number = Int32(numbers.count)
    numbers[name] = number
    return number
  }

  /// How many names there are.
  var count: Int { numbers.count }

  /// The number of a document's name, or -1.
  func number(of name: XMLName) -> Int32 { numbers[name] ?? -1 }

  /// The place of an end of names in `suffixes`.
  mutating func number(of suffix: RuleSuffix) -> Int {
    if let known = suffixes.firstIndex(of: suffix) { return known }
    suffixes.append(suffix)
    return suffixes.count - 1
  }
}
