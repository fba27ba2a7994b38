/// All that is known of a dunning case.
public struct DunningCaseDetails: Hashable, Sendable {
  /// The case.
  public var summary: DunningCase
  /// What is decided from.
  public var facts: DunningFacts
  /// Since when the provider does not answer, in milliseconds since 1970; nil: it does, or was not asked.
  public var unansweredSince: Int64?
  /// The payments that have failed, the first one first.
  public var failures: [DunningFailure]
  /// What the user was told.
  public var notifications: [DunningNotification]
  /// What was written down, the oldest first.
  public var notes: [CaseNote]
}
