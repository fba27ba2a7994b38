extension SubscriptionDesk {
  /// For how long the page at the provider can be opened: it is made when it is clicked.
  private static let checkoutLife: Int64 = 3_600_000

  /// Where somebody without a subscription buys one. The address is of use once and for a time, so it is fetched when it
  /// is clicked and never stored.
  ///
  /// - Parameters:
  ///   - key: of the plan.
  ///   - period: how it is paid.
  ///   - user: whose it will be: comes back with the provider's events.
  ///   - path: of our own pages, where the provider leads the buyer afterwards.
  /// - Throws: ``BillingCode/planNotSold``, ``BillingCode/subscriptionState`` for who has one that lives or has asked for
  ///   the account to be deleted, ``BillingCode/unknownUser``, and those of the provider and of the database.
  public func checkoutURL(
    _ key: String, paidBy period: PaymentPeriod, for user: Int64, returningTo path: String
  ) async throws(BillingError) -> String {
    guard let variant = billing.settings.plan(key)?.variant(paidBy: period) else {
      throw Self.notSold(key, hint: "GET /portal/subscription lists the plans, and how each is paid.")
    }
    let (buyer, name) = try await billing.readOnThread { (transaction) throws(BillingError) in
      try transaction.buyer(user)
    }
    // Nothing arrives at what stands for the address of some of Telegram's users; and whose address is not confirmed would
    // else be given a stranger's to pay with.
    let address = buyer.emailIsConfirmed && buyer.reachableAddress != nil ? buyer.email : nil
    let provider = billing.settings.provider
    let proof =
      provider.needsProof
      ? CheckoutProof.make(CheckoutProof.text(user: user), secret: provider.webhookSecret) : nil
    let checkout = Checkout(
      variantID: variant, user: user, name: name, email: address, returnURL: billing.settings.publicURL + path,
      expiresAt: billing.surroundings.now() + Self.checkoutLife, proof: proof)
    do throws(ProviderError) { return try await self.provider.checkoutURL(checkout) } catch {
      if error.kind == .missing { throw Self.notSold(key, hint: "The provider does not know its variant \(variant).") }
      throw BillingError(error)
    }
  }
}

extension BillingTransaction {
  /// Who may buy a subscription, and as whom.
  fileprivate func buyer(_ id: Int64) throws(BillingError) -> (user: User, name: String?) {
    guard let user = try user(id), user.pseudonymisedAt == nil else {
      throw BillingError(.missing, .unknownUser, "there is no user \(id)")
    }
    guard try !subscriptions(of: id).contains(where: { $0.isLive(at: now) }) else {
      throw BillingError(
        .conflict, .subscriptionState, "there is a subscription already", hint: "Change its plan instead.")
    }
    guard user.deletionAskedAt == nil else {
      throw BillingError(
        .conflict, .subscriptionState, "the account is about to be deleted", hint: "Keep the account first.")
    }
    return (user, try billingDetails(of: id)?.name ?? user.name)
  }
}
