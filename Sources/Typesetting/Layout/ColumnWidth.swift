/// How the width of a column of a row or table is found.
package enum ColumnWidth: Hashable, Sendable {
  /// In points.
  case fixed(Double)
  /// A share of what the fixed and natural columns leave.
  case fraction(Double)
  /// As wide as the widest content without line breaks. When all natural columns together leave the fractions too
  /// little room, they shrink, but not below their longest word.
  case natural
}
