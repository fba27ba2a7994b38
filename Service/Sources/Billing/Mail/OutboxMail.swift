internal import SQLStore

/// A mail that waits to be sent, or could not be.
struct OutboxMail: Sendable {
  var id: Int64
  var kind: String
  var address: String?
  var name: String?
  var language: String
  var subject: String
  var text: String
  var html: String
  var attachments: [String]
  var attempts: Int64
  var createdAt: Int64
  var unsubscribeToken: String?

  /// The message that is sent: the same each time, with the same Message-ID.
  func message(_ settings: BillingSettings, attachments: [MailAttachment]) throws(BillingError) -> MailMessage {
    return try MailMessage(
      from: MailAddress(settings.mail.fromAddress, name: settings.mail.fromName),
      to: MailAddress(address ?? "", name: MailText.presentable(name)), replyTo: settings.mail.replyAddress(),
      subject: subject, text: text, html: html, language: language, attachments: attachments, date: createdAt,
      identifier: "mail.\(id).\(createdAt)", unsubscribeURL: unsubscribeToken.map(settings.unsubscribeURL))
  }
}

extension BillingTransaction {
  /// A mail that waits; nil when it does not, or is not there.
  func waitingMail(_ id: Int64) throws(BillingError) -> OutboxMail? {
    try row(
      """
      SELECT m.id, m.kind, m.address, u.name, m.language, m.subject, m.text_body, m.html_body, m.attachments, \
      m.attempts, m.created_at, m.unsubscribe_token FROM email_outbox m LEFT JOIN users u ON u.id = m.user_id \
      WHERE m.id = $1 AND m.state = 'waiting'
      """, [.integer(id)]
    ) { (row) throws(SQLError) in
      OutboxMail(
        id: try row.integer(0), kind: try row.text(1), address: try row.textOrNil(2), name: try row.textOrNil(3),
        language: try row.text(4), subject: try row.textOrNil(5) ?? "", text: try row.textOrNil(6) ?? "",
        html: try row.textOrNil(7) ?? "",
        attachments: (try row.textOrNil(8) ?? "").split(separator: "\n").map(String.init),
        attempts: try row.integer(9), createdAt: try row.integer(10), unsubscribeToken: try row.textOrNil(11))
    }
  }

  /// Writes down that a mail was handed on. What only its reader needs goes: the page, and a link that opens something.
  func markSent(_ mail: OutboxMail, reply: String) throws(BillingError) {
    let isSecret = mail.kind == NoticeKind.exportReady.rawValue
    try execute(
      """
      UPDATE email_outbox SET state = 'sent', sent_at = $2, reply = $3, attempts = attempts + 1, html_body = NULL, \
      text_body = CASE WHEN $4 = 1 THEN NULL ELSE text_body END WHERE id = $1 AND state = 'waiting'
      """, [.integer(mail.id), .integer(now), .text(reply), .integer(isSecret ? 1 : 0)])
    try forgetMail(ofErased: mail.id)
  }

  /// Writes down that a mail was not taken, and goes on waiting.
  func markDeferred(_ mail: OutboxMail, reply: String) throws(BillingError) {
    try execute(
      "UPDATE email_outbox SET reply = $2, attempts = attempts + 1 WHERE id = $1 AND state = 'waiting'",
      [.integer(mail.id), .text(reply)])
  }

  /// Sets a mail aside until a person has decided, and tells the business once a day for each reply of its sort.
  func park(_ mail: OutboxMail, reply: String) throws(BillingError) {
    let count = try execute(
      "UPDATE email_outbox SET state = 'parked', reply = $2, attempts = attempts + 1 WHERE id = $1 AND state = 'waiting'",
      [.integer(mail.id), .text(reply)])
    // A mail to the business that can't be sent is not answered by another one.
    guard count == 1, NoticeKind(rawValue: mail.kind)?.isForBusiness != true else { return }
    let sort = reply.split(separator: " ").prefix(2).joined(separator: " ")
    try alert(
      Notice(.adminParkedMail, ["kind": mail.kind, "subject": "mail \(mail.id)", "reason": reply]),
      key: "parked-mail/\(settings.zone.day(at: now))/\(sort)")
  }

  /// Writes down that a mail will not be sent: nobody is there to get it.
  func drop(_ mail: OutboxMail, reply: String) throws(BillingError) {
    try execute(
      "UPDATE email_outbox SET state = 'dropped', reply = $2 WHERE id = $1 AND state = 'waiting'",
      [.integer(mail.id), .text(reply)])
    try forgetMail(ofErased: mail.id)
  }
}

extension MailSettings {
  /// Where answers go to; nil: to the sender.
  func replyAddress() throws(BillingError) -> MailAddress? {
    guard let replyTo else { return nil }
    return try MailAddress(replyTo)
  }
}
