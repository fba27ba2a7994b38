/// The rules of a drawing's `<style>` elements, as programs write them: classes, identifiers and elements.
///
/// They become attributes, so that what is drawn has no style sheet: all values are looked at in one place.
struct SVGStyleSheet {
  /// What is wrong with a style sheet: what it has, and what to do.
  struct Failure: Error {
    var reason: String
    var hint: String
  }

  private struct Rule {
    /// Nil: any.
    var element: Substring?
    var classes: [Substring] = []
    var identifiers: [Substring] = []
    /// As a whole.
    var order: Int
    var declarations: [(name: String, value: String)]

    var weight: Int { identifiers.count * 10_000 + classes.count * 100 + (element == nil ? 0 : 1) }
  }

  /// By the last thing that a selector says.
  private var rules: [String: [Rule]] = [:]
  private var count = 0

  init() {}

  /// Adds the rules of one `<style>`.
  mutating func add(_ text: String) throws(Failure) {
    var rest = Substring(try Self.withoutComments(text))
    if rest.contains("@") { throw Failure(reason: "has an at-rule in its styles", hint: "take `@…` out") }
    if rest.contains("\\") || rest.contains("<") {
      throw Failure(reason: "has characters in its styles that do not belong there", hint: "take them out")
    }
    while let brace = rest.firstIndex(of: "{") {
      guard let end = rest[brace...].firstIndex(of: "}") else {
        throw Failure(reason: "has a rule of style without end", hint: "close it")
      }
      let declarations = Self.declarations(String(rest[rest.index(after: brace)..<end]))
      for selector in rest[..<brace].split(separator: ",") { try add(selector, declarations) }
      rest = rest[rest.index(after: end)...]
    }
  }

  private mutating func add(
    _ selector: Substring, _ declarations: [(name: String, value: String)]
  ) throws(Failure) {
    count += 1
    guard count <= SVGLimits.rules else {
      throw Failure(reason: "has more than \(SVGLimits.rules) rules of style", hint: "simplify it")
    }
    var rule = Rule(element: nil, order: count, declarations: declarations)
    var key = "*"
    let text = Self.trimmed(selector)
    var rest = text.hasPrefix("*") ? text.dropFirst() : text[...]
    while let first = rest.first {
      let isNamed = first == "." || first == "#"
      let name = rest.dropFirst(isNamed ? 1 : 0).prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
      guard !name.isEmpty, isNamed || rest.startIndex == text.startIndex else {
        throw Failure(
          reason: "has a selector of style that is not read (`\(selector.prefix(40))`)",
          hint: "save it with its styles as attributes")
      }
      switch first {
      case ".": rule.classes.append(name)
      case "#": rule.identifiers.append(name)
      default: rule.element = name
      }
      key = (isNamed ? String(first) : "") + name
      rest = rest[name.endIndex...]
    }
    rules[key, default: []].append(rule)
  }

  /// What the rules say of an element, the last word last.
  ///
  /// - Parameters:
  ///   - name: of the element.
  ///   - classes: its classes.
  ///   - identifier: its identifier.
  func declarations(
    of name: String, classes: [Substring], identifier: String?
  ) -> [(name: String, value: String)] {
    guard count > 0 else { return [] }
    var found: [Rule] = []
    for key in ["*", name, "#" + (identifier ?? "")] + Set(classes).map({ "." + $0 }) {
      for rule in rules[key] ?? [] {
        guard rule.element.map({ $0 == name }) ?? true, rule.classes.allSatisfy(classes.contains),
          rule.identifiers.allSatisfy({ $0 == identifier ?? "" })
        else { continue }
        found.append(rule)
      }
    }
    return found.sorted { ($0.weight, $0.order) < ($1.weight, $1.order) }.flatMap(\.declarations)
  }

  /// `name: value; …`, in their order; what is marked as important counts as the rest does.
  static func declarations(_ text: String) -> [(name: String, value: String)] {
    text.split(separator: ";").compactMap { part in
      guard let colon = part.firstIndex(of: ":") else { return nil }
      var value = trimmed(part[part.index(after: colon)...])
      if value.hasSuffix("!important") { value = trimmed(value.dropLast(10)[...]) }
      return (trimmed(part[..<colon]).lowercased(), value)
    }
  }

  private static func withoutComments(_ text: String) throws(Failure) -> String {
    guard text.contains("/*") else { return text }
    var result: [UInt8] = []
    let bytes = Array(text.utf8)
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "/"), index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "*") else {
        result.append(bytes[index])
        index += 1
        continue
      }
      index += 2
      while index + 1 < bytes.count, bytes[index] != UInt8(ascii: "*") || bytes[index + 1] != UInt8(ascii: "/") {
        index += 1
      }
      guard index + 1 < bytes.count else {
        throw Failure(reason: "has a comment without end in its styles", hint: "close it")
      }
      index += 2
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Without blanks around it.
  static func trimmed(_ text: Substring) -> String {
    var text = text
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}
