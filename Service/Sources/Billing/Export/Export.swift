/// A user's data as a file to fetch.
public struct Export: Hashable, Sendable, Identifiable {
  /// How it stands.
  public enum State: String, Hashable, Sendable, CaseIterable {
    /// It is being made.
    case waiting
    /// It can be fetched, once.
    case ready
    /// It was fetched.
    case used
    /// Nobody has fetched it in time.
    case expired
    /// It could not be made; another can be asked for.
    case failed
  }

  /// For how long it can be fetched, in hours.
  public static let hours: Int64 = 24

  /// In the database.
  public var id: Int64
  /// How it stands.
  public var state: State
  /// When it was asked for, in milliseconds since 1970.
  public var askedAt: Int64
  /// Until when it can be fetched.
  public var expiresAt: Int64?
  /// How large its file is, in bytes.
  public var size: Int64?
}
