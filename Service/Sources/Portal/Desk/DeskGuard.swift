internal import Billing
internal import HTTPTypes
internal import Hummingbird

/// Tells who is logged in at the desk. Its cookie is its own: a customer's session opens nothing here.
struct DeskGuard: Sendable {
  let billing: BillingStore
  let cookie: SessionCookie
  private let portal: SessionGuard

  init(_ billing: BillingStore, _ portal: SessionGuard) {
    (self.billing, self.portal) = (billing, portal)
    cookie = SessionCookie("admin", isSecure: billing.settings.publicURL.hasPrefix("https:"))
  }

  /// Who is logged in; nil: nobody.
  func viewer(of request: Request) async throws(BillingError) -> DeskViewer? {
    guard let token = cookie.token(of: request) else { return nil }
    let found = try await billing.readOnThread { (transaction) throws(BillingError) in
      try transaction.adminSession(token).map { ($0.session, $0.admin, transaction.isDueForTouch($0.session)) }
    }
    guard let (session, admin, isDue) = found else { return nil }
    if isDue {
      try await billing.writeOnThread { (transaction) throws(BillingError) in
        try transaction.touchAdminSession(session.id)
      }
    }
    return DeskViewer(session: session, admin: admin, token: token)
  }

  /// Refuses what comes from another site.
  func checkOrigin(_ request: Request) throws(HTTPProblem) { try portal.checkOrigin(request) }

  /// Refuses a form that is not of the viewer's pages.
  func checkToken(_ token: String?, of viewer: DeskViewer) throws(HTTPProblem) {
    try SessionGuard.checkToken(token, is: viewer.csrfToken)
  }
}
