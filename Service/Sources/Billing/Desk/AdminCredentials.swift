/// What a login at the desk has to match.
struct AdminCredentials: Sendable {
  /// `admins.id`
  var admin: Int64
  /// Nil when what is stored can't be read: nothing matches.
  var seal: PassphraseSeal?
  var sealedSecret: [UInt8]
  /// The step of the last one-time code that was used.
  var lastStep: Int64
  /// Whether the account is locked from now on, unless this login succeeds.
  var isLocking: Bool
}
