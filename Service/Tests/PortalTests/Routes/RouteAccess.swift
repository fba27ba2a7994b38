import HTTPTypes

@testable import Portal

/// Who may use a route. Each route of the server has its line here, or is one of the portal's own lists, which are for
/// customers who are logged in: a test fails for one that nobody has thought about.
enum RouteAccess {
  /// Anybody: nothing of anybody's is there, or a secret of its own stands in the path or the form.
  case anybody
  /// A customer who is logged in.
  case customer
  /// Who has a token of the bot.
  case bot
  /// Who can sign as the payment provider.
  case provider
  /// An admin who is logged in.
  case admin
  /// Who has a token of the rendering API.
  case rendering

  /// Routes outside of the portal's own lists.
  private static let lines: [String: RouteAccess] = [
    "GET /healthz": .anybody, "GET /readyz": .anybody, "GET /metrics": .anybody, "GET /openapi.json": .anybody,
    "POST /webhooks/lemonsqueezy": .provider,
    "POST /v1/usage": .bot, "POST /v1/messages": .bot, "POST /v1/sessions": .bot, "POST /v1/tickets": .bot,
    "PUT /v1/users/{telegram_id}": .bot, "GET /v1/users/{telegram_id}/quota": .bot, "GET /v1/notices": .bot,
    "POST /v1/notices/ack": .bot,
    "GET /mail/unsubscribe/{token}": .anybody, "POST /mail/unsubscribe/{token}": .anybody,
    "GET /portal/export/{token}": .anybody, "POST /portal/export/{token}": .anybody,
    "GET /portal/legal": .anybody,
    "GET /portal/login": .anybody, "GET /portal/login/telegram/{state}": .anybody,
    "POST /portal/login/telegram": .anybody, "GET /portal/login/mini-app": .anybody,
    "POST /portal/login/mini-app": .anybody, "GET /portal/login/openid": .anybody,
    "GET /portal/login/openid/callback": .anybody, "POST /portal/login/openid": .anybody,
    "POST /portal/login/mail": .anybody, "GET /portal/login/link/{token}": .anybody,
    "POST /portal/login/link/{token}": .anybody,
    "GET /demo": .anybody, "POST /demo/enter": .anybody, "POST /demo/clock": .anybody, "POST /demo/card": .anybody,
    "GET /demo/checkout/{id}": .anybody, "POST /demo/checkout/{id}": .anybody,
    "GET /admin/login": .anybody, "POST /admin/login": .anybody, "GET /admin/invitation/{token}": .anybody,
    "POST /admin/invitation/{token}": .anybody, "POST /admin/logout": .admin,
    "POST /v1/render": .rendering, "POST /v1/check": .rendering, "POST /v1/extract": .rendering,
    "POST /v1/inspect": .rendering, "POST /v1/batch": .rendering, "POST /v1/issue": .rendering,
    "GET /v1/issued/{number}.pdf": .rendering,
  ]

  /// Who may use a route; nil: nobody has said.
  static func of(_ route: String) -> RouteAccess? {
    if let line = lines[route] { return line }
    if route.contains(" /portal/assets/") { return .anybody }
    let own = PageRoutes.all + ResourceRoutes.all + LogoutRoute.all
    if own.contains(where: { "\($0.method.rawValue) /portal\($0.path == "/" ? "" : $0.path)" == route }) {
      return .customer
    }
    return route.contains(" /admin") ? .admin : nil
  }
}
