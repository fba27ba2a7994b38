internal import Billing
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore

/// What all ways to log in share: the browser's ticket, forms, pages, and the end of a login.
struct LoginDesk: Sendable {
  private static let bodyLimit = 16 << 10

  let settings: LoginSettings
  let site: PortalSite
  let sessions: SessionGuard
  let reader: BodyReader
  let limiter: RateLimiter
  let metrics: MetricsRegistry
  let isDemo: Bool

  var billing: BillingStore { sessions.billing }
  var publicURL: String { billing.settings.publicURL }
  var cookie: LoginCookie { LoginCookie(isSecure: publicURL.hasPrefix("https:")) }

  /// The attempt of a browser; a new one where it has none.
  func ticket(of request: Request, next: String? = nil) -> LoginTicket {
    let old = cookie.ticket(of: request)
    return LoginTicket(
      secret: old?.secret ?? HexDigits.of(billing.surroundings.random(32)),
      next: next ?? old?.next ?? LoginPath.standard)
  }

  /// The fields of a form of ours, or of a JSON object of texts.
  ///
  /// A form carries the token of its browser's attempt. JSON comes from no form: of another site a browser asks us first
  /// whether it may be sent, and gets no answer.
  func fields(of request: Request) async throws -> [String: String] {
    try sessions.checkOrigin(request)
    let body = try await reader.read(request, limit: Self.bodyLimit)
    if request.headers[.contentType]?.lowercased().hasPrefix("application/json") == true {
      return try JSONBody.decode([String: String].self, from: body)
    }
    let form = try Form(body)
    guard let ticket = cookie.ticket(of: request), LoginTicket.matches(form["csrf"], ticket.formToken) else {
      throw HTTPProblem(
        .forbidden, .crossSite, "The form is too old, or not of this browser.", hint: "Load the page again.")
    }
    return form.fields
  }

  /// Logs in, and leads on.
  ///
  /// - Parameter proof: says who it is, in the transaction that opens the session.
  func finish(
    _ request: Request, _ way: LoginWay,
    as proof: @escaping @Sendable (BillingTransaction) throws(BillingError) -> Result<Int64, LoginRefusal>
  ) async throws -> Response {
    let next = ticket(of: request).next
    var response =
      PortalRoutes.wantsPage(request)
      ? Response(status: .seeOther, headers: [.location: next])
      : JSONBody.response(["outcome": "logged-in", "next": next])
    switch try await sessions.logIn(request, &response, cause: way.cause, as: proof) {
    case nil: break
    case .used, .unknownLink:
      throw HTTPProblem(
        .forbidden, .loginUsed, "This has logged somebody in before, or is too old.", hint: "Log in again.")
    case .unconfirmed:
      throw HTTPProblem(
        .forbidden, .loginUnconfirmed, "The address is not known to be yours.",
        hint: "Log in with Telegram, then open the link once more: that confirms the address.")
    }
    cookie.clear(in: &response)
    return response
  }

  /// Does a step of a login: what goes wrong is told on the page of the login, where a browser asks; both are counted.
  func step(
    _ request: Request, _ way: LoginWay, outcome: String = "opened", _ work: () async throws -> Response
  ) async throws -> Response {
    do {
      let response = try await work()
      metrics.add(to: .logins, [way.rawValue, outcome])
      return response
    } catch {
      let problem = try RequestGate.problem(of: error)
      metrics.add(to: .logins, [way.rawValue, problem.code])
      guard PortalRoutes.wantsPage(request) else { throw error }
      throw PageProblem(problem: problem, response: try await LoginPage(self).answer(request, problem: problem))
    }
  }

  /// The words of who is not logged in.
  func words(of request: Request) -> Words { site.words(in: PortalRoutes.language(of: request)) }

  /// A page of one button: what a link, or Telegram, leads to. Only the button does anything.
  ///
  /// - Parameters:
  ///   - action: where the button leads.
  ///   - fields: what it sends.
  ///   - text: the page's words: `continue`.
  ///   - send: what may press it for the person: nothing (nil), the page itself (`now`), or what Telegram tells a Mini App
  ///     (`telegram`).
  func button(
    _ request: Request, action: String, fields: [String: String] = [:], text: String, send: String?
  ) throws -> Response {
    let words = words(of: request)
    let ticket = ticket(of: request)
    var values: Page.Values = [
      "action": action, "lead": words("login", "\(text)-lead"), "button": words("login", "\(text)-button"),
      "ticket": ticket.formToken, "script": LoginScript.path,
      "fields": fields.sorted { $0.key < $1.key }.map { ["name": $0.key, "value": $0.value] as Page.Values },
    ]
    values["send"] = send
    var response = site.response(
      Page(
        template: "login-button", title: words("login", "\(text)-title"), values: values,
        policy: send == nil ? [] : ["script-src 'self'"]), words, for: nil)
    cookie.set(ticket, in: &response)
    return response
  }
}
