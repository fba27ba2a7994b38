/// Why a proof of who somebody is does not log them in.
public enum LoginRefusal: String, Error, Hashable, Sendable {
  /// The same proof has logged somebody in before.
  case used
  /// There is no such link: it was used, is too old, or never was.
  case unknownLink = "unknown-link"
  /// The link went to an address that is not known to be the person's: it counts only for who is logged in as that person.
  case unconfirmed
}
