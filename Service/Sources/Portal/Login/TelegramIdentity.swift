internal import Billing

/// Whom Telegram vouches for.
struct TelegramIdentity: Hashable, Sendable {
  /// The number at Telegram.
  var id: Int64
  /// What the person is called there; nil: not told.
  var name: String?
  /// The language of the person's app, where the portal speaks it; nil: another, or not told.
  var language: String?
  /// What proves it: the same one counts once.
  var proof: String
  /// Until when it could be shown again, in milliseconds since 1970.
  var end: Int64

  /// Logs in: the account, made when there is none.
  ///
  /// - Parameter language: of a new account, where Telegram does not tell one.
  func logIn(
    _ transaction: BillingTransaction, language: String
  ) throws(BillingError) -> Result<Int64, LoginRefusal> {
    guard try transaction.claimLogin(proof, until: end) else { return .failure(.used) }
    return .success(try transaction.logIn(telegramID: id, name: name, language: self.language ?? language))
  }
}
