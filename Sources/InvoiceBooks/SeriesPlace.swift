internal import InvoiceModel

/// Where an invoice number stands in its series.
struct SeriesPlace: Hashable {
  /// The text before the number that counts.
  var prefix: String
  /// The text after it.
  var suffix: String
  /// The number that counts.
  var number: Int
  /// How many digits it is padded to; 1 for none.
  var width: Int
  /// Whether it counts as an ``InvoiceNumber``.
  var isMonthly: Bool

  /// The place of a number; nil when nothing in it counts.
  ///
  /// - Parameter date: the invoice's; `0042/2026`, `0042/02/2026` and `42-202602` count their first number.
  init?(_ text: String, date: CalendarDate) {
    if let number = InvoiceNumber(text), (2000...2099).contains(number.year) {
      let month = number.month < 10 ? "0\(number.month)" : "\(number.month)"
      self.init(
        prefix: "\(number.prefix)-\(number.year)\(month)-", suffix: "", number: number.sequence, width: 4,
        isMonthly: true)
      return
    }
    let bytes = Array(text.utf8)
    guard var run = Self.lastDigits(in: bytes[...]) else { return nil }
    if let earlier = Self.lastDigits(in: bytes[..<run.lowerBound]) {
      let value = Self.value(of: bytes[run])
      if run.count == 6, value == date.year * 100 + date.month {
        run = earlier
      } else if run.count == 4, value == date.year {
        run = earlier
        // `02-2026` may count two; before a month a count has more digits.
        if run.count == 2, Self.value(of: bytes[run]) == date.month,
          let count = Self.lastDigits(in: bytes[..<run.lowerBound]), count.count > 2
        {
          run = count
        }
      }
    }
    guard let value = Self.value(of: bytes[run]) else { return nil }
    self.init(
      prefix: String(decoding: bytes[..<run.lowerBound], as: UTF8.self),
      suffix: String(decoding: bytes[run.upperBound...], as: UTF8.self), number: value,
      width: bytes[run.lowerBound] == UInt8(ascii: "0") ? run.count : 1, isMonthly: false)
  }

  private init(prefix: String, suffix: String, number: Int, width: Int, isMonthly: Bool) {
    self.prefix = prefix
    self.suffix = suffix
    self.number = number
    self.width = width
    self.isMonthly = isMonthly
  }

  private static func lastDigits(in bytes: ArraySlice<UInt8>) -> Range<Int>? {
    guard let last = bytes.lastIndex(where: isDigit) else { return nil }
    let before = bytes[..<last].lastIndex { !isDigit($0) }
    return (before.map { $0 + 1 } ?? bytes.startIndex)..<(last + 1)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// Nil for more digits than a series counts.
  private static func value(of digits: ArraySlice<UInt8>) -> Int? {
    guard digits.count <= 18 else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}
