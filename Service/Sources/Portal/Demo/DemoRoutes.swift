internal import Billing
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore

/// The demo's own routes; no other server has them. Whoever reaches it is let in as whoever they like, so it answers this
/// machine only: also a page of elsewhere whose name has been made to lead here is refused.
struct DemoRoutes: Sendable {
  /// How far the clock is moved at once at most, in hours.
  static let furthest = 400 * 24
  static let formLimit = 4096
  private static let hosts: Set<Substring> = ["localhost", "127.0.0.1", "[::1]"]

  let controls: DemoControls
  let site: PortalSite
  let sessions: SessionGuard
  let reader: BodyReader

  func add(to router: Router<PortalContext>) {
    router.get("/demo") { request, _ in
      try check(request)
      return PortalRoutes.wantsPage(request) ? try await page(request) : try await state()
    }
    router.post("/demo/enter") { request, _ in
      try check(request)
      return try await enter(request)
    }
    router.post("/demo/card") { request, _ in
      try check(request)
      let form = try Form(try await reader.read(request, limit: Self.formLimit))
      guard let telegramID = Self.telegramID(form), let works = ["0": false, "1": true][form["works"] ?? ""] else {
        throw HTTPProblem(
          .badRequest, .invalidFields, "Nobody is named, or not whether the card works.",
          hint: "The form's fields `user`, a `telegram_id` of GET /demo, and `works`, 0 or 1.")
      }
      try await controls.card(telegramID, works)
      return try await state()
    }
    router.post("/demo/enter-admin") { request, _ in
      try check(request)
      return try await enterDesk(request)
    }
    router.get("\(DemoPages.checkout)/:id") { request, context in
      try check(request)
      return try await checkout(request, context, isRefused: false)
    }
    router.post("\(DemoPages.checkout)/:id") { request, context in
      try check(request)
      return try await pay(request, context)
    }
    router.post("/demo/clock") { request, _ in
      try check(request)
      let query = request.uri.queryParameters
      func number(_ name: String) -> Int? {
        guard let text = query[Substring(name)] else { return 0 }
        return Int(text).flatMap { (0...Self.furthest).contains($0) ? $0 : nil }
      }
      guard let days = number("days"), let hours = number("hours"), (1...Self.furthest).contains(days * 24 + hours)
      else {
        throw HTTPProblem(
          .badRequest, .invalidFields, "The clock goes forward only, by at most 400 days at once.",
          hint: "`?days=3`, `?hours=12`, or both.")
      }
      try await controls.move(Int64(days * 24 + hours) * 3_600_000)
      if PortalRoutes.wantsPage(request) { return Response(status: .seeOther, headers: [.location: "/demo"]) }
      return try await state()
    }
  }

  /// Refuses what names another host, or comes from another site.
  func check(_ request: Request) throws {
    if let authority = request.head.authority {
      let host = authority.hasPrefix("[") ? authority.prefix { $0 != "]" } + "]" : authority.prefix { $0 != ":" }
      guard Self.hosts.contains(Substring(host.lowercased())) else {
        throw HTTPProblem(
          .forbidden, .crossSite, "The demo answers this machine only.", hint: "http://localhost:…/demo")
      }
    }
    if request.method != .get { try sessions.checkOrigin(request) }
  }

  private func state() async throws -> Response {
    Response(
      status: .ok, headers: [.contentType: "application/json"],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: try await controls.state())))
  }

  private func page(_ request: Request) async throws -> Response {
    let words = site.words(in: PortalRoutes.language(of: request))
    let billing = sessions.billing
    let formats = site.formats(in: words.language)
    let guests: [[String: any Sendable]] = try await controls.guests().map { guest in
      var row: [String: any Sendable] = [
        "id": "\(guest.telegramID)", "name": guest.name, "state": words("demo", "state-\(guest.state)"),
        "plan": billing.settings.plan(guest.plan)?.name(in: words.language) ?? guest.plan,
      ]
      row["company"] = guest.company
      return row
    }
    return site.response(
      Page(
        template: "demo", title: words("demo", "title"),
        values: [
          "guests": guests,
          "today": words("demo", "today", ["day": formats.time(billing.surroundings.now()) ?? ""]),
        ]), words, for: nil)
  }

  /// A session of the customer that is named: there is no proof of anything here.
  private func enter(_ request: Request) async throws -> Response {
    let form = try Form(try await reader.read(request, limit: Self.formLimit))
    guard let telegramID = Self.telegramID(form) else {
      throw HTTPProblem(
        .badRequest, .invalidFields, "Nobody is named.", hint: "The form's field `user`: a `telegram_id` of GET /demo.")
    }
    let billing = sessions.billing
    let user = try await billing.readOnThread { (transaction) throws(BillingError) in
      try transaction.user(withTelegramID: telegramID)
    }
    guard let user else { throw HTTPProblem(.notFound, .notFound, "There is no such customer.") }
    var response = Response(status: .seeOther, headers: [.location: "/portal/"])
    _ = try await sessions.logIn(request, &response, cause: "demo") { (_) throws(BillingError) in .success(user.id) }
    return response
  }

  private static func telegramID(_ form: Form) -> Int64? { form["user"].flatMap { Int64($0) } }

  /// A session of the desk in the role that is named; the demo has somebody of each.
  private func enterDesk(_ request: Request) async throws -> Response {
    let form = try Form(try await reader.read(request, limit: Self.formLimit))
    guard let role = form["role"].flatMap(AdminRole.init(rawValue:)) else {
      throw HTTPProblem(
        .badRequest, .invalidFields, "No role is named.", hint: "The form's field `role`: read, support, finance.")
    }
    let language = PortalRoutes.language(of: request)
    let agent = request.headers[.userAgent]
    let token = try await sessions.billing.writeOnThread { (transaction) throws(BillingError) in
      let name = "demo-\(role.rawValue)"
      var admin = try transaction.admins().first { $0.name == name }
      if admin == nil {
        _ = try transaction.inviteAdmin(name, role: role, language: language, by: .service("demo"))
        admin = try transaction.admins().first { $0.name == name }
      }
      return try transaction.openAdminSession(of: admin?.id ?? 0, userAgent: agent, cause: "demo")
    }
    var response = Response(status: .seeOther, headers: [.location: "/admin"])
    DeskGuard(sessions.billing, sessions).cookie.set(token, in: &response)
    return response
  }
}
