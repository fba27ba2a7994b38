/// What became of something that the bot has sent.
public enum BotOutcome: String, Hashable, Sendable, CaseIterable {
  /// It is stored.
  case accepted
  /// It was there already, with the same content.
  case duplicate
  /// Its key is there already with other content, which stays.
  case conflict
}
