internal import Billing
internal import Crypto

/// Who is logged in.
struct Viewer: Sendable {
  let session: PortalSession
  let user: User
  /// What every form carries, and JSON calls send as `X-CSRF-Token`: of the session's token, so that no other site knows it.
  let csrfToken: String

  init(session: PortalSession, user: User, token: String) {
    (self.session, self.user) = (session, user)
    csrfToken = Self.csrfToken(of: token)
  }

  /// The token that goes with a session's.
  static func csrfToken(of token: String) -> String {
    HexDigits.of(SHA256.hash(data: Array("csrf/\(token)".utf8)))
  }
}
