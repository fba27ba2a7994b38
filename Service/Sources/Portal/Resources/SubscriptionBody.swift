internal import Billing

/// What somebody has subscribed to, as resources have it.
struct SubscriptionBody: Encodable {
  let id: Int64
  let plan: String
  let status: String
  let trialEndsAt: Int64?
  let renewsAt: Int64?
  let endsAt: Int64?
  let createdAt: Int64
  /// How it is paid.
  let period: String?
  /// Of that period, at the price for which it was bought, in minor units, without tax.
  let price: Int64?
  let currency: String?

  /// - Parameters:
  ///   - subscription: that is meant.
  ///   - price: what it costs; nil: that is not known any more.
  init(_ subscription: Subscription, _ price: PlanPrice?) {
    (id, plan, status) = (subscription.id, subscription.plan, subscription.status.rawValue)
    (trialEndsAt, renewsAt, endsAt) = (subscription.trialEndsAt, subscription.renewsAt, subscription.endsAt)
    createdAt = subscription.createdAt
    (period, self.price, currency) = (price?.period.rawValue, price?.net, price?.currency)
  }
}
