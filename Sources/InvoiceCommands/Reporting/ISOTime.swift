internal import InvoiceKit

/// Times as people and programs compare them.
public enum ISOTime {
  /// `2026-02-11T09:00:00Z`.
  ///
  /// - Parameter milliseconds: since 1970 in UTC.
  public static func text(_ milliseconds: Int64) -> String {
    let seconds = Int(milliseconds / 1000)
    let (days, rest) = seconds.quotientAndRemainder(dividingBy: 86_400)
    let day = CalendarDate(year: 1970, month: 1, day: 1)?.adding(days: days)
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let time = [rest / 3600, rest / 60 % 60, rest % 60].map(padded).joined(separator: ":")
    return "\(day.map { "\($0)" } ?? "?")T\(time)Z"
  }
}
