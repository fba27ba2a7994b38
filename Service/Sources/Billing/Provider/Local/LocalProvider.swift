internal import InvoiceKit
internal import Synchronization

/// A payment provider within the process, for demo and tests: a small business that runs by the clock. Subscriptions
/// renew each month or year, payments fail when they are told to and are tried again, cancelled ones end; each change leaves its
/// webhooks, signed and of the documented shape. Nothing is paid.
public final class LocalProvider: PaymentProvider {
  /// How many elements a page has.
  static let pageSize = 100

  let surroundings: Surroundings
  /// Where its pages are: what follows is their names.
  let pages: String
  private let shop: Mutex<LocalShop>

  /// A provider without customers.
  ///
  /// - Parameters:
  ///   - settings: its store, its mode, and the secret of its webhooks.
  ///   - prices: what its variants cost.
  ///   - taxRate: in hundredths of a percent: 2,000 is 20 %.
  ///   - pages: where its pages are.
  ///   - surroundings: the clock it lives by.
  public convenience init(
    _ settings: ProviderSettings, prices: [String: LocalPrice], taxRate: Int = 2_000, pages: String = standardPages,
    surroundings: Surroundings
  ) {
    self.init(settings, prices: prices, pages: pages, surroundings: surroundings) { _ in taxRate }
  }

  /// The same where buyers are taxed by who they are.
  ///
  /// - Parameters:
  ///   - settings: its store, its mode, and the secret of its webhooks.
  ///   - prices: what its variants cost.
  ///   - pages: where its pages are.
  ///   - surroundings: the clock it lives by.
  ///   - taxRate: of a buyer, in hundredths of a percent.
  public init(
    _ settings: ProviderSettings, prices: [String: LocalPrice], pages: String = standardPages,
    surroundings: Surroundings, taxRate: @escaping @Sendable (LocalBuyer) -> Int
  ) {
    (self.surroundings, self.pages) = (surroundings, pages)
    shop = Mutex(LocalShop(settings, prices) { Int64(min(max(taxRate($0), 0), 10_000)) })
  }

  /// A provider that sells the plans of the settings, at their prices.
  public convenience init(selling settings: BillingSettings, taxRate: Int = 2_000, surroundings: Surroundings) {
    self.init(
      settings.provider, prices: LocalPrice.all(of: settings), taxRate: taxRate, surroundings: surroundings)
  }

  /// The same, which charges the tax that the invoice will have. Where a person has to decide about that, it charges
  /// what the seller's own country does, as a provider that knows no better would.
  ///
  /// - Parameters:
  ///   - billing: whose plans are sold; it is asked about each buyer.
  ///   - pages: where its pages are.
  public convenience init(selling billing: BillingStore, pages: String = standardPages) {
    let settings = billing.settings
    let home = settings.seller?.party.address?.country.flatMap { settings.tax.rates[$0] } ?? 0
    self.init(
      settings.provider, prices: LocalPrice.all(of: settings), pages: pages, surroundings: billing.surroundings
    ) { buyer in
      let rate = try? billing.read { (transaction) throws(BillingError) -> Int? in
        var user = buyer.user
        if user == nil, let id = buyer.telegramID { user = try transaction.user(withTelegramID: id)?.id }
        guard let user else { return nil }
        return try transaction.taxRate(of: user)
      }
      return rate.flatMap(\.self) ?? home
    }
  }

  /// Where the pages of a provider are that nobody opens.
  public static let standardPages = "https://store.example.com/pages"

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
    subscribe(
      LocalBuyer(telegramID: telegramID, name: name, email: email), variant: variant, trialDays: trialDays)
  }

  /// The same for any buyer.
  func subscribe(_ buyer: LocalBuyer, variant: String, trialDays: Int = 0) -> String? {
    with { shop, now in
      guard let price = shop.prices[variant] else { return nil }
      let trial = Int64(min(max(trialDays, 0), 1_000)) * 86_400_000
      let start = now + trial
      let anchor = PaymentCalendar.anchor(of: start)
      let end = trial > 0 ? start : PaymentCalendar.time(price.months, after: now, anchor: anchor)
      let subscription = LocalSubscription(
        id: shop.nextID(), order: shop.nextID(), buyer: buyer, createdAt: now, anchor: anchor, variant: variant,
        status: trial > 0 ? .onTrial : .active, trialEndsAt: trial > 0 ? start : nil, renewsAt: end, paidUntil: end,
        updatedAt: 0)
      shop.subscriptions[subscription.id] = subscription
      shop.send(
        .orderCreated, buyer, shop.order(subscription, total: trial > 0 ? 0 : price.amount, currency: price.currency))
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
