/// What a webhook states, and what the provider's API says to it.
struct WebhookStatements: Sendable {
  private let name: LemonSqueezyEventName?
  private var subscription: ProviderSubscription?
  private var invoice: ProviderInvoice?
  /// The subscription, or the invoice, is an answer of the API.
  private var isSubscriptionCurrent = false
  private var isInvoiceCurrent = false

  /// Reads what a webhook states.
  ///
  /// - Throws: ``BillingCode/unreadableEvent``.
  init(_ stored: StoredEvent) throws(BillingError) {
    let event = try LemonSqueezyEvent(stored.body)
    name = LemonSqueezyEventName(rawValue: event.name)
    switch name {
    case .subscriptionCreated, .subscriptionUpdated, .subscriptionCancelled, .subscriptionResumed,
      .subscriptionExpired, .subscriptionPaused, .subscriptionUnpaused:
      subscription = try event.subscription()
    case .paymentSuccess, .paymentFailed, .paymentRecovered, .paymentRefunded: invoice = try event.invoice()
    case .orderCreated, .orderRefunded, .licenseKeyCreated, .licenseKeyUpdated, nil: break
    }
  }

  /// The same, with what the API says where that matters: before access ends or is limited, before somebody is dunned,
  /// before money counts as paid back, and when a subscription is not known yet.
  func asked(of provider: any PaymentProvider, _ billing: BillingStore) async throws(ProviderError) -> Self {
    var copy = self
    if let subscription {
      let known = try await stored(subscription.id, billing)
      let takes = [.pastDue, .unpaid, .paused, .cancelled, .expired].contains(subscription.status)
      let isOld = known.map { subscription.updatedAt < $0.providerUpdatedAt } ?? false
      if !isOld, takes || known.map(subscription.contradicts) ?? false {
        try await copy.ask(provider, subscription: subscription.id)
      }
    }
    if let invoice {
      if name == .paymentFailed || invoice.refunded > 0, let answer = try await provider.invoice(invoice.id) {
        (copy.invoice, copy.isInvoiceCurrent) = (answer, true)
      }
      let isKnown = try await stored(invoice.subscriptionID, billing) != nil
      if name == .paymentFailed || !isKnown { try await copy.ask(provider, subscription: invoice.subscriptionID) }
    }
    return copy
  }

  private mutating func ask(_ provider: any PaymentProvider, subscription id: String) async throws(ProviderError) {
    guard let answer = try await provider.subscription(id) else { return }
    (subscription, isSubscriptionCurrent) = (answer, true)
  }

  private func stored(_ id: String, _ billing: BillingStore) async throws(ProviderError) -> Subscription? {
    do {
      return try await billing.readOnThread { (transaction) throws(BillingError) in
        try transaction.subscription(providerID: id)
      }
    } catch { throw ProviderError(.unavailable, error.description) }
  }

  /// Applies all of it.
  func apply(to transaction: BillingTransaction, _ event: StoredEvent) throws(BillingError) -> ProviderOutcome {
    var outcome: ProviderOutcome = .ignored
    if let subscription {
      outcome = try transaction.apply(
        subscription, user: event.user, cause: event.cause, isCurrent: isSubscriptionCurrent)
    }
    if let invoice {
      outcome = try transaction.apply(
        invoice, cause: event.cause, hasFailed: name == .paymentFailed, isCurrent: isInvoiceCurrent)
      if outcome == .waiting, subscription == nil {
        try transaction.openReview(
          ReviewKind.payment, "payment \(invoice.id)", user: event.user,
          reason: "It is for subscription \(invoice.subscriptionID), which the provider does not know.")
      }
    }
    switch name {
    case .orderCreated: outcome = event.user == nil ? .ignored : .applied
    case .orderRefunded:
      // An order does not name its invoices: they are looked through.
      try transaction.enqueue(.reconciliation, subject: ReconciliationWalk.invoices.rawValue)
      outcome = .applied
    default: break
    }
    return outcome
  }
}
