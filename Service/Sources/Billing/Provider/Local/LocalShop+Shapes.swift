extension LocalShop {
  private static func time(_ milliseconds: Int64?) -> JSONTree {
    JSONTree(milliseconds.map { LemonSqueezyTime.text(microseconds: $0 * 1000) })
  }

  private static func number(_ id: String) -> JSONTree { Int64(id).map { .number($0) } ?? .text(id) }

  /// The words of a status: `Past due`.
  private static func words(_ status: String) -> JSONTree {
    .text(status.prefix(1).uppercased() + status.dropFirst().map { $0 == "_" ? " " : $0 })
  }

  /// A subscription as the API and webhooks state it.
  func resource(_ subscription: LocalSubscription) -> JSONTree {
    let name = prices[subscription.variant]?.name ?? subscription.variant
    let attributes: [String: JSONTree] = [
      "store_id": Self.number(settings.storeID), "customer_id": .number(subscription.buyer.number),
      "order_id": Self.number(subscription.order), "order_item_id": Self.number(subscription.order),
      "product_id": .number(1), "variant_id": Self.number(subscription.variant), "product_name": .text(name),
      "variant_name": .text(name), "user_name": JSONTree(subscription.buyer.name),
      "user_email": JSONTree(subscription.buyer.email),
      "status": .text(subscription.status.rawValue), "status_formatted": Self.words(subscription.status.rawValue),
      "card_brand": .text("visa"), "card_last_four": .text("4242"),
      "pause": subscription.status == .paused ? .object(["mode": .text("void"), "resumes_at": .null]) : .null,
      "cancelled": .flag(subscription.status == .cancelled), "trial_ends_at": Self.time(subscription.trialEndsAt),
      "billing_anchor": .number(Int64(subscription.anchor)),
      "urls": .object([
        "update_payment_method": .text(paymentURL(subscription.id)),
        "customer_portal": .text("https://store.example.com/billing/\(subscription.id)"),
      ]),
      "renews_at": Self.time(subscription.renewsAt), "ends_at": Self.time(subscription.endsAt),
      "created_at": Self.time(subscription.createdAt),
      "updated_at": .text(LemonSqueezyTime.text(microseconds: subscription.updatedAt)),
      "test_mode": .flag(settings.isTestMode),
    ]
    return .object([
      "type": .text("subscriptions"), "id": .text(subscription.id), "attributes": .object(attributes),
      "relationships": .object([:]),
    ])
  }

  /// An invoice as the API and webhooks state it.
  func resource(_ invoice: LocalInvoice) -> JSONTree {
    let subscription = subscriptions[invoice.subscription]
    let attributes: [String: JSONTree] = [
      "store_id": Self.number(settings.storeID), "subscription_id": Self.number(invoice.subscription),
      "customer_id": .number(subscription?.buyer.number ?? 0), "user_name": JSONTree(subscription?.buyer.name),
      "user_email": JSONTree(subscription?.buyer.email), "billing_reason": .text(invoice.reason),
      "card_brand": .text("visa"), "card_last_four": .text("4242"), "currency": .text(invoice.currency),
      "currency_rate": .text("1.00000000"), "status": .text(invoice.status.rawValue),
      "status_formatted": Self.words(invoice.status.rawValue), "refunded": .flag(invoice.status == .refunded),
      "refunded_at": Self.time(invoice.refundedAt), "refunded_amount": .number(invoice.refunded),
      "subtotal": .number(invoice.subtotal), "discount_total": .number(0), "tax": .number(invoice.tax),
      "tax_inclusive": .flag(false), "total": .number(invoice.total),
      "urls": .object([
        "invoice_url": invoice.status == .pending ? .null : .text("https://store.example.com/invoice/\(invoice.id)")
      ]),
      "created_at": Self.time(invoice.createdAt),
      "updated_at": .text(LemonSqueezyTime.text(microseconds: invoice.updatedAt)),
      "test_mode": .flag(settings.isTestMode),
    ]
    return .object([
      "type": .text("subscription-invoices"), "id": .text(invoice.id), "attributes": .object(attributes),
      "relationships": .object([:]),
    ])
  }

  /// The order that a subscription was bought with, as webhooks state it.
  func order(_ subscription: LocalSubscription, total: Int64, currency: String) -> JSONTree {
    .object([
      "type": .text("orders"), "id": .text(subscription.order),
      "attributes": .object([
        "store_id": Self.number(settings.storeID), "customer_id": .number(subscription.buyer.number),
        "order_number": Self.number(subscription.order), "user_name": JSONTree(subscription.buyer.name),
        "user_email": JSONTree(subscription.buyer.email), "currency": .text(currency), "total": .number(total),
        "status": .text("paid"), "refunded": .flag(false), "refunded_at": .null,
        "created_at": Self.time(subscription.createdAt), "updated_at": Self.time(subscription.createdAt),
        "test_mode": .flag(settings.isTestMode),
      ]),
    ])
  }

  /// Where the means of payment is changed.
  func paymentURL(_ id: String) -> String { "https://store.example.com/subscription/\(id)/payment-details" }

  /// The subscription as the service reads it.
  func statement(_ subscription: LocalSubscription) -> ProviderSubscription {
    ProviderSubscription(
      id: subscription.id, storeID: settings.storeID, variantID: subscription.variant, status: subscription.status,
      isTestMode: settings.isTestMode, userName: subscription.buyer.name, userEmail: subscription.buyer.email,
      trialEndsAt: subscription.trialEndsAt, renewsAt: subscription.renewsAt, endsAt: subscription.endsAt,
      createdAt: subscription.createdAt, updatedAt: subscription.updatedAt, orderID: subscription.order)
  }

  /// The invoice as the service reads it.
  func statement(_ invoice: LocalInvoice) -> ProviderInvoice {
    let subscription = subscriptions[invoice.subscription]
    return ProviderInvoice(
      id: invoice.id, storeID: settings.storeID, subscriptionID: invoice.subscription, billingReason: invoice.reason,
      status: invoice.status, isTestMode: settings.isTestMode, currency: invoice.currency, subtotal: invoice.subtotal,
      discount: 0, tax: invoice.tax, total: invoice.total, refunded: invoice.refunded, isTaxInclusive: false,
      userName: subscription?.buyer.name, userEmail: subscription?.buyer.email, createdAt: invoice.createdAt,
      refundedAt: invoice.refundedAt, updatedAt: invoice.updatedAt)
  }
}
