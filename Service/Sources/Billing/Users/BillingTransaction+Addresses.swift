internal import SQLStore

extension User {
  /// Where mail arrives; nil: nowhere. What came from elsewhere and is no address can't receive anything.
  var reachableAddress: String? {
    email.flatMap { try? MailAddress($0) }.flatMap { $0.canReceive ? $0.text : nil }
  }
}

/// Which address is whose.
extension BillingTransaction {
  /// Where what somebody declares about a contract is confirmed; nil: the person has to say it, as the address that is
  /// known may be a stranger's.
  ///
  /// - Parameters:
  ///   - user: who declares it.
  ///   - contract: `subscriptions.id`; nil: there is none.
  public func contractAddress(of user: User, contract: Int64?) throws(BillingError) -> String? {
    guard let address = user.reachableAddress else { return nil }
    if user.emailIsConfirmed { return address }
    guard let contract, try self.user(user, hasPaidFor: .subscription(contract)) else { return nil }
    return address
  }

  /// Whether an address is the one that was given with a payment, or with any payment of a subscription. It may be a
  /// stranger's, who has paid for somebody else's account: what says more than the stranger has said is not of the
  /// purchase, as the person's billing details on the document.
  func user(_ user: User, hasPaidFor purchase: Purchase) throws(BillingError) -> Bool {
    let found: Int64?
    switch purchase {
    case .payment(let payment):
      found = try row(
        """
        SELECT id FROM provider_invoices WHERE id = $1 AND user_id = $2 AND LOWER(customer_email) = LOWER($3) \
        AND NOT EXISTS (SELECT 1 FROM billing_details WHERE billing_details.user_id = $2)
        """, [.integer(payment), .integer(user.id), SQLValue(user.email)]
      ) { (row) throws(SQLError) in try row.integer(0) }
    case .subscription(let subscription):
      // Before its first invoice only the subscription has told an address: that of the account, where there is no other.
      found = try row(
        """
        SELECT id FROM subscriptions WHERE id = $1 AND user_id = $2 AND (EXISTS (SELECT 1 FROM provider_invoices \
        WHERE subscription_id = $1 AND LOWER(customer_email) = LOWER($3)) OR (NOT EXISTS \
        (SELECT 1 FROM provider_invoices WHERE subscription_id = $1 AND customer_email IS NOT NULL) \
        AND NOT EXISTS (SELECT 1 FROM subscriptions AS other WHERE other.user_id = $2 AND other.id <> $1)))
        """, [.integer(subscription), .integer(user.id), SQLValue(user.email)]
      ) { (row) throws(SQLError) in try row.integer(0) }
    }
    return found != nil
  }
}
