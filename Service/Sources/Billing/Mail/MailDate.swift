internal import InvoiceKit

/// Times as headers have them (RFC 5322 3.3).
enum MailDate {
  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
  /// 1970-01-01 was a Thursday.
  private static let weekdays = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]

  /// `Wed, 11 Feb 2026 12:00:00 +0000`, from milliseconds since 1970-01-01T00:00Z.
  static func text(_ time: Int64) -> String {
    let latest: Int64 = 253_402_300_799
    let seconds = min(max(time / 1000, 0), latest)
    let (days, rest) = (Int(seconds / 86_400), Int(seconds % 86_400))
    guard let date = CalendarDate(year: 1970, month: 1, day: 1)?.adding(days: days) else { return "" }
    let clock = [rest / 3600, rest / 60 % 60, rest % 60].map(twoDigits).joined(separator: ":")
    return "\(weekdays[days % 7]), \(twoDigits(date.day)) \(months[date.month - 1]) \(date.year) \(clock) +0000"
  }

  private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
