/// Why the provider could not be asked.
public struct ProviderError: Error, Hashable, Sendable {
  /// What has failed.
  public enum Kind: Hashable, Sendable {
    /// Nobody answers, or too late, or with an error of the server's: later it may.
    case unavailable
    /// It asks to be left alone, for so many seconds.
    case rateLimited(seconds: Int)
    /// It refuses: the key, the request.
    case refused(status: Int)
    /// There is no such thing.
    case missing
    /// It answers what can't be read.
    case unreadable
  }

  /// What has failed.
  public var kind: Kind
  /// For a person to read; without personal data and secrets.
  public var message: String

  /// A failure.
  public init(_ kind: Kind, _ message: String) { (self.kind, self.message) = (kind, message) }
}
