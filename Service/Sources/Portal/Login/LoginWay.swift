/// How somebody proves who they are.
enum LoginWay: String, Hashable, Sendable {
  /// What Telegram's widget hands over.
  case widget
  /// What Telegram hands to a Mini App.
  case miniApp = "mini-app"
  /// OpenID Connect.
  case openID = "openid"
  /// Asking for a link by mail.
  case mail
  /// Opening it.
  case link

  /// What the audit log says.
  var cause: String {
    switch self {
    case .widget: "telegram-widget"
    case .miniApp: "telegram-mini-app"
    case .openID: "openid"
    case .mail, .link: "mail-link"
    }
  }
}
