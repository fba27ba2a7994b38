/// A link that was mailed and logs in once.
public enum LoginLink {
  /// For how long one works, in milliseconds.
  public static let lifetime: Int64 = 15 * 60_000
  /// How many of an account work at the same time: asked for more often, no further mail is sent.
  public static let limit = 3
  /// To how many accounts of one address a link is mailed.
  static let accountLimit: Int64 = 3
}
