/// How CSV files are written. Both styles are UTF-8 with quotes and CR LF as in RFC 4180.
public struct CSVStyle: Hashable, Sendable {
  /// How dates are written.
  public enum Dates: Hashable, Sendable {
    /// `2026-02-11`.
    case iso8601
    /// `11/02/2026`.
    case dayFirst
  }

  /// Between the fields: `,` or `;`.
  public var separator: Unicode.Scalar
  /// Whether amounts are written `1234,50` instead of `1234.50`.
  public var usesDecimalComma: Bool
  /// Whether the file begins with a byte order mark, without which Excel takes it for Windows-1252.
  public var hasByteOrderMark: Bool
  /// How dates are written.
  public var dates: Dates

  /// Commas, points and dates of ISO 8601, for programs.
  public static let standard = CSVStyle(separator: ",", usesDecimalComma: false, hasByteOrderMark: false)
  /// What Excel opens in France by a double click: semicolons, decimal commas, a byte order mark, the day
  /// first in dates.
  public static let french = CSVStyle(
    separator: ";", usesDecimalComma: true, hasByteOrderMark: true, dates: .dayFirst)

  /// A style.
  public init(
    separator: Unicode.Scalar, usesDecimalComma: Bool, hasByteOrderMark: Bool, dates: Dates = .iso8601
  ) {
    self.separator = separator
    self.usesDecimalComma = usesDecimalComma
    self.hasByteOrderMark = hasByteOrderMark
    self.dates = dates
  }
}
