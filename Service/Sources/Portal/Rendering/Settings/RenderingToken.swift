public import Billing

/// With what a program calls the rendering API, and how much it may ask for.
public struct RenderingToken: Hashable, Sendable {
  /// Who calls: in metrics, and before the keys of the invoices that it has issued. Two tokens of one name are one client
  /// whose token is being replaced.
  public var name: String
  /// The token.
  public var token: Secret
  /// What it is good for.
  public var scopes: Set<RenderingScope>
  /// Documents a minute.
  public var perMinute: Int
  /// Documents a day, which begins at midnight UTC.
  public var perDay: Int

  /// What a token may ask for where nothing is said of it.
  public static let standardPerMinute = 600
  /// The same for a day.
  public static let standardPerDay = 100_000

  /// A token.
  ///
  /// - Parameters:
  ///   - name: who calls; small letters, digits and hyphens.
  ///   - token: of at least ``ServerSettings/minimumTokenLength`` bytes.
  ///   - scopes: what it is good for.
  ///   - perMinute: so many documents a minute.
  ///   - perDay: so many documents a day.
  public init(
    name: String, token: Secret, scopes: Set<RenderingScope>, perMinute: Int = Self.standardPerMinute,
    perDay: Int = Self.standardPerDay
  ) {
    (self.name, self.token, self.scopes) = (name, token, scopes)
    (self.perMinute, self.perDay) = (perMinute, perDay)
  }
}
