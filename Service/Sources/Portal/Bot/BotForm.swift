internal import Billing

/// How something that the bot sends stands in JSON.
protocol BotForm {
  associatedtype Item: BotItem

  /// The name of the list of a batch.
  static var list: String { get }
  /// Reads one; nil when a field is missing.
  static func read(_ fields: inout FieldReader) -> Item?
}

extension FieldReader {
  /// The fields that everything has that the bot sends.
  mutating func owner() -> (key: String, telegramID: Int64)? {
    let key = text("key", maximum: BotLimits.maximumKeyLength)
    let telegramID = number("telegram_id", in: 1...BotLimits.maximumTelegramID)
    guard let key, let telegramID else { return nil }
    return (key, telegramID)
  }
}
