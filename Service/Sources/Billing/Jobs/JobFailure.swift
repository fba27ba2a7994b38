/// Why a job could not be done.
public struct JobFailure: Error, Hashable, Sendable {
  /// For a person to read; without personal data and secrets.
  public var reason: String
  /// Whether another try may help; otherwise the job is dead at once, and a person has to look at it.
  public var isTransient: Bool
  /// The earliest time for another try in milliseconds since 1970; nil: as the number of attempts says.
  public var notBefore: Int64?

  /// A failure.
  public init(_ reason: String, isTransient: Bool = true, notBefore: Int64? = nil) {
    (self.reason, self.isTransient, self.notBefore) = (reason, isTransient, notBefore)
  }

  /// What the database says.
  public init(_ error: BillingError) { self.init(error.description, isTransient: error.cause == .system) }
}
