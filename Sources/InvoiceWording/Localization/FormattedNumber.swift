/// A number's text and where its decimals begin, so that a column can be aligned on them.
public struct FormattedNumber: Hashable, Sendable {
  /// All that is printed: sign, number, currency or unit.
  public let text: String
  /// How many bytes of the text (UTF-8) stand before the decimal separator, or before its place when there is none:
  /// 7 for `1 234,50 €` with its U+202F of three bytes, 2 for `12 heures`.
  public let integerLength: Int
}
