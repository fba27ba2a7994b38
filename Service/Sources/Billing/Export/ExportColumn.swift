/// A column of a user's data.
struct ExportColumn: Hashable, Sendable {
  /// What its values are.
  enum Form: Hashable, Sendable {
    /// Texts.
    case text
    /// Numbers; amounts are minor units of the currency beside them.
    case number
    /// Milliseconds since 1970, written as ISO 8601 in UTC.
    case time
    /// 0 or 1.
    case flag
    /// What somebody has sent: text in UTF-8.
    case bytes
  }

  var name: String
  var form: Form

  init(_ name: String, _ form: Form = .text) { (self.name, self.form) = (name, form) }
}
