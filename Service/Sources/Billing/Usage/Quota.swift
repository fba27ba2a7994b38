/// What a user may use in the month that runs.
public struct Quota: Hashable, Sendable {
  /// Why the bot has to refuse.
  public enum Refusal: String, Hashable, Sendable, CaseIterable {
    /// The plan's hard limit is reached.
    case hardLimit = "hard-limit"
    /// The account is suspended, as a payment is missing: only the way to pay is open.
    case suspended
  }

  /// The plan that holds.
  public var plan: Plan
  /// What may be used.
  public var access: User.Access
  /// The month of the zone: `2026-02`.
  public var month: String
  /// How many messages are used.
  public var used: Int64
  /// Why the bot has to refuse; nil: it may answer.
  public var refusal: Refusal?
  /// When counting begins anew, in milliseconds since 1970.
  public var resetsAt: Int64

  /// Whether the bot may answer.
  public var isAllowed: Bool { refusal == nil }
}
