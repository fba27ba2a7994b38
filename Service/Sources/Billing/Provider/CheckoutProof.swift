/// What shows that a checkout was opened by the bot or by this service, and not by somebody who has written a number into a
/// buy link: HMAC-SHA256 of `telegram_id=931` or `user_id=12` with the secret of the webhooks, as hexadecimal digits, in the
/// custom data `proof`. No webhook can be mistaken for such a text.
enum CheckoutProof {
  /// What is signed for a checkout that the bot has opened for a user of Telegram.
  static func text(telegramID: Int64) -> String { "telegram_id=\(telegramID)" }
  /// What is signed for a checkout that this service has opened for an account.
  static func text(user: Int64) -> String { "user_id=\(user)" }

  /// Signs a text.
  static func make(_ text: String, secret: Secret) -> String {
    WebhookSignature.make(of: Array(text.utf8), secret: secret)
  }

  /// Whether a proof is that of a text.
  static func isValid(_ proof: String?, of text: String, secret: Secret) -> Bool {
    proof.map { WebhookSignature.isValid($0, of: Array(text.utf8), secret: secret) } ?? false
  }
}
