/// Hands mails on.
public protocol MailSender: Sendable {
  /// Hands on one mail, and waits until the next one in the chain is answerable for it.
  ///
  /// - Returns: what was answered: `250 2.0.0 queued as 4F2A`.
  /// - Throws: when it is not known to have been taken; the same mail may be handed on again.
  func send(_ message: MailMessage) async throws(MailFailure) -> String
}
