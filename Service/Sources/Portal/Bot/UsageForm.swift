internal import Billing

/// An event of `POST /v1/usage`.
enum UsageForm: BotForm {
  static let list = "events"

  static func read(_ fields: inout FieldReader) -> UsageEvent? {
    let owner = fields.owner()
    let messages = fields.number("messages", in: 1...BotLimits.maximumMessages)
    let at = fields.time("at")
    guard let owner, let messages, let at else { return nil }
    return UsageEvent(key: owner.key, telegramID: owner.telegramID, messages: messages, at: at)
  }
}
