/// Something that the bot sends, known by its key: sent again with the same content it is the same thing.
public protocol BotItem: Hashable, Sendable {
  /// What makes it one and the same thing, of 1 to ``BotLimits/maximumKeyLength`` bytes.
  var key: String { get }
  /// Whose it is.
  var telegramID: Int64 { get }
}
