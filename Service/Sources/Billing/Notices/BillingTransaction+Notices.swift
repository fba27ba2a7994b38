internal import SQLStore

extension BillingTransaction {
  /// Tells a user something, once for each key: a notice for the portal and the bot's queue and, where there is an
  /// address that can receive it, a mail in the outbox; both in this transaction.
  ///
  /// - Parameters:
  ///   - user: who is told.
  ///   - notice: what.
  ///   - key: what makes it one and the same notice: `dunning/12/day3`.
  /// - Returns: whether a mail was put into the outbox.
  @discardableResult
  public func notify(_ user: Int64, _ notice: Notice, key: String) throws(BillingError) -> Bool {
    false
  }

  /// Tells the business that a person has to do something, once for each key.
  public func alert(_ notice: Notice, key: String) throws(BillingError) {
  }
}
