/// What became of a failed payment.
public enum DunningOutcome: Hashable, Sendable {
  /// A case was opened, of this identifier.
  case opened(Int64)
  /// There is an open case: the failure was added to it, and moves nothing.
  case added(Int64)
  /// It was known.
  case known
  /// The subscription was paid since.
  case paidSince
  /// The subscription, or the account, has ended: nothing is to be paid any more.
  case ended
  /// It is of the test mode, and the service is not, or the other way round.
  case otherMode
}
