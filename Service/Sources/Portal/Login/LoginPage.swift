internal import Billing
internal import HTTPTypes
internal import Hummingbird

/// `GET /portal/login`: the ways that are configured. What has gone wrong before stands above them.
struct LoginPage: Sendable {
  /// The problems that have words of their own.
  private static let told: Set<PortalCode> = [
    .loginInvalid, .loginExpired, .loginUsed, .loginUnconfirmed, .loginDenied, .loginUnavailable, .tooManyRequests,
    .crossSite, .invalidAddress,
  ]

  private let desk: LoginDesk

  init(_ desk: LoginDesk) { self.desk = desk }

  /// The page; who is logged in already is led on, except to prove it anew (`fresh=1`).
  func show(_ request: Request) async throws -> Response {
    let query = request.uri.queryParameters
    let next = query["next"].map { LoginPath.checked(String($0)) }
    let isFresh = query["fresh"] == "1"
    let viewer = try await desk.sessions.viewer(of: request)
    guard PortalRoutes.wantsPage(request) else { return JSONBody.response(["ways": ways]) }
    if viewer != nil, !isFresh { return Response(status: .seeOther, headers: [.location: next ?? LoginPath.standard]) }
    return try page(request, next: next, viewer: viewer, isFresh: isFresh)
  }

  /// The page with what has gone wrong.
  func answer(_ request: Request, problem: HTTPProblem) async throws -> Response {
    let viewer = try? await desk.sessions.viewer(of: request)
    return try page(request, viewer: viewer, problem: problem)
  }

  /// The ways, for programs.
  private var ways: [String] {
    let settings = desk.settings
    return [
      settings.openID == nil ? nil : LoginWay.openID.rawValue,
      settings.telegram?.widget == true ? LoginWay.widget.rawValue : nil,
      settings.telegram?.miniApp == true ? LoginWay.miniApp.rawValue : nil,
      settings.mail ? LoginWay.mail.rawValue : nil, desk.isDemo ? "demo" : nil,
    ].compactMap { $0 }
  }

  private func page(
    _ request: Request, next: String? = nil, viewer: Viewer?, isFresh: Bool = false, problem: HTTPProblem? = nil
  ) throws -> Response {
    let words = viewer.map { desk.site.words(in: $0.user.language) } ?? desk.words(of: request)
    let ticket = desk.ticket(of: request, next: next)
    let telegram = desk.settings.telegram
    var values: Page.Values = [
      "ticket": ticket.formToken, "openid": desk.settings.openID != nil, "widget": telegram?.widget == true,
      "mail": desk.settings.mail, "demo": desk.isDemo, "fresh": isFresh, "none": ways.isEmpty,
    ]
    if let telegram {
      values["bot"] = telegram.botUsername
      values["callback"] = "\(desk.publicURL)/portal/login/telegram/\(ticket.state)"
    }
    if let problem {
      let code = PortalCode(rawValue: problem.code).flatMap { Self.told.contains($0) ? $0.rawValue : nil }
      let text = words("login", "problem-\(code ?? "other")")
      values["problem"] = problem.status == .tooManyRequests ? "\(text) \(desk.site.hint(to: problem, words))" : text
    }
    var page = Page(template: "login", title: words("login", "title"), values: values, status: problem?.status ?? .ok)
    if telegram?.widget == true {
      page.policy = ["script-src https://telegram.org", "frame-src https://oauth.telegram.org"]
    }
    var response = desk.site.response(page, words, for: viewer)
    if telegram?.widget == true {
      // The widget opens a window of Telegram's, which hands over to this page, and tells Telegram where it stands.
      response.headers[HTTPField.Name("Cross-Origin-Opener-Policy") ?? .eTag] = "same-origin-allow-popups"
      response.headers[HTTPField.Name("Referrer-Policy") ?? .eTag] = "strict-origin"
    }
    desk.cookie.set(ticket, in: &response)
    return response
  }
}
