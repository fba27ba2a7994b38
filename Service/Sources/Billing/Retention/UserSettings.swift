/// What users decide for themselves.
public struct UserSettings: Hashable, Sendable {
  /// For how long their content is kept.
  public var retention: RetentionPeriod
  /// In which language they read: `fr` or `en`.
  public var language: String
  /// Whether they want mails that do not belong to the contract.
  public var wantsNews: Bool

  /// Settings.
  public init(retention: RetentionPeriod = .standard, language: String = "fr", wantsNews: Bool = false) {
    (self.retention, self.language, self.wantsNews) = (retention, language, wantsNews)
  }
}
