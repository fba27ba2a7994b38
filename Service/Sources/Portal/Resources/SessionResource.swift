internal import Billing
internal import HTTPTypes
internal import Hummingbird

/// `/portal/sessions`: where somebody is logged in.
enum SessionResource {
  private struct Body: Encodable {
    struct Session: Encodable {
      let id: Int64
      let createdAt: Int64
      let seenAt: Int64
      let expiresAt: Int64
      let userAgent: String?
      let current: Bool
    }

    let sessions: [Session]
  }

  static func list(_ call: PortalCall) async throws -> Response {
    let (user, current) = (call.user.id, call.viewer.session.id)
    let sessions = try await call.billing.readOnThread { (transaction) throws(BillingError) in
      try transaction.portalSessions(of: user)
    }
    return call.answer(
      Body(
        sessions: sessions.map {
          Body.Session(
            id: $0.id, createdAt: $0.createdAt, seenAt: $0.seenAt, expiresAt: $0.expiresAt, userAgent: $0.userAgent,
            current: $0.id == current)
        }))
  }

  static func close(_ call: PortalCall) async throws -> Response {
    guard let id = Int64(try call.parameter("id")) else { throw missing }
    let user = call.user.id
    let isClosed = try await call.billing.writeOnThread { (transaction) throws(BillingError) in
      try transaction.closePortalSession(id, of: user)
    }
    guard isClosed else { throw missing }
    return ended(id, call)
  }

  static func closeOthers(_ call: PortalCall) async throws -> Response {
    let (user, current) = (call.user.id, call.viewer.session.id)
    let count = try await call.billing.writeOnThread { (transaction) throws(BillingError) in
      try transaction.closePortalSessions(of: user, but: current)
    }
    return JSONBody.response(["closed": count])
  }

  /// Who has ended the own session is told to forget its cookie.
  private static func ended(_ id: Int64, _ call: PortalCall) -> Response {
    var response = Response(status: .noContent)
    if id == call.viewer.session.id { SessionGuard(call.billing).cookie.clear(in: &response) }
    return response
  }

  private static let missing = HTTPProblem(.notFound, .unknownSession, "There is no such session.")
}
