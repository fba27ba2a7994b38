internal import Billing

/// What pages say of the subscription: its plan and price, how it stands, and the day that matters next.
struct SubscriptionValues {
  private(set) var values: Page.Values

  /// - Parameters:
  ///   - standing: of the account.
  ///   - prices: of the plans, and what the subscription costs.
  ///   - call: whose words are used.
  init(_ standing: AccountStanding, prices: PlanPrices, _ call: PortalCall) {
    let words = call.words
    let plan = standing.subscribed ?? standing.plan
    let price =
      prices.bought ?? call.planPlace(plan).flatMap { prices.monthly.indices.contains($0) ? prices.monthly[$0] : nil }
    let state = Self.state(of: standing)
    values = [
      "plan": standing.subscription.map { call.planName($0.plan) } ?? plan.name(in: words.language),
      "tone": Self.tone(of: state),
      "isPaid": standing.subscription != nil, "isFree": standing.subscription == nil,
      // What will be deleted is not paid again: the account is kept first.
      "canResume": state == "cancelled" && standing.deletionDue == nil,
      "canCancel": ["active", "trial", "late", "suspended", "paused"].contains(state),
      "canChange": Self.canChange(standing),
    ]
    // A free plan says so by its name.
    if state != "free" { values["state"] = words("state", state) }
    if let price, price.net > 0 { values["price"] = call.price(price) }
    var facts: [Page.Values] = []
    func fact(_ key: String, _ value: String?) {
      if let value { facts.append(["label": words("fact", key), "value": value]) }
    }
    // Without its tax no payment is told: it would come to more.
    let next = price.flatMap { price in price.total.map { call.amount($0, price.currency) } }
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

  /// Whether another plan can be chosen as the account stands.
  static func canChange(_ standing: AccountStanding) -> Bool {
    standing.deletionDue == nil && ["active", "trial"].contains(state(of: standing))
  }

  /// In a word of the words `state`.
  static func state(of standing: AccountStanding) -> String {
    guard let subscription = standing.subscription else { return standing.access == .ended ? "ended" : "free" }
    if subscription.isEnding { return "cancelled" }
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
