/// A profile as a tree: which elements it uses, how often and with what, an element below another one blank deeper.
/// Docs/Rules.md describes the notation.
///
/// A tree says in a line what a table of rules takes ten for; it is read as such a table.
struct RuleTree {
  /// The number of a rule without one: that something is not used.
  static let unused = "FX-UNUSED"

  /// The table that says the same.
  private(set) var table = ""

  /// An element that rules are about, and the rules.
  private struct Context {
    let path: String
    var rules: [String] = []
  }

  private var contexts: [Context] = []
  /// The elements around the line, the outermost first, as places in `contexts`.
  private var open: [Int] = []

  init(_ text: String) {
    for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
      let depth = line.prefix { $0 == UInt8(ascii: " ") }.count
      open.removeLast(max(0, open.count - depth))
      read(Substring(line.dropFirst(depth)))
    }
    for context in contexts where !context.rules.isEmpty {
      table += "@ \(context.path)\n"
      for rule in context.rules { table += rule + "\n" }
    }
    contexts = []
  }

  /// Elements side by side, of which the last may have others below.
  private mutating func read(_ line: Substring) {
    let path = open.last.map { contexts[$0].path } ?? ""
    if line.hasPrefix("- ") {
      for name in line.split(separator: " ").dropFirst() {
        contexts.append(
          Context(path: "\(path)/\(Self.blanks(name))", rules: ["\(Self.unused) ! not always"]))
      }
      return
    }
    var last = contexts.count
    for element in line.split(separator: ";") {
      let fields = element.split(separator: " ")
      guard let first = fields.first else { continue }
      let name = Self.blanks(first)
      last = contexts.count
      contexts.append(Context(path: "\(path)/\(name)"))
      for field in fields.dropFirst() { read(field, of: name, at: last) }
    }
    open.append(last)
  }

  private mutating func read(_ field: Substring, of name: String, at place: Int) {
    let cut = field.lastIndex(of: "#")
    let rule = Self.number(cut.map { field[field.index(after: $0)...] } ?? "")
    let text = cut.map { field[..<$0] } ?? field
    switch text.first {
    case "=", "<", ">":
      guard let above = open.last else { return }
      let sign = text.prefix { $0 == "=" || $0 == "<" || $0 == ">" }
      contexts[above].rules.append("\(rule) ! count \(name) \(sign) \(text.dropFirst(sign.count))")
    case "-" where text.count > 1: contexts[place].rules.append("\(Self.unused) ! not \(text.dropFirst())")
    case "-": contexts[place].rules.append("\(Self.unused) ! not always")
    case "+": contexts[place].rules.append("\(rule) ! \(text.dropFirst())")
    default:
      guard let colon = text.firstIndex(of: ":") else { return }
      let asked = colon == text.startIndex ? "." : String(text[..<colon])
      let codes = text[text.index(after: colon)...]
      let comparison = codes.first == "'" ? "=" : "strictly in"
      contexts[place].rules.append("\(rule) ! characters \(asked) = 0 or \(asked) \(comparison) \(codes)")
    }
  }

  private static func blanks(_ name: Substring) -> String { String(name.map { $0 == "~" ? " " : $0 }) }

  /// `FX-SCH-A-000019` for 19.
  static func number(_ digits: Substring) -> String {
    "FX-SCH-A-" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
  }
}
