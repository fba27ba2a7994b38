internal import Billing
internal import HTTPTypes
internal import Hummingbird

/// The login: open to everybody. A GET logs nobody in, whatever leads to it: it shows a button, and the button does.
struct LoginRoutes: Sendable {
  private static let root = "/portal/login"

  private let desk: LoginDesk

  init(_ desk: LoginDesk) { self.desk = desk }

  func add(to router: Router<PortalContext>) {
    LoginScript.add(to: router)
    router.get("/portal/login") { request, _ in try await LoginPage(desk).show(request) }
    if let telegram = desk.settings.telegram {
      if telegram.widget { addWidget(telegram, to: router) }
      if telegram.miniApp { addMiniApp(telegram, to: router) }
    }
    if let openID = desk.settings.openID { OpenIDRoutes(desk, openID).add(to: router) }
    if desk.settings.mail { MailLoginRoutes(desk: desk).add(to: router) }
  }

  /// Telegram leads to a path that only this browser's page has named, with what it has signed in the query.
  private func addWidget(_ telegram: TelegramLoginSettings, to router: Router<PortalContext>) {
    let signature = TelegramSignature(token: telegram.botToken, isMiniApp: false)
    router.get("/portal/login/telegram/{state}") { request, context in
      let state = try context.parameters.require("state")
      guard let ticket = desk.cookie.ticket(of: request), LoginTicket.matches(state, ticket.state),
        let data = request.uri.query, data.utf8.count <= TelegramSignature.limit
      else {
        return try await desk.step(request, .widget) {
          throw HTTPProblem(
            .forbidden, .crossSite, "This login was not begun in this browser, or too long ago.", hint: "Log in again.")
        }
      }
      return try desk.button(
        request, action: Self.root + "/telegram", fields: ["data": data], text: "continue", send: "now")
    }
    router.post("/portal/login/telegram") { request, _ in
      try await desk.step(request, .widget) { try await logIn(request, .widget, signature) }
    }
  }

  private func addMiniApp(_ telegram: TelegramLoginSettings, to router: Router<PortalContext>) {
    let signature = TelegramSignature(token: telegram.botToken, isMiniApp: true)
    router.get("/portal/login/mini-app") { request, _ in
      try desk.button(
        request, action: Self.root + "/mini-app", fields: ["data": ""], text: "mini-app", send: "telegram")
    }
    router.post("/portal/login/mini-app") { request, _ in
      try await desk.step(request, .miniApp) { try await logIn(request, .miniApp, signature) }
    }
  }

  private func logIn(_ request: Request, _ way: LoginWay, _ signature: TelegramSignature) async throws -> Response {
    let fields = try await desk.fields(of: request)
    // A program's name for it is that of Telegram's documentation.
    let data = fields["data"] ?? fields["initData"] ?? ""
    let identity = try signature.identity(data, at: desk.billing.surroundings.now())
    let language = PortalRoutes.language(of: request)
    return try await desk.finish(request, way) { (transaction) throws(BillingError) in
      try identity.logIn(transaction, language: language)
    }
  }
}
