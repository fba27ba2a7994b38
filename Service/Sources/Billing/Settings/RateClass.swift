/// Requests that are counted together.
public enum RateClass: String, Hashable, Sendable, CaseIterable {
  /// Pages and resources of the portal and the desk that are looked at.
  case reading
  /// What changes something there, and links of mails that do.
  case changing
  /// Attempts to log in.
  case login
  /// Links to log in that are asked for, by the address that they would go to.
  case loginMail = "login_mail"
  /// Calls of programs with a token.
  case api
}
