/// What has become of something that the provider has stated.
public enum ProviderOutcome: String, Hashable, Sendable, CaseIterable {
  /// It is the newest, and what is stored says the same now.
  case applied
  /// Something newer is known already.
  case stale
  /// It is of another store, of the other mode, or of no concern here.
  case ignored
  /// Whose it is, or what was bought, can't be told: a person has to look, or what tells it has to come first.
  case waiting
}
