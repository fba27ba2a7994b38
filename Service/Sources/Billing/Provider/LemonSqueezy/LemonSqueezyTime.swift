internal import InvoiceModel

/// The provider's timestamps: ISO 8601 with a zone, and a fraction of a second to the microsecond.
enum LemonSqueezyTime {
  /// Microseconds since 1970-01-01T00:00Z of a text like `2026-02-11T13:47:29.000000Z`; nil for anything else, for
  /// times before 1970, and for a text without a zone, which is no moment.
  ///
  /// Digits after the sixth are cut off.
  static func microseconds(_ text: String) -> Int64? {
    var rest = text.utf8[...]
    guard text.utf8.count <= 64, let date = CalendarDate(iso8601: String(text.prefix(10))) else { return nil }
    rest = rest.dropFirst(10)
    guard take(&rest, "T") || take(&rest, "t") || take(&rest, " "), let hour = number(&rest), hour < 24,
      take(&rest, ":"), let minute = number(&rest), minute < 60, take(&rest, ":"), let second = number(&rest),
      // A leap second counts as the first of the next minute.
      second <= 60
    else { return nil }
    var micros: Int64 = 0
    if take(&rest, ".") || take(&rest, ",") {
      let digits = rest.prefix { (0x30...0x39).contains($0) }
      guard !digits.isEmpty else { return nil }
      for index in 0..<6 {
        let digit = index < digits.count ? digits[digits.index(digits.startIndex, offsetBy: index)] - 0x30 : 0
        micros = micros * 10 + Int64(digit)
      }
      rest = rest.dropFirst(digits.count)
    }
    guard let offset = zone(&rest), rest.isEmpty, let epoch = CalendarDate(year: 1970, month: 1, day: 1) else {
      return nil
    }
    let seconds = Int64(epoch.days(to: date)) * 86_400 + hour * 3600 + minute * 60 + second - offset
    return seconds < 0 ? nil : seconds * 1_000_000 + micros
  }

  /// The text of a time in microseconds since 1970, as the provider writes it.
  static func text(microseconds: Int64) -> String {
    let (seconds, micros) = microseconds.quotientAndRemainder(dividingBy: 1_000_000)
    let (days, second) = seconds.quotientAndRemainder(dividingBy: 86_400)
    let date = CalendarDate(year: 1970, month: 1, day: 1)?.adding(days: Int(clamping: days)) ?? .distantFuture
    let time = [second / 3600, second / 60 % 60, second % 60].map { padded($0, 2) }.joined(separator: ":")
    return "\(date)T\(time).\(padded(micros, 6))Z"
  }

  private static func padded(_ number: Int64, _ width: Int) -> String {
    let digits = String(max(0, number))
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  /// Seconds east of UTC.
  private static func zone(_ rest: inout Substring.UTF8View) -> Int64? {
    if take(&rest, "Z") || take(&rest, "z") { return 0 }
    let isWest: Bool
    if take(&rest, "+") { isWest = false } else if take(&rest, "-") { isWest = true } else { return nil }
    guard let hours = number(&rest), hours < 24 else { return nil }
    _ = take(&rest, ":")
    let minutes = rest.isEmpty ? 0 : number(&rest)
    guard let minutes, minutes < 60 else { return nil }
    return (isWest ? -1 : 1) * (hours * 3600 + minutes * 60)
  }

  /// Two digits.
  private static func number(_ rest: inout Substring.UTF8View) -> Int64? {
    guard let first = rest.first, let second = rest.dropFirst().first, (0x30...0x39).contains(first),
      (0x30...0x39).contains(second)
    else { return nil }
    rest = rest.dropFirst(2)
    return Int64(first - 0x30) * 10 + Int64(second - 0x30)
  }

  private static func take(_ rest: inout Substring.UTF8View, _ character: Unicode.Scalar) -> Bool {
    guard let first = rest.first, UInt32(first) == character.value else { return false }
    rest = rest.dropFirst()
    return true
  }
}
