/// What users decide for themselves.
public struct UserSettings: Hashable, Sendable {
  /// For how long their content is kept.
  public var retention: RetentionPeriod
  /// In which language they read: `fr` or `en`.
  public var language: String
  /// Whether they want mails that do not belong to the contract.
  public var wantsNews: Bool
  /// Whether they want mails about what they have used.
  public var wantsHints: Bool

  /// Settings.
  public init(
    retention: RetentionPeriod = .standard, language: String = "fr", wantsNews: Bool = false, wantsHints: Bool = true
  ) {
    (self.retention, self.language) = (retention, language)
    (self.wantsNews, self.wantsHints) = (wantsNews, wantsHints)
  }
}
