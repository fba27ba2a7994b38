internal import Billing
internal import HTTPTypes

/// `/portal/sessions`: where the viewer is logged in, and how that ends.
enum SessionsPage {
  static func show(_ call: PortalCall) async throws -> PageAnswer {
    let (user, mine) = (call.user.id, call.viewer.session.id)
    let (standing, sessions) = try await call.read { (transaction) throws(BillingError) in
      try transaction.portalSessions(of: user)
    }
    let words = call.words
    let rows = sessions.map { session -> Page.Values in
      let times = [
        "seen": call.formats.time(session.seenAt) ?? "", "opened": call.formats.time(session.createdAt) ?? "",
      ]
      return [
        "id": "\(session.id)", "name": BrowserName.of(session.userAgent, words),
        "seen": words("sessions", session.id == mine ? "opened" : "seen", times), "isThis": session.id == mine,
      ]
    }
    return .page(
      call.page("sessions", in: .settings, standing, ["sessions": rows, "hasOthers": sessions.count > 1]))
  }

  static func close(_ call: PortalCall) async throws -> PageAnswer {
    let user = call.user.id
    let id = Int64(try call.parameter("id")) ?? 0
    let isClosed = try await call.billing.writeOnThread { (transaction) throws(BillingError) in
      try transaction.closePortalSession(id, of: user)
    }
    guard isClosed else { throw HTTPProblem(.notFound, .notFound, "There is no such session.") }
    return .redirect("/portal/sessions?done=session")
  }

  static func closeOthers(_ call: PortalCall) async throws -> PageAnswer {
    let (user, mine) = (call.user.id, call.viewer.session.id)
    _ = try await call.billing.writeOnThread { (transaction) throws(BillingError) in
      try transaction.closePortalSessions(of: user, but: mine)
    }
    return .redirect("/portal/sessions?done=session")
  }
}
