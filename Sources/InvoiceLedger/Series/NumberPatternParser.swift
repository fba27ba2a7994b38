internal import InvoiceCore
internal import InvoiceModel

/// Reads a pattern of numbers, and finds everything that is wrong with it.
struct NumberPatternParser {
  /// The longest text that is read: 35 characters are five placeholders at most.
  private static let maximumLength = 200
  private static let names = ["year", "month", "counter"]
  /// Of a counter to the base of 36: with more, the last of them would be no number that can be counted with.
  private static let base36Widths = 1...8

  private let text: String
  private let reset: NumberReset
  private var problems = ProblemList()
  private var found: [NumberPart] = []

  init(_ text: String, reset: NumberReset) {
    self.text = text
    self.reset = reset
  }

  mutating func parts() throws(InvoiceProblems) -> [NumberPart] {
    guard text.unicodeScalars.count <= Self.maximumLength else {
      report(.patternTooLong, "the pattern has more than \(Self.maximumLength) characters", at: 0)
      throw InvoiceProblems(problems.problems)
    }
    readText()
    // What is not understood may be what would be missing.
    if !problems.hasErrors { check() }
    guard !problems.hasErrors else { throw InvoiceProblems(problems.problems) }
    return found
  }

  private mutating func readText() {
    let scalars = Array(text.unicodeScalars)
    var position = 0
    while position < scalars.count {
      let start = position
      position += 1
      switch scalars[start] {
      case "{":
        guard let end = scalars[position...].firstIndex(where: { $0 == "}" || $0 == "{" }), scalars[end] == "}" else {
          report(
            .patternSyntax, "this brace is not closed",
            hint: "write a placeholder as `{year}`; a brace itself cannot "
              + "stand in a number", at: start)
          continue
        }
        readPlaceholder(String(String.UnicodeScalarView(scalars[position..<end])), at: start)
        position = end + 1
      case "}":
        report(.patternSyntax, "nothing is closed by this brace", hint: "write a placeholder as `{year}`", at: start)
      case let scalar:
        guard InvoiceNumber.isPlain(String(scalar)) else {
          let name = PrintableText.isControl(scalar) ? "this character" : "\u{201C}\(scalar)\u{201D}"
          report(
            .patternSyntax, "an invoice number cannot have \(name)",
            hint: "use letters without accents, digits, and "
              + "+ - _ /", at: start)
          continue
        }
        let character = UInt8(truncatingIfNeeded: scalar.value)
        if case .literal(let characters)? = found.last {
          found[found.count - 1] = .literal(characters + [character])
        } else {
          found.append(.literal([character]))
        }
      }
    }
  }

  private mutating func readPlaceholder(_ content: String, at position: Int) {
    let words = content.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    let part: NumberPart
    switch (words.first ?? "", words.dropFirst().first, words.dropFirst(2).first, words.count) {
    case ("year", nil, _, _): part = .year(digits: 4)
    case ("year", "2"?, nil, _): part = .year(digits: 2)
    case ("month", nil, _, _): part = .month
    case ("counter", nil, _, _): part = .decimal(digits: 1)
    case ("counter", "base36"?, let width?, 3):
      guard let width = Self.number(width), Self.base36Widths.contains(width) else {
        return report(
          .patternPlaceholder, "a counter to the base of 36 has 1 to \(Self.base36Widths.upperBound) characters",
          hint: "`{counter:base36:4}`", at: position)
      }
      part = .base36(width: width)
    case ("counter", let digits?, nil, _) where digits != "base36":
      guard let digits = Self.number(digits), (1...NumberPattern.maximumDigits).contains(digits) else {
        return report(
          .patternPlaceholder, "a counter has 1 to \(NumberPattern.maximumDigits) digits at least",
          hint: "`{counter:5}`, or `{counter:base36:4}`", at: position)
      }
      part = .decimal(digits: digits)
    case (let name, _, _, _): return report(unknown: content, name, at: position)
    }
    if part.isYear && found.contains(where: \.isYear) || part == .month && found.contains(.month) {
      return report(
        .patternPlaceholder, "the \(part == .month ? "month" : "year") stands twice in the pattern",
        hint: "once is enough", at: position)
    }
    if part.isCounter, found.contains(where: \.isCounter) {
      return report(
        .patternCounter, "the pattern has two counters", hint: "leave one of them", at: position)
    }
    found.append(part)
  }

  private mutating func report(unknown content: String, _ name: String, at position: Int) {
    let hint =
      switch name {
      case "year": "`{year}` has four digits, `{year:2}` two"
      case "month": "`{month}` has two digits"
      case "counter": "`{counter}`, `{counter:5}` or `{counter:base36:4}`"
      default: NearestName.hint(name, among: Self.names)
      }
    report(.patternPlaceholder, "there is no placeholder `{\(content.prefix(40))}`", hint: hint, at: position)
  }

  /// Looks at the pattern as a whole.
  private mutating func check() {
    if !found.contains(where: \.isCounter) {
      report(
        .patternCounter, "the pattern has no counter: all its numbers would be the same",
        hint: "add `{counter:base36:4}` or `{counter:5}`", at: 0)
    }
    let lacks = [(found.contains(where: \.isYear), "year"), (found.contains(.month), "month")]
      .filter { !$0.0 && (reset == .monthly || reset == .yearly && $0.1 == "year") }.map(\.1)
    if !lacks.isEmpty {
      report(
        .patternRepeats,
        "the series counts from 1 again each \(reset == .monthly ? "month" : "year"), but its numbers do not say the "
          + "\(lacks.joined(separator: " and the ")), so they would be given again",
        hint: "add " + lacks.map { "`{\($0)}`" }.joined(separator: " and ") + ", or reset the series "
          + (lacks == ["month"] ? "each year or never" : "never"), at: 0)
    }
    let length = found.reduce(0) { $0 + $1.width }
    if length > InvoiceNumber.maximumPlainLength {
      report(
        .patternTooLong,
        "numbers of this pattern have \(length) characters, more than the \(InvoiceNumber.maximumPlainLength) that an "
          + "invoice number may have", hint: "shorten what stands before the counter", at: 0)
    }
  }

  private static func number(_ text: String) -> Int? {
    text.utf8.count <= 2 && text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
  }

  private mutating func report(_ code: ProblemCode, _ message: String, hint: String? = nil, at position: Int) {
    problems.add(
      Problem(
        code: code, path: "", message: message, hint: hint,
        location: Problem.Location(line: 1, column: position + 1)))
  }
}
