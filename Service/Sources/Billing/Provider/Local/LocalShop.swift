/// What the provider within the process knows, and how it does business: each change of something has a time later than
/// the one before, and leaves its webhooks.
struct LocalShop: Sendable {
  let settings: ProviderSettings
  let prices: [String: LocalPrice]
  /// Of a buyer, in hundredths of a percent.
  private let taxRate: @Sendable (LocalBuyer) -> Int64
  var subscriptions: [String: LocalSubscription] = [:]
  var invoices: [String: LocalInvoice] = [:]
  var checkouts: [String: LocalCheckout] = [:]
  private(set) var webhooks: [LocalWebhook] = []
  private var lastID: Int64 = 0
  private var lastChange: Int64 = 0

  init(
    _ settings: ProviderSettings, _ prices: [String: LocalPrice], taxRate: @escaping @Sendable (LocalBuyer) -> Int64
  ) {
    (self.settings, self.prices, self.taxRate) = (settings, prices, taxRate)
  }

  /// The tax on an amount for a buyer, in minor units.
  func tax(on amount: Int64, of buyer: LocalBuyer) -> Int64 { (amount * taxRate(buyer) + 5_000) / 10_000 }

  /// Hands over the webhooks of what has happened.
  mutating func takeWebhooks() -> [LocalWebhook] {
    defer { webhooks = [] }
    return webhooks
  }

  mutating func nextID() -> String {
    lastID += 1
    return String(lastID)
  }

  /// The time of a change, in microseconds since 1970.
  ///
  /// - Parameter now: in milliseconds since 1970.
  mutating func stamp(_ now: Int64) -> Int64 {
    lastChange = max(lastChange + 1, now * 1000)
    return lastChange
  }

  /// Changes a subscription, and tells it.
  mutating func change(
    _ id: String, at now: Int64, _ names: [LemonSqueezyEventName], _ change: (inout LocalSubscription) -> Void
  ) {
    guard var subscription = subscriptions[id] else { return }
    change(&subscription)
    subscription.updatedAt = stamp(now)
    subscriptions[id] = subscription
    for name in names + (names.contains(.subscriptionUpdated) ? [] : [.subscriptionUpdated]) {
      send(name, subscription.buyer, resource(subscription))
    }
  }

  /// Changes an invoice, and tells it.
  mutating func changeInvoice(
    _ id: String, at now: Int64, _ names: [LemonSqueezyEventName], _ change: (inout LocalInvoice) -> Void
  ) {
    guard var invoice = invoices[id] else { return }
    change(&invoice)
    invoice.updatedAt = stamp(now)
    invoices[id] = invoice
    let buyer = subscriptions[invoice.subscription]?.buyer ?? LocalBuyer()
    for name in names { send(name, buyer, resource(invoice)) }
  }

  mutating func send(_ name: LemonSqueezyEventName, _ buyer: LocalBuyer, _ resource: JSONTree) {
    let meta: [String: JSONTree] = [
      "event_name": .text(name.rawValue), "test_mode": .flag(settings.isTestMode),
      "custom_data": .object(buyer.customData),
    ]
    let body = JSONTree.object(["meta": .object(meta), "data": resource]).bytes
    webhooks.append(
      LocalWebhook(
        name: name.rawValue, body: body, signature: WebhookSignature.make(of: body, secret: settings.webhookSecret)))
  }

  /// Asks for a payment, which comes at once or fails.
  ///
  /// - Returns: whether it came.
  mutating func collect(_ amount: Int64, for id: String, reason: String, at now: Int64) -> Bool {
    guard let subscription = subscriptions[id], let price = prices[subscription.variant] else { return false }
    let tax = tax(on: amount, of: subscription.buyer)
    let invoice = LocalInvoice(
      id: nextID(), subscription: id, reason: reason, currency: price.currency, subtotal: amount, tax: tax,
      createdAt: now, status: .pending, updatedAt: 0)
    invoices[invoice.id] = invoice
    let isPaid = !subscription.isFailing
    changeInvoice(invoice.id, at: now, [isPaid ? .paymentSuccess : .paymentFailed]) {
      $0.status = isPaid ? .paid : .pending
    }
    if !isPaid { subscriptions[id]?.openInvoice = invoice.id }
    return isPaid
  }
}
