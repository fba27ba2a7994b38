/// A column of a list of the desk.
public struct DeskColumn: Hashable, Sendable {
  /// How its values are shown.
  public enum Kind: String, Hashable, Sendable {
    /// As it is.
    case text
    /// A stable word of the service: a state, a kind.
    case word
    /// Milliseconds since 1970.
    case time
    /// A day, ISO 8601.
    case day
    /// Minor units of the currency, of which the next column is.
    case amount
    /// ISO 4217: shown with the amount before it.
    case currency
    /// `users.id`
    case user
    /// A number.
    case count
  }

  /// Of its words.
  public var key: String
  /// How its values are shown.
  public var kind: Kind
  let sql: String

  init(_ key: String, _ kind: Kind = .text, _ sql: String? = nil) {
    (self.key, self.kind, self.sql) = (key, kind, sql ?? key)
  }
}
