internal import Billing

/// A session of `POST /v1/sessions`.
enum SessionForm: BotForm {
  static let list = "sessions"

  static func read(_ fields: inout FieldReader) -> BotSession? {
    let owner = fields.owner()
    let start = fields.time("started_at")
    let end = fields.time("ended_at", isRequired: false)
    if let start, let end, end < start {
      fields.report("ended_at", .endBeforeStart, "`ended_at` is before `started_at`.")
    }
    guard let owner, let start else { return nil }
    return BotSession(key: owner.key, telegramID: owner.telegramID, startedAt: start, endedAt: end)
  }
}
