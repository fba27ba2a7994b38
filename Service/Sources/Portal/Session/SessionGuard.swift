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
  private let limiter: RateLimiter?

  /// - Parameters:
  ///   - billing: knows the sessions.
  ///   - limiter: counts what each of them asks for; nil: nobody does.
  init(_ billing: BillingStore, limiter: RateLimiter? = nil) {
    (self.billing, self.limiter) = (billing, limiter)
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

  /// Counts a request of somebody who is logged in.
  ///
  /// - Throws: ``PortalCode/tooManyRequests``.
  func count(_ request: Request, of viewer: Viewer) throws(HTTPProblem) {
    let isReading = request.method == .get || request.method == .head
    try limiter?.take(isReading ? .reading : .changing, .session(viewer.session.id))
  }

  /// Logs somebody in: a new session, and the one that the browser had ends.
  ///
  /// - Parameters:
  ///   - request: tells the browser, and its session until now.
  ///   - response: gets the cookie.
  ///   - cause: how it was proved who it is, for the audit log.
  ///   - proof: says who it is, in the transaction that opens the session.
  /// - Returns: why nobody was logged in; nil: somebody was.
  func logIn(
    _ request: Request, _ response: inout Response, cause: String,
    as proof: @escaping @Sendable (BillingTransaction) throws(BillingError) -> Result<Int64, LoginRefusal>
  ) async throws(BillingError) -> LoginRefusal? {
    let (old, agent) = (cookie.token(of: request), request.headers[.userAgent])
    let opened = try await billing.writeOnThread { (transaction) throws(BillingError) -> Result<String, LoginRefusal> in
      let user: Int64
      switch try proof(transaction) {
      case .success(let id): user = id
      case .failure(let refusal): return .failure(refusal)
      }
      if let old, let session = try transaction.portalSession(old)?.session {
        try transaction.closePortalSession(session.id, of: session.user)
      }
      return .success(try transaction.openPortalSession(of: user, userAgent: agent, cause: cause))
    }
    switch opened {
    case .success(let token): cookie.set(token, in: &response)
    case .failure(let refusal): return refusal
    }
    return nil
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
