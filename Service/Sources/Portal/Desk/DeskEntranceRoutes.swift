internal import Billing
internal import HTTPTypes
internal import Hummingbird
internal import QRCoding

/// What is open to anybody of the desk: the login, and the page of an invitation's link.
struct DeskEntranceRoutes: Sendable {
  private static let formLimit = 8 << 10

  let desk: PortalDesk
  let sessions: DeskGuard
  let reader: BodyReader
  let door: AdminDoor

  func add(to router: Router<PortalContext>) {
    router.get("/admin/login") { request, _ in
      try loginPage(request, next: request.uri.queryParameters["next"].map(String.init))
    }
    router.post("/admin/login") { request, _ in try await logIn(request) }
    router.post("/admin/logout") { request, _ in try await logOut(request) }
    router.get("/admin/invitation/{token}") { request, context in
      try await invitation(request, try context.parameters.require("token"))
    }
    router.post("/admin/invitation/{token}") { request, context in
      try await enrol(request, try context.parameters.require("token"))
    }
  }

  private func logIn(_ request: Request) async throws -> Response {
    try sessions.checkOrigin(request)
    let form = try Form(try await reader.read(request, limit: Self.formLimit))
    let token = try await door.logIn(
      form["name"] ?? "", passphrase: form["passphrase"] ?? "", code: form["code"] ?? "",
      userAgent: request.headers[.userAgent])
    guard let token else { return try loginPage(request, next: form["next"], isRefused: true) }
    if let old = try await sessions.viewer(of: request) { try await close(old) }
    var response = Response(status: .seeOther, headers: [.location: Self.own(form["next"]) ?? "/admin"])
    sessions.cookie.set(token, in: &response)
    return response
  }

  private func logOut(_ request: Request) async throws -> Response {
    try sessions.checkOrigin(request)
    var response = Response(status: .seeOther, headers: [.location: "/admin/login"])
    if let viewer = try await sessions.viewer(of: request) {
      let form = try Form(try await reader.read(request, limit: Self.formLimit))
      try sessions.checkToken(form["csrf"], of: viewer)
      try await close(viewer)
    }
    sessions.cookie.clear(in: &response)
    return response
  }

  private func close(_ viewer: DeskViewer) async throws(BillingError) {
    try await desk.services.billing.writeOnThread { (transaction) throws(BillingError) in
      _ = try transaction.closeAdminSession(viewer.session.id, of: viewer.admin)
    }
  }

  private func loginPage(_ request: Request, next: String?, isRefused: Bool = false) throws -> Response {
    let words = words(of: request)
    var values: Page.Values = ["refused": isRefused]
    if let next = Self.own(next) { values["next"] = next }
    return desk.site.response(
      Page(
        template: "desk-login", title: words("desk", "login"), values: values,
        status: isRefused ? .unauthorized : .ok), words, csrfToken: nil)
  }

  private func invitation(_ request: Request, _ token: String) async throws -> Response {
    guard let admin = try await invited(token) else { return try over(request) }
    return try enrolmentPage(
      request, admin, secret: desk.services.billing.surroundings.random(OneTimeCode.secretLength))
  }

  private func enrol(_ request: Request, _ token: String) async throws -> Response {
    try sessions.checkOrigin(request)
    let form = try Form(try await reader.read(request, limit: Self.formLimit))
    guard let admin = try await invited(token) else { return try over(request) }
    // The page has made it, and whoever sends another one weakens only the account that is theirs.
    let secret = form["secret"].flatMap(Base32Text.bytes) ?? []
    guard secret.count == OneTimeCode.secretLength else { return try await invitation(request, token) }
    guard form["passphrase"] == form["again"] else {
      return try enrolmentPage(request, admin, secret: secret, mistake: "enrol-differs")
    }
    let enrolment: Enrolment
    do throws(BillingError) {
      enrolment = try await door.enrol(
        token, passphrase: form["passphrase"] ?? "", secret: secret, code: form["code"] ?? "")
    } catch {
      guard error.code == .unknownInvitation else { throw error }
      return try over(request)
    }
    switch enrolment {
    case .unfitPassphrase: return try enrolmentPage(request, admin, secret: secret, mistake: "enrol-short")
    case .wrongCode: return try enrolmentPage(request, admin, secret: secret, mistake: "enrol-code")
    case .done(let codes):
      let words = words(of: request, admin.language)
      let page = Page(
        template: "desk-enrolled", title: words("desk", "enrolled"),
        values: ["codes": codes.map { ["code": $0] as [String: any Sendable] }])
      return desk.site.response(page, words, csrfToken: nil)
    }
  }

  private func invited(_ token: String) async throws(BillingError) -> Admin? {
    try await desk.services.billing.readOnThread { (transaction) throws(BillingError) in
      try transaction.invitedAdmin(token)
    }
  }

  private func enrolmentPage(
    _ request: Request, _ admin: Admin, secret: [UInt8], mistake: String? = nil
  ) throws -> Response {
    let words = words(of: request, admin.language)
    let text = Base32Text.of(secret)
    let product = PortalRoutes.encoded(desk.settings.productName).replacing("/", with: "%2F")
    let link = "otpauth://totp/\(product):\(admin.name)?secret=\(text)&issuer=\(product)"
    var values: Page.Values = [
      "name": admin.name, "role": words("desk", "role-\(admin.role.rawValue)"), "secret": text,
      "grouped": Self.grouped(text),
      "link": link,
      "minimum": "\(AdminDoor.passphraseMinimum)", "maximum": "\(AdminDoor.passphraseMaximum)",
    ]
    // Where none can be made, the key stands there all the same.
    if let code = try? QRCode(Array(link.utf8)) { (values["qr"], values["side"]) = (code.path, "\(code.side)") }
    values["mistake"] = mistake.map { words("desk", $0, ["minimum": "\(AdminDoor.passphraseMinimum)"]) }
    return desk.site.response(
      Page(
        template: "desk-enrol", title: words("desk", "enrol"), values: values,
        status: mistake == nil ? .ok : .unprocessableContent), words, csrfToken: nil)
  }

  private func over(_ request: Request) throws -> Response {
    let words = words(of: request)
    return desk.site.response(
      Page(
        template: "desk-problem", title: words("desk", "invitation-over"),
        values: ["reference": words("desk", "invitation-over-hint")], status: .notFound), words, csrfToken: nil)
  }

  private func words(of request: Request, _ language: String? = nil) -> Words {
    desk.site.words(in: language ?? PortalRoutes.language(of: request))
  }

  /// In groups of four: some type it.
  private static func grouped(_ text: String) -> String {
    String(text.enumerated().flatMap { $0.offset > 0 && $0.offset % 4 == 0 ? [" ", $0.element] : [$0.element] })
  }

  /// Where to go after the login: only to a page of the desk.
  static func own(_ path: String?) -> String? {
    guard let path, path.utf8.count <= 1_000,
      path == "/admin" || path.hasPrefix("/admin/") || path.hasPrefix("/admin?"),
      path.utf8.allSatisfy({ (0x21..<0x7F).contains($0) && $0 != UInt8(ascii: "\\") })
    else { return nil }
    return path
  }
}
