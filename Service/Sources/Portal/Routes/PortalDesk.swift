internal import Billing

/// What pages and calls of the portal reach of the service.
struct PortalDesk: Sendable {
  let services: BillingServices
  let site: PortalSite

  var settings: BillingSettings { services.billing.settings }
  var subscriptions: SubscriptionDesk { SubscriptionDesk(services.billing, provider: services.provider) }
}
