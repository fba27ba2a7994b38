internal import Billing
internal import HTTPTypes
internal import Hummingbird

/// OpenID Connect: the code flow with PKCE (OpenID Connect Core 1.0, RFC 7636, RFC 9700).
struct OpenIDRoutes: Sendable {
  private static let callback = "/portal/login/openid/callback"
  private static let codeLimit = 2_048

  private let desk: LoginDesk
  private let client: OpenIDClient

  init(_ desk: LoginDesk, _ settings: OpenIDSettings) {
    self.desk = desk
    client = OpenIDClient(settings, callback: desk.publicURL + Self.callback, now: desk.billing.surroundings.now)
  }

  func add(to router: Router<PortalContext>) {
    router.get("/portal/login/openid") { request, _ in
      do { return try await begin(request) } catch {
        return try await desk.step(request, .openID) { throw error }
      }
    }
    router.get("/portal/login/openid/callback") { request, _ in
      do { return try come(request) } catch {
        return try await desk.step(request, .openID) { throw error }
      }
    }
    router.post("/portal/login/openid") { request, _ in
      try await desk.step(request, .openID) { try await end(request) }
    }
  }

  /// To the issuer. Nothing is stored: what has to be the same when the browser comes back is derived of its cookie.
  private func begin(_ request: Request) async throws -> Response {
    let ticket = desk.ticket(of: request)
    var response = Response(status: .seeOther, headers: [.location: try await client.authorizationURL(ticket)])
    desk.cookie.set(ticket, in: &response)
    return response
  }

  /// Back from the issuer.
  private func come(_ request: Request) throws -> Response {
    let query = request.uri.queryParameters
    guard let ticket = desk.cookie.ticket(of: request),
      LoginTicket.matches(query["state"].map(String.init), ticket.state)
    else {
      throw HTTPProblem(
        .forbidden, .crossSite, "This login was not begun in this browser, or too long ago.", hint: "Log in again.")
    }
    // Where the issuer says who it is (RFC 9207), it is the one that was asked.
    if let issuer = query["iss"], issuer != client.issuer { throw OpenIDClient.invalid }
    guard query["error"] == nil, let code = query["code"].map(String.init), code.utf8.count <= Self.codeLimit else {
      throw HTTPProblem(.forbidden, .loginDenied, "Telegram has not confirmed who you are.", hint: "Log in again.")
    }
    return try desk.button(
      request, action: "/portal/login/openid", fields: ["code": code], text: "continue", send: "now")
  }

  private func end(_ request: Request) async throws -> Response {
    guard let code = try await desk.fields(of: request)["code"], (1...Self.codeLimit).contains(code.utf8.count),
      let ticket = desk.cookie.ticket(of: request)
    else { throw OpenIDClient.invalid }
    let identity = try await client.identity(code: code, ticket)
    let language = PortalRoutes.language(of: request)
    return try await desk.finish(request, .openID) { (transaction) throws(BillingError) in
      try identity.logIn(transaction, language: language)
    }
  }
}
