internal import Billing

/// A message of `POST /v1/messages`.
enum MessageForm: BotForm {
  static let list = "messages"

  static func read(_ fields: inout FieldReader) -> BotMessage? {
    let owner = fields.owner()
    let session = fields.text("session", maximum: BotLimits.maximumKeyLength, isRequired: false)
    let role = fields.word("role", of: BotMessage.Role.self)
    let body = fields.text("body", maximum: BotLimits.maximumBodyLength, isLine: false)
    let at = fields.time("at")
    guard let owner, let role, let body, let at else { return nil }
    return BotMessage(key: owner.key, telegramID: owner.telegramID, session: session, role: role, body: body, at: at)
  }
}
