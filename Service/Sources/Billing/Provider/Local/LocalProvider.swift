internal import Synchronization

/// A payment provider within the process, for demo and tests: a small business that runs by the clock. Subscriptions
/// renew each month, payments fail when they are told to and are tried again, cancelled ones end; each change leaves its
/// webhooks, signed and of the documented shape. Nothing is paid.
public final class LocalProvider: PaymentProvider {
  /// How many elements a page has.
  static let pageSize = 100

  let surroundings: Surroundings
  private let shop: Mutex<LocalShop>

  /// A provider without customers.
  ///
  /// - Parameters:
  ///   - settings: its store, its mode, and the secret of its webhooks.
  ///   - prices: what its variants cost.
  ///   - taxRate: in hundredths of a percent: 2,000 is 20 %.
  ///   - surroundings: the clock it lives by.
  public init(
    _ settings: ProviderSettings, prices: [String: LocalPrice], taxRate: Int = 2_000, surroundings: Surroundings
  ) {
    self.surroundings = surroundings
    shop = Mutex(LocalShop(settings, prices, taxRate: Int64(min(max(taxRate, 0), 10_000))))
  }

  /// A provider that sells the plans of the settings, at their prices.
  public convenience init(selling settings: BillingSettings, taxRate: Int = 2_000, surroundings: Surroundings) {
    var prices: [String: LocalPrice] = [:]
    for plan in settings.plans {
      let price = LocalPrice(name: plan.name(in: "en"), amount: plan.price, currency: plan.currency)
      // It sells by the month alone.
      for variant in plan.variants where !plan.yearlyVariants.contains(variant) { prices[variant] = price }
    }
    self.init(settings.provider, prices: prices, taxRate: taxRate, surroundings: surroundings)
  }

  /// Does something with the shop, after all that is due.
  func with<Value: Sendable>(_ body: (inout LocalShop, _ now: Int64) -> sending Value) -> Value {
    let now = surroundings.now()
    return shop.withLock { shop in
      shop.settle(until: now)
      return body(&shop, now)
    }
  }

  /// Buys a subscription.
  ///
  /// - Parameters:
  ///   - telegramID: whom the checkout was opened for.
  ///   - variant: what is bought.
  ///   - trialDays: for how many days nothing is paid.
  ///   - name: the buyer's name.
  ///   - email: the buyer's address.
  /// - Returns: the identifier of the subscription; nil when there is no such variant.
  public func subscribe(
    telegramID: Int64, variant: String, name: String? = nil, email: String? = nil, trialDays: Int = 0
  ) -> String? {
    with { shop, now in
      guard let price = shop.prices[variant] else { return nil }
      let trial = Int64(min(max(trialDays, 0), 1_000)) * 86_400_000
      let start = now + trial
      let anchor = LocalShop.anchor(of: start)
      let end = trial > 0 ? start : LocalShop.month(after: now, anchor: anchor)
      let subscription = LocalSubscription(
        id: shop.nextID(), order: shop.nextID(), telegramID: telegramID, name: name, email: email, createdAt: now,
        anchor: anchor, variant: variant, status: trial > 0 ? .onTrial : .active, trialEndsAt: trial > 0 ? start : nil,
        renewsAt: end, paidUntil: end, updatedAt: 0)
      shop.subscriptions[subscription.id] = subscription
      shop.send(
        .orderCreated, telegramID,
        shop.order(subscription, total: trial > 0 ? 0 : price.amount, currency: price.currency))
      shop.change(subscription.id, at: now, [.subscriptionCreated]) { _ in }
      if trial == 0 { _ = shop.collect(price.amount, for: subscription.id, reason: "initial", at: now) }
      return subscription.id
    }
  }

  /// Has payments of a subscription fail from now on.
  public func failPayments(of subscription: String) {
    with { shop, _ in shop.subscriptions[subscription]?.isFailing = true }
  }

  /// Changes the means of payment to one that works; what is owed is paid at once.
  public func repairPayments(of subscription: String) {
    with { shop, now in
      shop.subscriptions[subscription]?.isFailing = false
      shop.retry(subscription, at: now)
    }
  }

  /// Pays an invoice back.
  ///
  /// - Parameters:
  ///   - amount: in minor units, tax included; nil: what is left of it.
  ///   - id: its identifier.
  public func refund(invoice id: String, amount: Int64? = nil) {
    with { shop, now in
      guard let invoice = shop.invoices[id], invoice.status == .paid || invoice.status == .partialRefund else { return }
      let left = invoice.total - invoice.refunded
      let refunded = invoice.refunded + min(max(amount ?? left, 0), left)
      shop.changeInvoice(id, at: now, [.paymentRefunded]) {
        $0.refunded = refunded
        $0.refundedAt = now
        $0.status = refunded == $0.total ? .refunded : .partialRefund
      }
    }
  }

  /// Does what is due, and hands over the webhooks of all that has happened since the last time.
  public func webhooks() -> [LocalWebhook] { with { shop, _ in shop.takeWebhooks() } }
}
