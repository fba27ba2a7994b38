internal import Billing

/// A ticket of `POST /v1/tickets`.
enum TicketForm: BotForm {
  static let list = "tickets"

  static func read(_ fields: inout FieldReader) -> SupportTicket? {
    let owner = fields.owner()
    let subject = fields.text("subject", maximum: BotLimits.maximumSubjectLength)
    let body = fields.text("body", maximum: BotLimits.maximumBodyLength, isLine: false)
    let at = fields.time("at")
    guard let owner, let subject, let body, let at else { return nil }
    return SupportTicket(key: owner.key, telegramID: owner.telegramID, subject: subject, body: body, at: at)
  }
}
