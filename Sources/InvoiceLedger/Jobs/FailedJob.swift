/// A job that was given up.
public struct FailedJob: Hashable, Sendable {
  /// The invoice's number.
  public let number: String
  /// How often it was tried.
  public let attempts: Int
  /// Why it was given up.
  public let error: String

  /// A job.
  public init(number: String, attempts: Int, error: String) {
    (self.number, self.attempts, self.error) = (number, attempts, error)
  }
}
