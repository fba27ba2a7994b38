extension LocalProvider {
  /// For how long the page of a means of payment can be used: as the provider's, a day.
  private static let pageLife: Int64 = 86_400_000

  /// Where somebody subscribes.
  public func checkoutURL(_ checkout: Checkout) async throws(ProviderError) -> String {
    let id = newID()
    let buyer = LocalBuyer(
      user: checkout.user, name: checkout.name, email: checkout.email, proof: checkout.proof)
    let isSold = with { shop, _ in
      guard let price = shop.prices[checkout.variantID] else { return false }
      let tax = shop.tax(on: price.amount, of: buyer)
      shop.checkouts[id] = LocalCheckout(
        id: id, purpose: .subscription(variant: checkout.variantID), product: price.name, total: price.amount + tax,
        tax: tax, currency: price.currency, buyer: buyer, returnURL: checkout.returnURL, expiresAt: checkout.expiresAt)
      return true
    }
    guard isSold else { throw ProviderError(.missing, "the payment provider has no variant `\(checkout.variantID)`") }
    return address(of: id)
  }

  /// Where the user changes the means of payment.
  public func updatePaymentURL(_ id: String) async throws(ProviderError) -> String {
    let page = newID()
    let isKnown = with { shop, now in
      guard let subscription = shop.subscriptions[id], let price = shop.prices[subscription.variant] else {
        return false
      }
      let owed = subscription.openInvoice.flatMap { shop.invoices[$0] }
      shop.checkouts[page] = LocalCheckout(
        id: page, purpose: .card(subscription: id), product: price.name, total: owed?.total ?? 0, tax: owed?.tax ?? 0,
        currency: price.currency, buyer: subscription.buyer, expiresAt: now + Self.pageLife)
      return true
    }
    guard isKnown else { throw ProviderError(.missing, "the payment provider has no `\(id)`") }
    return address(of: page)
  }

  /// A page that can still be used; nil: there is none.
  public func checkout(_ id: String) -> LocalCheckout? {
    with { shop, now in shop.checkouts[id].flatMap { now < $0.expiresAt ? $0 : nil } }
  }

  /// Pays with a card that works: the subscription is bought, or what is owed is paid. The page is used up.
  ///
  /// - Returns: whether the page could be used.
  public func pay(_ id: String) -> Bool {
    guard let checkout = checkout(id), with({ shop, _ in shop.checkouts.removeValue(forKey: id) != nil }) else {
      return false
    }
    switch checkout.purpose {
    case .subscription(let variant): return subscribe(checkout.buyer, variant: variant) != nil
    case .card(let subscription):
      repairPayments(of: subscription)
      return true
    }
  }

  private func address(of id: String) -> String { "\(pages)/\(id)" }

  private func newID() -> String {
    surroundings.random(16).map { (byte: UInt8) in
      (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }.joined()
  }
}
