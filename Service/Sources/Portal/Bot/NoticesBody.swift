internal import Billing

/// The answer of `GET /v1/notices`.
struct NoticesBody: Encodable {
  /// One of them.
  struct Notice: Encodable {
    private enum CodingKeys: String, CodingKey {
      case id, kind, language, subject, body, link
      case telegramID = "telegram_id"
      case createdAt = "created_at"
    }

    let id: Int64
    let telegramID: Int64
    let kind: String
    let language: String
    let subject: String
    let body: String
    let link: String?
    let createdAt: Int64
  }

  let notices: [Notice]
  /// What to ask for next: `after`; nil: there are no more.
  let next: Int64?

  init(_ notices: [BotNotice], limit: Int) {
    self.notices = notices.map {
      Notice(
        id: $0.id, telegramID: $0.telegramID, kind: $0.kind, language: $0.language, subject: $0.subject, body: $0.body,
        link: $0.link, createdAt: $0.createdAt)
    }
    next = notices.count < limit ? nil : notices.last?.id
  }
}
