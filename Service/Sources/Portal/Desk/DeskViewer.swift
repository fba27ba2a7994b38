internal import Billing

/// Who is logged in at the desk.
struct DeskViewer: Sendable {
  let session: AdminSession
  let admin: Admin
  /// What every form carries: of the session's token, so that no other site knows it.
  let csrfToken: String

  init(session: AdminSession, admin: Admin, token: String) {
    (self.session, self.admin, csrfToken) = (session, admin, Viewer.csrfToken(of: token))
  }
}
