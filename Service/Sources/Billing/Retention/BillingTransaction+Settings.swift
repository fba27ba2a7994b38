internal import SQLStore

extension BillingTransaction {
  /// What a user has decided; the defaults where there is no decision yet.
  ///
  /// - Throws: ``BillingCode/unknownUser``, of an erased one, too.
  public func settings(of user: Int64) throws(BillingError) -> UserSettings {
    let settings = try row(
      """
      SELECT users.language, user_settings.retention_days, user_settings.news, user_settings.hints FROM users \
      LEFT JOIN user_settings ON user_settings.user_id = users.id WHERE users.id = $1 AND pseudonymised_at IS NULL
      """, [.integer(user)]
    ) { (row) throws(SQLError) in
      UserSettings(
        retention: try row.integerOrNil(1).flatMap { RetentionPeriod(rawValue: $0) } ?? .standard,
        language: try row.text(0), wantsNews: try row.integerOrNil(2) == 1,
        wantsHints: try row.integerOrNil(3) != 0)
    }
    guard let settings else { throw .unknownUser }
    return settings
  }

  /// Changes what a user has decided. A shorter time for content holds from the next purge on.
  ///
  /// - Throws: ``BillingCode/unknownUser``; ``BillingCode/invalidValue`` for a language that there are no texts of.
  public func changeSettings(of user: Int64, to settings: UserSettings, by actor: Actor) throws(BillingError) {
    guard settings.language == "fr" || settings.language == "en" else {
      throw BillingError(.request, .invalidValue, "the language is none that there are texts of", hint: "fr or en.")
    }
    guard try self.settings(of: user) != settings else { return }
    try execute("UPDATE users SET language = $2 WHERE id = $1", [.integer(user), .text(settings.language)])
    try execute(
      """
      INSERT INTO user_settings (user_id, retention_days, news, hints, changed_at) VALUES ($1, $2, $3, $4, $5) \
      ON CONFLICT (user_id) DO UPDATE SET retention_days = excluded.retention_days, news = excluded.news, \
      hints = excluded.hints, changed_at = excluded.changed_at
      """,
      [
        .integer(user), .integer(settings.retention.rawValue), .integer(settings.wantsNews ? 1 : 0),
        .integer(settings.wantsHints ? 1 : 0), .integer(now),
      ])
    try audit(
      "settings.change", "user \(user)", by: actor, user: user,
      reason: "retention \(settings.retention.rawValue) days")
  }
}

extension BillingError {
  /// There is no such user, or none any more.
  static let unknownUser = BillingError(.missing, .unknownUser, "there is no such user")
}
