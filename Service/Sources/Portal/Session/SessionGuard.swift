internal import Billing
internal import Crypto
internal import HTTPTypes
internal import Hummingbird

/// Tells who is logged in, and whether what would change something comes from our own pages.
struct SessionGuard: Sendable {
  let billing: BillingStore
  let cookie: SessionCookie
  /// `https://bot.example.com`
  private let origin: String

  init(_ billing: BillingStore) {
    self.billing = billing
    origin = billing.settings.publicURL
    cookie = SessionCookie("session", isSecure: origin.hasPrefix("https:"))
  }

  /// Who is logged in; nil: nobody.
  func viewer(of request: Request) async throws(BillingError) -> Viewer? {
    guard let token = cookie.token(of: request) else { return nil }
    let found = try await billing.readOnThread { (transaction) throws(BillingError) in
      try transaction.portalSession(token).map { ($0.session, $0.user, transaction.isDueForTouch($0.session)) }
    }
    guard let (session, user, isDue) = found else { return nil }
    if isDue {
      try await billing.writeOnThread { (transaction) throws(BillingError) in
        try transaction.touchPortalSession(session.id)
      }
    }
    return Viewer(session: session, user: user, token: token)
  }

  /// Refuses what comes from another site: the browser says so (Fetch Metadata), or its origin is not ours.
  func checkOrigin(_ request: Request) throws(HTTPProblem) {
    if let site = request.headers[Self.fetchSite] {
      guard site == "same-origin" || site == "none" else { throw Self.forbidden }
    } else if let origin = request.headers[.origin] {
      guard origin == self.origin else { throw Self.forbidden }
    }
  }

  /// Refuses what does not carry the token of the viewer's pages.
  ///
  /// - Parameter token: of the form, or of the header.
  func checkToken(_ token: String?, of viewer: Viewer) throws(HTTPProblem) {
    try Self.checkToken(token, is: viewer.csrfToken)
  }

  /// Refuses another token than the one that is expected.
  static func checkToken(_ token: String?, is expected: String) throws(HTTPProblem) {
    // Digests compare in constant time.
    guard SHA256.hash(data: Array((token ?? "").utf8)) == SHA256.hash(data: Array(expected.utf8)) else {
      throw forbidden
    }
  }

  static let tokenHeader = HTTPField.Name("X-CSRF-Token") ?? .eTag
  private static let fetchSite = HTTPField.Name("Sec-Fetch-Site") ?? .eTag
  private static let forbidden = HTTPProblem(
    .forbidden, .crossSite, "The request does not come from a page of this service.",
    hint: "Load the page again; a program sends the header X-CSRF-Token.")
}
