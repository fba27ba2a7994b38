/// The events that Lemon Squeezy documents; what it sends besides is stored, and nothing else.
enum LemonSqueezyEventName: String, Hashable, Sendable, CaseIterable {
  case orderCreated = "order_created"
  case orderRefunded = "order_refunded"
  case subscriptionCreated = "subscription_created"
  case subscriptionUpdated = "subscription_updated"
  case subscriptionCancelled = "subscription_cancelled"
  case subscriptionResumed = "subscription_resumed"
  case subscriptionExpired = "subscription_expired"
  case subscriptionPaused = "subscription_paused"
  case subscriptionUnpaused = "subscription_unpaused"
  case paymentSuccess = "subscription_payment_success"
  case paymentFailed = "subscription_payment_failed"
  case paymentRecovered = "subscription_payment_recovered"
  case paymentRefunded = "subscription_payment_refunded"
  case licenseKeyCreated = "license_key_created"
  case licenseKeyUpdated = "license_key_updated"
}
