/// How CSV files are written. Both styles are UTF-8 with quotes and CR LF as in RFC 4180.
public struct CSVStyle: Hashable, Sendable {
  /// Between the fields: `,` or `;`.
  public var separator: Unicode.Scalar
  /// Whether amounts are written `1234,50` instead of `1234.50`.
  public var usesDecimalComma: Bool
  /// Whether the file begins with a byte order mark, without which Excel takes it for Windows-1252.
  public var hasByteOrderMark: Bool

  /// Commas and points, for programs.
  public static let standard = CSVStyle(separator: ",", usesDecimalComma: false, hasByteOrderMark: false)
  /// What Excel opens in France by a double click: semicolons, decimal commas, a byte order mark.
  public static let french = CSVStyle(separator: ";", usesDecimalComma: true, hasByteOrderMark: true)

  /// A style.
  public init(separator: Unicode.Scalar, usesDecimalComma: Bool, hasByteOrderMark: Bool) {
    self.separator = separator
    self.usesDecimalComma = usesDecimalComma
    self.hasByteOrderMark = hasByteOrderMark
  }
}
