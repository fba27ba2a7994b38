package import InvoiceModel

extension JSONObjectDecoder {
  /// The largest number of characters of a string.
  static let maximumCharacters = 10_000

  /// Reads a string.
  package mutating func string() throws(JSONSyntaxError) -> String? {
    guard try expect(.string) else { return nil }
    let start = reader.position
    guard let text = try reader.string(limit: Self.maximumCharacters) else {
      problems.add(TextRules.tooLong(path: reader.path), offset: start)
      return nil
    }
    return text
  }

  /// Reads an exact decimal: a number, or a string that is a plain decimal.
  package mutating func decimal() throws(JSONSyntaxError) -> ExactDecimal? {
    let kind = try reader.kind()
    let start = reader.position
    switch kind {
    case .number:
      if let value = try reader.number() { return value }
      reportOutOfRange(at: start)
      return nil
    case .string:
      guard let text = try string() else { return nil }
      if let value = ExactDecimal(text) { return value }
      if Self.isPlainDecimal(text) {
        reportOutOfRange(at: start)
      } else {
        report(
          .malformedDecimal, at: start, "This string is not a plain decimal.",
          hint: "Write digits, at most one point, and a minus before them if need be: `-12.50`.")
      }
      return nil
    default:
      report(.wrongType, at: start, "Here stands \(kind.rawValue) where a number or a decimal string belongs.")
      try reader.skipValue()
      return nil
    }
  }

  private mutating func reportOutOfRange(at offset: Int) {
    report(.numberOutOfRange, at: offset, "This number has too many digits, or is too large or too small.")
  }

  private static func isPlainDecimal(_ text: String) -> Bool {
    let digits = text.utf8.drop { $0 == UInt8(ascii: "-") }
    return text.utf8.count - digits.count <= 1 && digits.first != UInt8(ascii: ".")
      && digits.last != UInt8(ascii: ".") && digits.contains { $0 != UInt8(ascii: ".") }
      && digits.filter { $0 == UInt8(ascii: ".") }.count <= 1
      && digits.allSatisfy { $0 == UInt8(ascii: ".") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  /// Reads a whole number of days.
  mutating func days() throws(JSONSyntaxError) -> Int? {
    let start = try startOfValue()
    guard let value = try decimal() else { return nil }
    let range = InvoiceLimits.days
    guard value.scale == 0, let days = Int(exactly: value.significand), range.contains(days) else {
      report(
        .invalidDays, at: start,
        "A number of days is a whole number from \(range.lowerBound) to \(range.upperBound).")
      return nil
    }
    return days
  }

  /// Reads `true` or `false`.
  package mutating func boolean() throws(JSONSyntaxError) -> Bool? {
    guard try expect(.boolean) else { return nil }
    return try reader.boolean()
  }

  /// Reads a date.
  mutating func date() throws(JSONSyntaxError) -> CalendarDate? {
    let start = try startOfValue()
    guard let text = try string() else { return nil }
    if let date = CalendarDate(iso8601: text) { return date }
    report(
      .invalidDate, at: start, "This is no date that exists.",
      hint: WrittenDate.hint(for: text, usual: "Write a day as `2026-02-11`."))
    return nil
  }

  /// Reads one of a few words.
  package mutating func word<Word: RawRepresentable & CaseIterable>(_ type: Word.Type) throws(JSONSyntaxError) -> Word?
  where Word.RawValue == String {
    let start = try startOfValue()
    guard let text = try string() else { return nil }
    if let word = Word(rawValue: text) { return word }
    let known = Word.allCases.map(\.rawValue)
    var hint: String? {
      let nearest = Spelling.nearest(to: text, among: known)
      return nearest.isLikely ? "Did you mean `\(nearest.word)`?" : nil
    }
    report(
      .unknownValue, at: start, "The value is none of \(known.map { "`\($0)`" }.joined(separator: ", ")).",
      hint: hint)
    return nil
  }

  /// Reads a currency.
  package mutating func currency() throws(JSONSyntaxError) -> Currency? {
    let start = try startOfValue()
    guard let text = try string() else { return nil }
    if let currency = Currency(code: text) { return currency }
    report(.unknownCurrency, at: start, "This is no currency code of ISO 4217.", hint: "Write `EUR`, for instance.")
    return nil
  }

  /// Reads a unit: a word of the JSON, a code of recommendation 20, or else a name in a language.
  ///
  /// A code comes before a name that differs from it in letter case only: `STK` is not `Stk`.
  mutating func unit() throws(JSONSyntaxError) -> Unit? {
    let start = try startOfValue()
    guard let text = try string() else { return nil }
    if let unit = Unit(word: text) ?? Unit(code: text) ?? Unit(name: text) { return unit }
    report(
      .unknownUnit, at: start, "This is neither a unit's name nor a code of UN/ECE recommendation 20.",
      hint: Unit.hint(for: text))
    return nil
  }

  /// Reads a picture in a data URI, or the name of a file.
  mutating func logo() throws(JSONSyntaxError) -> String? {
    guard try expect(.string) else { return nil }
    let start = reader.position
    if let text = try reader.string(limit: Logo.maximumLength) { return text }
    report(.logoTooLarge, at: start, "The logo has more than \(Logo.maximumLength >> 20) MiB of text.")
    return nil
  }

  /// Reads any value as its text.
  mutating func json() throws(JSONSyntaxError) -> [UInt8] {
    let start = try startOfValue()
    try reader.skipValue()
    return Array(reader.bytes[start..<reader.position])
  }

  /// The offset at which the value begins.
  package mutating func startOfValue() throws(JSONSyntaxError) -> Int {
    _ = try reader.kind()
    return reader.position
  }
}
