/// Where JSON has white space.
package enum JSONLayout: Sendable {
  /// Two spaces a level, one member a line.
  case indented
  /// On one line, a space after each comma and colon.
  case spaced
  /// On one line, without any.
  case compact
}
