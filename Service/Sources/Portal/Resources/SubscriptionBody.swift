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

  init(_ subscription: Subscription) {
    (id, plan, status) = (subscription.id, subscription.plan, subscription.status.rawValue)
    (trialEndsAt, renewsAt, endsAt) = (subscription.trialEndsAt, subscription.renewsAt, subscription.endsAt)
    createdAt = subscription.createdAt
  }
}
