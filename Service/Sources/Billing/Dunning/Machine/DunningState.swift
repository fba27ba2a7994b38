/// Whether a dunning case goes on, or how it has ended. An end is for good.
public enum DunningState: String, Hashable, Sendable, CaseIterable {
  /// It goes on.
  case open
  /// The payment has come.
  case recovered
  /// A new subscription has begun in place of the one that was not paid.
  case replaced
  /// The customer has ended the subscription or the account, or an admin the case.
  case closed
  /// The last stage was reached.
  case purged
}
