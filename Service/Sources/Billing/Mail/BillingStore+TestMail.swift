extension BillingStore {
  /// Sends a mail that says that mails can be sent, without the outbox and the worker.
  ///
  /// - Parameters:
  ///   - address: who gets it.
  ///   - language: in which it is written: `fr` or `en`.
  ///   - sender: hands it on.
  /// - Returns: what the server has said.
  /// - Throws: ``BillingCode/invalidValue`` when an address is none; ``BillingCode/mailRefused`` and
  ///   ``BillingCode/mailDeferred`` with what the server has said.
  public func sendTestMail(
    to address: String, language: String, by sender: any MailSender
  ) async throws(BillingError) -> String {
    let to = try MailAddress(address)
    guard to.canReceive else {
      throw BillingError(
        .request, .invalidValue, "at @\(MailAddress.telegramDomain) nobody receives mail", hint: "Give a real address.")
    }
    let language = NoticeLanguage(of: language)
    let written = try NoticeWriter(settings: settings).written(Notice(.test), language: language, name: nil)
    let now = surroundings.now()
    let message = try MailMessage(
      from: MailAddress(settings.mail.fromAddress, name: settings.mail.fromName), to: to,
      replyTo: settings.mail.replyAddress(), subject: written.subject, text: written.text, html: written.html,
      language: language.rawValue, date: now, identifier: "test.\(now)")
    do throws(MailFailure) { return try await sender.send(message) } catch {
      switch error.kind {
      case .refused:
        throw BillingError(
          .request, .mailRefused, "the mail was refused: \(error.reply)", hint: "The server says why.")
      case .deferred:
        throw BillingError(
          .system, .mailDeferred, "the mail could not be handed on: \(error.reply)",
          hint: "Look at host, port, security and password under `mail` in the configuration.")
      }
    }
  }
}
