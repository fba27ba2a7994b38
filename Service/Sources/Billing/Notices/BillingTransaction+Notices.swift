internal import ByteCoding
internal import SQLStore

extension BillingTransaction {
  /// Tells a user something, once for each key: a notice for the portal and the bot's queue and, where there is an
  /// address that can receive it, a mail in the outbox; both in this transaction, in the words of this moment.
  ///
  /// An address that a buyer has typed may be a stranger's: it gets what was paid for with it, and nothing else
  /// (Docs/Login.md). Whoever is logged in reads the rest in the portal.
  ///
  /// Who was erased is told nothing any more: tell before erasing, the mail keeps its address until it is sent.
  ///
  /// - Parameters:
  ///   - user: who is told.
  ///   - notice: what.
  ///   - key: what makes it one and the same notice: `dunning/12/day3`.
  /// - Returns: whether a mail was put into the outbox.
  /// - Throws: ``BillingCode/unknownUser``; ``BillingCode/noticeIncomplete`` when a value is missing
  ///   (``NoticeKind/values``) or malformed: nothing is told then.
  @discardableResult
  public func notify(_ user: Int64, _ notice: Notice, key: String) throws(BillingError) -> Bool {
    guard let user = try self.user(user) else {
      throw BillingError(.missing, .unknownUser, "there is no user to be told `\(notice.kind.rawValue)`")
    }
    guard user.pseudonymisedAt == nil else { return false }
    let language = NoticeLanguage(of: user.language)
    let address = try mailAddress(of: user, for: notice)
    let token = address != nil && !notice.kind.isTransactional ? unsubscribeToken() : nil
    let written = try NoticeWriter(settings: settings).written(
      notice, language: language, name: Self.greeted(user), unsubscribeURL: token.map(settings.unsubscribeURL))
    let isNew = try execute(
      """
      INSERT INTO notices (dedupe_key, user_id, kind, language, subject, body, link, created_at) \
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (dedupe_key) DO NOTHING
      """,
      [
        .text(key), .integer(user.id), .text(notice.kind.rawValue), .text(language.rawValue), .text(written.subject),
        .text(written.brief), SQLValue(written.url), .integer(now),
      ])
    guard isNew == 1, let address else { return false }
    return try putIntoOutbox(
      written, notice, key: key, user: user.id, address: address, language: language, unsubscribeToken: token)
  }

  /// Sends a user a mail, once for each key, of which neither the portal nor the bot's queue knows anything.
  ///
  /// - Returns: whether a mail was put into the outbox.
  /// - Throws: ``BillingCode/noticeIncomplete``.
  @discardableResult
  func mail(_ user: User, _ notice: Notice, key: String) throws(BillingError) -> Bool {
    guard user.pseudonymisedAt == nil, let address = try mailAddress(of: user, for: notice) else { return false }
    let language = NoticeLanguage(of: user.language)
    let written = try NoticeWriter(settings: settings).written(notice, language: language, name: Self.greeted(user))
    return try putIntoOutbox(
      written, notice, key: key, user: user.id, address: address, language: language, unsubscribeToken: nil)
  }

  /// Tells the business that a person has to do something, once for each key. Without an address for it the mail goes
  /// into the outbox all the same, and the worker writes it into the log.
  ///
  /// - Throws: ``BillingCode/noticeIncomplete`` when a value is missing or malformed.
  public func alert(_ notice: Notice, key: String) throws(BillingError) {
    let language = NoticeLanguage(of: settings.mail.adminLanguage)
    let written = try NoticeWriter(settings: settings).written(notice, language: language, name: nil)
    try putIntoOutbox(
      written, notice, key: key, user: nil, address: settings.mail.adminAddress, language: language,
      unsubscribeToken: nil)
  }

  /// Turns off mails of the sort that a link in one of them was for. A link of a mail that is gone does nothing, as
  /// does the same one once more.
  ///
  /// - Parameter token: the last part of the link's path.
  /// - Returns: whether it was the link of a mail.
  @discardableResult
  public func unsubscribe(_ token: String) throws(BillingError) -> Bool {
    let user = try row("SELECT user_id FROM email_outbox WHERE unsubscribe_token = $1", [.text(token)]) {
      (row) throws(SQLError) in try row.integerOrNil(0)
    }
    guard let user = user.flatMap(\.self) else { return false }
    let count = try execute(
      """
      INSERT INTO user_settings (user_id, retention_days, hints, changed_at) VALUES ($1, $3, 0, $2) \
      ON CONFLICT (user_id) DO UPDATE SET hints = 0, changed_at = excluded.changed_at WHERE user_settings.hints <> 0
      """, [.integer(user), .integer(now), .integer(RetentionPeriod.standard.rawValue)])
    if count == 1 { try audit("settings.unsubscribe", "user \(user)", by: .user(user), user: user) }
    return true
  }

  private func mailAddress(of user: User, for notice: Notice) throws(BillingError) -> String? {
    guard let address = user.reachableAddress else { return nil }
    if !user.emailIsConfirmed, !notice.kind.isForAnyAddress {
      guard let purchase = notice.purchase, try self.user(user, hasPaidFor: purchase) else { return nil }
    }
    guard !notice.kind.isTransactional else { return address }
    let hints = try row("SELECT hints FROM user_settings WHERE user_id = $1", [.integer(user.id)]) {
      (row) throws(SQLError) in try row.integer(0)
    }
    return hints == 0 ? nil : address
  }

  /// What a mail calls somebody: nothing where a stranger may read it.
  private static func greeted(_ user: User) -> String? { user.emailIsConfirmed ? user.name : nil }

  @discardableResult
  private func putIntoOutbox(
    _ written: WrittenNotice, _ notice: Notice, key: String, user: Int64?, address: String?,
    language: NoticeLanguage, unsubscribeToken: String?
  ) throws(BillingError) -> Bool {
    let id = try row(
      """
      INSERT INTO email_outbox (dedupe_key, user_id, kind, address, language, subject, text_body, html_body, \
      attachments, state, created_at, unsubscribe_token) \
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'waiting', $10, $11) ON CONFLICT (dedupe_key) DO NOTHING RETURNING id
      """,
      [
        .text(key), SQLValue(user), .text(notice.kind.rawValue), SQLValue(address), .text(language.rawValue),
        .text(written.subject), .text(written.text), .text(written.html),
        SQLValue(notice.attachments.isEmpty ? nil : notice.attachments.joined(separator: "\n")), .integer(now),
        SQLValue(unsubscribeToken),
      ]
    ) { (row) throws(SQLError) in try row.integer(0) }
    guard let id else { return false }
    try enqueue(.mail, subject: String(id))
    return true
  }

  private func unsubscribeToken() -> String { SHA256.digest(of: surroundings.random(32)).description }
}

extension BillingSettings {
  /// Where one click turns off mails.
  func unsubscribeURL(_ token: String) -> String { "\(publicURL)/mail/unsubscribe/\(token)" }
}
