internal import EInvoiceReading
internal import InvoiceModel

/// Reads a table of rules: one rule a line, below the elements that it is about. Docs/Rules.md describes the notation.
struct RuleTableReader {
  var vocabulary: RuleVocabulary
  let functions: [String: RuleFunction]
  private(set) var contexts: [RuleContext] = []
  private var pattern = -1
  private var macros: [String: String] = [:]

  init(prefixes: [String: String], functions: [String: RuleFunction] = [:]) {
    vocabulary = RuleVocabulary(prefixes: prefixes)
    self.functions = functions
  }

  /// Reads a table, after those that were read before.
  mutating func read(_ table: String) throws(RuleTableError) {
    var loop: (names: [Substring], values: [[Substring]], lines: [String])?
    for line in Self.lines(of: table) {
      if line.hasPrefix("for ") {
        let parts = line.dropFirst(4).split(separator: " ")
        loop = (
          parts[0].split(separator: ","),
          parts.dropFirst(2).map { $0.split(separator: ",", omittingEmptySubsequences: false) }, []
        )
      } else if line == "end", let (names, values, lines) = loop {
        loop = nil
        for value in values {
          // A ~ in a value stands for a blank.
          for (name, text) in zip(names, value) {
            macros[String(name)] = String(text.split(separator: "~").joined(separator: " "))
          }
          for line in lines { try read(line: line) }
        }
      } else if loop != nil {
        loop?.lines.append(line)
      } else {
        try read(line: line)
      }
    }
  }

  /// The lines without comments; what is indented belongs to the line above.
  private static func lines(of table: String) -> [String] {
    var lines: [String] = []
    for line in table.split(separator: "\n") where !line.hasPrefix("#") {
      if line.hasPrefix(" "), let last = lines.indices.last {
        lines[last] += " " + line.drop { $0 == " " }
      } else {
        lines.append(String(line))
      }
    }
    return lines
  }

  private mutating func read(line: String) throws(RuleTableError) {
    if line.hasPrefix("let ") {
      // What it stands for is looked up where it is used.
      let parts = line.dropFirst(4).split(separator: " ", maxSplits: 2)
      macros[String(parts[0])] = String(parts[2])
      return
    }
    let line = try expanded(line)
    if line.hasPrefix("pattern ") {
      pattern += 1
    } else if line.hasPrefix("@ ") {
      var paths: [RulePath] = []
      for part in line.dropFirst(2).split(separator: ";") {
        var parser = try RuleParser(part, vocabulary: vocabulary, functions: functions)
        paths.append(try parser.context())
        vocabulary = parser.vocabulary
      }
      contexts.append(RuleContext(pattern: pattern, paths: paths))
    } else {
      let parts = line.split(separator: " ", maxSplits: 2)
      guard parts.count == 3, let last = contexts.indices.last, parts[1] == "!" || parts[1] == "?" else {
        throw RuleTableError(line: line, message: "This is neither a rule nor what rules are about")
      }
      var parser = try RuleParser(parts[2], vocabulary: vocabulary, functions: functions)
      let test = try parser.test()
      vocabulary = parser.vocabulary
      contexts[last].rows.append(
        RuleRow(
          id: String(parts[0]), severity: parts[1] == "!" ? .error : .warning, test: test,
          source: String(parts[2])))
    }
  }

  /// The line with the texts that `{name}` stands for.
  private func expanded(_ line: String) throws(RuleTableError) -> String {
    guard line.utf8.contains(UInt8(ascii: "{")) else { return line }
    var result = ""
    var rest = line[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = String(rest[rest.index(after: open)..<close])
      guard let text = macros[name] else { throw RuleTableError(line: line, message: "{\(name)} is unknown") }
      result += rest[..<open]
      result += try expanded(text)
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}
