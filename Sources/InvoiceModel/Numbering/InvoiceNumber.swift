/// An invoice number of the form `INV-202602-0042`: a prefix, the month, and a place in that month's sequence.
///
/// The last four characters count `0001` to `9999`, and then `A000` to `ZZZZ` in base 36, digits before letters, so
/// that the order of texts is the order of time, and every suffix of the form `ABCD` is a number too. Within one prefix
/// a number's text comes after those of all numbers before it.
///
/// ```swift
/// let number = InvoiceNumber("INV-202602-9999")
/// let next = try number?.successor()  // INV-202602-A000
/// ```
///
/// It gives out nothing by itself: two callers that ask for the successor of the same number get the same one.
public struct InvoiceNumber: Hashable, Sendable {
  /// What is before the month, `INV`: 1 to 23 of the characters A-Z a-z 0-9 + - _ /.
  public let prefix: String
  /// 1 to 9999.
  public let year: Int
  /// 1 to 12.
  public let month: Int
  /// The place in the month, from 1 to ``maximumSequence``.
  public let sequence: Int

  /// How many numbers a month has: 9,999 in digits, and 26 x 36^3 that begin with a letter.
  public static let maximumSequence = 9999 + 26 * 36 * 36 * 36

  /// A number.
  ///
  /// - Returns: nil when a part is outside its range.
  public init?(prefix: String = "INV", year: Int, month: Int, sequence: Int = 1) {
    guard (1...9999).contains(year), (1...12).contains(month), (1...Self.maximumSequence).contains(sequence),
      (1...23).contains(prefix.utf8.count), prefix.utf8.allSatisfy(Self.isCharacter)
    else { return nil }
    self.prefix = prefix
    self.year = year
    self.month = month
    self.sequence = sequence
  }

  /// Reads a number; nil when the text has not its form. What is before the last two hyphens is the prefix.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count >= 3, let suffix = parts.last, let month = Self.digits(parts[parts.count - 2], count: 6),
      let sequence = Self.sequence(of: suffix)
    else { return nil }
    self.init(
      prefix: parts[..<(parts.count - 2)].joined(separator: "-"), year: month / 100, month: month % 100,
      sequence: sequence)
  }

  /// The next number of the month.
  ///
  /// - Throws: ``InvoiceNumberExhausted`` after `ZZZZ`.
  public func successor() throws(InvoiceNumberExhausted) -> InvoiceNumber {
    guard let next = InvoiceNumber(prefix: prefix, year: year, month: month, sequence: sequence + 1) else {
      throw InvoiceNumberExhausted()
    }
    return next
  }

  /// Whether any invoice number may hold this character.
  static func isCharacter(_ unit: UInt8) -> Bool {
    switch unit {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "_"),
      UInt8(ascii: "/"):
      true
    default: false
    }
  }

  private static func digits(_ text: Substring, count: Int) -> Int? {
    guard text.utf8.count == count, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(text)
  }

  private static func sequence(of suffix: Substring) -> Int? {
    if let number = digits(suffix, count: 4) { return number }
    guard suffix.utf8.count == 4, let first = suffix.utf8.first, (0x41...0x5A).contains(first),
      suffix.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) }),
      let value = Int(suffix, radix: 36)
    else { return nil }
    return value - firstLetters + 10_000
  }

  /// `A000` in base 36.
  private static let firstLetters = 10 * 36 * 36 * 36

  /// The last four characters.
  private var suffix: String {
    guard sequence > 9999 else { return Self.padded(String(sequence)) }
    return String(sequence - 10_000 + Self.firstLetters, radix: 36, uppercase: true)
  }

  private static func padded(_ digits: String) -> String {
    String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}

extension InvoiceNumber: CustomStringConvertible {
  /// The number as it is printed: `INV-202602-0042`.
  public var description: String {
    "\(prefix)-\(Self.padded(String(year)))\(month < 10 ? "0" : "")\(month)-\(suffix)"
  }
}

extension InvoiceNumber: Comparable {
  /// By prefix, then in order of time, which within a prefix is the order of the texts.
  public static func < (left: InvoiceNumber, right: InvoiceNumber) -> Bool {
    (left.prefix, left.year, left.month, left.sequence) < (right.prefix, right.year, right.month, right.sequence)
  }
}
