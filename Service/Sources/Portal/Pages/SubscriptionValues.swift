internal import Billing

/// What pages say of the subscription: its plan and price, how it stands, and the day that matters next.
struct SubscriptionValues {
  private(set) var values: Page.Values

  /// - Parameters:
  ///   - standing: of the account.
  ///   - prices: of the plans, in the order of the settings.
  ///   - call: whose words are used.
  init(_ standing: AccountStanding, prices: [PlanPrice], _ call: PortalCall) {
    let words = call.words
    let plan = standing.subscribed ?? standing.plan
    let price = call.planPlace(plan).flatMap { prices.indices.contains($0) ? prices[$0] : nil }
    let state = Self.state(of: standing)
    values = [
      "plan": standing.subscription.map { call.planName($0.plan) } ?? plan.name(in: words.language),
      "tone": Self.tone(of: state),
      "isPaid": standing.subscription != nil, "isFree": standing.subscription == nil,
      "isCancelled": state == "cancelled",
      "canCancel": ["active", "trial", "late", "suspended", "paused"].contains(state),
      "canChange": ["active", "trial"].contains(state),
    ]
    // A free plan says so by its name.
    if state != "free" { values["state"] = words("state", state) }
    if let price, price.net > 0 { values["price"] = call.price(price) }
    var facts: [Page.Values] = []
    func fact(_ key: String, _ value: String?) {
      if let value { facts.append(["label": words("fact", key), "value": value]) }
    }
    let next = price?.total.map { call.amount($0, plan.currency) } ?? price.map { call.amount($0.net, plan.currency) }
    guard let subscription = standing.subscription else {
      return
    }
    switch state {
    case "trial":
      fact("trial-end", (subscription.trialEndsAt ?? subscription.renewsAt).map(call.day))
      fact("first-payment", next)
    case "active":
      fact("renewal", subscription.renewsAt.map(call.day))
      fact("next-payment", next)
    case "late", "suspended":
      fact("owed", standing.owed.map { call.amount($0.minor, $0.currency) })
      fact("failed", standing.dunning.map { call.day($0.summary.firstFailureAt) })
    case "cancelled":
      fact("until", (subscription.endsAt ?? subscription.renewsAt).map(call.day))
      fact("next-payment", words("fact", "none"))
    default: fact("paid-until", subscription.renewsAt.map(call.day))
    }
    fact("subscribed", call.day(subscription.createdAt))
    (values["facts"], values["hasFacts"]) = (facts, !facts.isEmpty)
  }

  /// In a word of the words `state`.
  static func state(of standing: AccountStanding) -> String {
    guard let subscription = standing.subscription else { return standing.access == .ended ? "ended" : "free" }
    if subscription.wish == .cancel { return "cancelled" }
    if standing.dunning != nil { return standing.access == .suspended ? "suspended" : "late" }
    switch subscription.status {
    case .onTrial: return "trial"
    case .active: return "active"
    case .pastDue, .unpaid: return "late"
    case .cancelled: return "cancelled"
    case .paused: return "paused"
    case .expired: return "free"
    }
  }

  private static func tone(of state: String) -> String {
    switch state {
    case "active", "trial": "good"
    case "late", "cancelled", "paused": "warn"
    case "suspended", "ended": "bad"
    default: ""
    }
  }
}
