internal import Billing
internal import Hummingbird

/// `/portal/notices`: what somebody was told.
enum NoticeResource {
  private struct Body: Encodable {
    struct Notice: Encodable {
      let id: Int64
      let kind: String
      let language: String
      let subject: String
      let body: String
      let link: String?
      let createdAt: Int64
      let readAt: Int64?
    }

    let notices: [Notice]
    let next: Int64?
  }

  static func list(_ call: PortalCall) async throws -> Response {
    let (user, last, limit) = (call.user.id, try call.last(), try call.limit())
    let notices = try await call.billing.readOnThread { (transaction) throws(BillingError) in
      try transaction.notices(of: user, after: last, limit: limit)
    }
    return call.answer(
      Body(
        notices: notices.map {
          Body.Notice(
            id: $0.id, kind: $0.kind, language: $0.language, subject: $0.subject, body: $0.body, link: $0.link,
            createdAt: $0.createdAt, readAt: $0.readAt)
        }, next: notices.count < limit ? nil : notices.last?.id))
  }
}
