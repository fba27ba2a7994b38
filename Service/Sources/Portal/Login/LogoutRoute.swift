internal import Billing
internal import HTTPTypes
internal import Hummingbird

/// `POST /portal/logout`: the session of the cookie ends.
enum LogoutRoute {
  static let all = [PortalRoute(method: .post, path: "/logout", page: leave, resource: end)]

  private static func leave(_ call: PortalCall) async throws -> PageAnswer {
    .response(try await close(call, Response(status: .seeOther, headers: [.location: "/portal/login"])))
  }

  private static func end(_ call: PortalCall) async throws -> Response {
    try await close(call, Response(status: .noContent))
  }

  private static func close(_ call: PortalCall, _ answer: Response) async throws(BillingError) -> Response {
    let session = call.viewer.session
    _ = try await call.billing.writeOnThread { (transaction) throws(BillingError) in
      try transaction.closePortalSession(session.id, of: session.user)
    }
    var answer = answer
    SessionGuard(call.billing).cookie.clear(in: &answer)
    return answer
  }
}
