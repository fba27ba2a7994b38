internal import EInvoiceReading
internal import InvoiceModel

/// Reads a table of rules: one rule a line, below the elements that it is about. Docs/Rules.md describes the notation.
struct RuleTableReader {
  var vocabulary: RuleVocabulary
  let functions: [String: RuleFunction]
  private(set) var contexts: [RuleContext] = []
  private var pattern = -1
  private var patternCount = 0
  /// Rules that the tables have but the book has not.
  var omitted: Set<String> = []
  /// The rules that the book takes, with the numbers that they have there; nil: all, as they are called. Each is taken
  /// where it is read first.
  var numbers: [String: String]?
  /// Whether patterns and contexts that are named again go on: so tables add rules to others.
  private let isContinued: Bool
  private var patterns: [String: Int] = [:]
  private var places: [String: Int] = [:]
  /// The context that the next rule belongs to.
  private var place = -1
  private var macros: [String: [UInt8]] = [:]

  init(prefixes: [String: String], functions: [String: RuleFunction] = [:], isContinued: Bool = false) {
    self.isContinued = isContinued
    vocabulary = RuleVocabulary(prefixes: prefixes)
    self.functions = functions
  }

  /// Reads a table, after those that were read before.
  mutating func read(_ table: String) throws(RuleTableError) {
    var loop: (names: [String], values: [[[UInt8]]], lines: [[UInt8]])?
    for line in Self.lines(of: Array(table.utf8)) {
      if line.starts(with: "for ".utf8) {
        let parts = line[4...].split(separator: UInt8(ascii: " "))
        loop = (
          parts[0].split(separator: UInt8(ascii: ",")).map { String(decoding: $0, as: UTF8.self) },
          parts.dropFirst(2).map(Self.values), []
        )
      } else if line.elementsEqual("end".utf8), let (names, values, lines) = loop {
        loop = nil
        for value in values {
          for (name, text) in zip(names, value) { macros[name] = text }
          for line in lines { try read(line: line) }
        }
      } else if loop != nil {
        loop?.lines.append(line)
      } else {
        try read(line: line)
      }
    }
  }

  /// The values of a turn of a loop; a ~ in one stands for a blank.
  private static func values(of turn: ArraySlice<UInt8>) -> [[UInt8]] {
    turn.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false).map { value in
      value.map { $0 == UInt8(ascii: "~") ? UInt8(ascii: " ") : $0 }
    }
  }

  /// The lines without comments; what is indented belongs to the line above.
  private static func lines(of table: [UInt8]) -> [[UInt8]] {
    var lines: [[UInt8]] = []
    for line in table.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
      if line.first == UInt8(ascii: " "), let last = lines.indices.last {
        lines[last].append(UInt8(ascii: " "))
        lines[last] += line.drop { $0 == UInt8(ascii: " ") }
      } else {
        lines.append(Array(line))
      }
    }
    return lines
  }

  private mutating func read(line: [UInt8]) throws(RuleTableError) {
    if line.starts(with: "let ".utf8) {
      // What it stands for is looked up where it is used.
      let parts = line[4...].split(separator: UInt8(ascii: " "), maxSplits: 2)
      macros[String(decoding: parts[0], as: UTF8.self)] = Array(parts[2])
      return
    }
    let line = try expanded(line)
    if line.starts(with: "patterns ".utf8) {
      pattern = RuleContext.open
      patterns["pattern" + String(decoding: line[8...], as: UTF8.self)] = pattern
    } else if line.starts(with: "pattern ".utf8) {
      let name = String(decoding: line, as: UTF8.self)
      pattern = isContinued ? patterns[name] ?? patternCount : patternCount
      if pattern == patternCount { patternCount += 1 }
      patterns[name] = pattern
    } else if line.starts(with: "@ ".utf8) {
      let name = "\(pattern) \(String(decoding: line, as: UTF8.self))"
      if isContinued, let known = places[name] {
        place = known
        return
      }
      var paths: [RulePath] = []
      for part in line[2...].split(separator: UInt8(ascii: ";")) {
        var parser = try parser(part)
        paths.append(try parser.context())
        vocabulary = parser.vocabulary
      }
      contexts.append(RuleContext(pattern: pattern, paths: paths))
      place = contexts.count - 1
      places[name] = place
    } else {
      let parts = line.split(separator: UInt8(ascii: " "), maxSplits: 2)
      guard parts.count == 3, place >= 0, let severity = Self.severity(parts[1]) else {
        throw RuleTableError(
          line: String(decoding: line, as: UTF8.self), message: "This is neither a rule nor what rules are about")
      }
      let name = String(decoding: parts[0], as: UTF8.self)
      guard let id = numbers == nil ? name : numbers?.removeValue(forKey: name), !omitted.contains(name) else { return }
      var parser = try parser(parts[2])
      let test = try parser.test()
      vocabulary = parser.vocabulary
      contexts[place].rows.append(
        RuleRow(
          id: id, name: name, severity: severity, test: test,
          source: String(decoding: parts[2], as: UTF8.self)))
    }
  }

  /// A parser of a part of a line, which has the vocabulary for as long: a copy would be one of all names.
  private mutating func parser(_ part: ArraySlice<UInt8>) throws(RuleTableError) -> RuleParser {
    var own = RuleVocabulary(prefixes: [:])
    swap(&own, &vocabulary)
    return try RuleParser(part, vocabulary: own, functions: functions)
  }

  private static func severity(_ sign: ArraySlice<UInt8>) -> Severity? {
    guard sign.count == 1 else { return nil }
    return sign.first == UInt8(ascii: "!") ? .error : sign.first == UInt8(ascii: "?") ? .warning : nil
  }

  /// The line with the texts that `{name}` stands for.
  private func expanded(_ line: [UInt8]) throws(RuleTableError) -> [UInt8] {
    guard let first = line.firstIndex(of: UInt8(ascii: "{")) else { return line }
    var result: [UInt8] = []
    var position = 0
    var next: Int? = first
    while let open = next, let close = line[open...].firstIndex(of: UInt8(ascii: "}")) {
      let name = String(decoding: line[(open + 1)..<close], as: UTF8.self)
      guard let text = macros[name] else {
        throw RuleTableError(line: String(decoding: line, as: UTF8.self), message: "{\(name)} is unknown")
      }
      result += line[position..<open]
      result += try expanded(text)
      position = close + 1
      next = line[position...].firstIndex(of: UInt8(ascii: "{"))
    }
    return result + line[position...]
  }
}
