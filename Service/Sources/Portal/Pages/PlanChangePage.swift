internal import Billing

/// The change of the plan: what it will cost is said before it is made.
enum PlanChangePage {
  /// `GET /portal/subscription/change?plan=`
  static func show(_ call: PortalCall) async throws -> PageAnswer {
    let user = call.user
    let (standing, prices) = try await call.read { (transaction) throws(BillingError) in
      try transaction.prices(for: user.id)
    }
    let plans = call.desk.settings.plans
    guard let place = plans.firstIndex(where: { $0.key == call.query("plan") }), prices.indices.contains(place),
      plans[place].price > 0, let subscription = standing.subscription, subscription.plan != plans[place].key
    else { return .redirect(PortalRoom.subscription.path) }
    let (plan, price, words) = (plans[place], prices[place], call.words)
    let now = call.billing.surroundings.now()
    let quote = PlanChangeQuote(of: subscription, from: standing.subscribed, to: plan, now: now)
    var values: Page.Values = [
      "place": "\(place)", "key": plan.key, "from": call.planName(subscription.plan),
      "to": "\(plan.name(in: words.language)) · \(call.price(price))", "isSold": true,
      "effect": words("change", quote.timing == .afterTrial ? "effect-trial" : "effect-now"),
    ]
    let date = quote.renewsAt.map(call.day)
    let next = price.total.map { call.amount($0, plan.currency) } ?? call.amount(plan.price, plan.currency)
    switch quote.timing {
    case .now:
      values["today"] = quote.difference.map { about($0, price, call) } ?? words("change", "unknown")
      values["next"] = date.map { words("change", "next-full", ["amount": next, "date": $0]) }
      values["explanation"] = words("change", "why-now")
    case .nextPayment:
      values["today"] = words("change", "nothing")
      if let date, let credit = quote.difference, credit < 0 {
        values["next"] = words(
          "change", "next-less", ["amount": next, "date": date, "credit": about(0 - credit, price, call)])
      } else {
        values["next"] = date.map { words("change", "next-full", ["amount": next, "date": $0]) }
      }
      values["explanation"] = words("change", "why-later")
    case .afterTrial:
      values["today"] = words("change", "nothing")
      values["next"] = date.map { words("change", "next-full", ["amount": next, "date": $0]) }
      values["explanation"] = words("change", "why-trial")
    }
    let title = words("change", "title", ["plan": plan.name(in: words.language)])
    return .page(call.page("change", in: .subscription, standing, title: title, values))
  }

  /// `POST /portal/subscription/upgrade`
  static func change(_ call: PortalCall) async throws -> PageAnswer {
    let plan = call.form["plan"] ?? ""
    return try await SubscriptionAction.run(call, done: "plan") { (desk, id, user) throws(BillingError) in
      try await desk.changePlan(of: id, user: user, to: plan, by: .user(user))
    }
  }

  /// The difference with its tax, where that is known.
  private static func about(_ net: Int64, _ price: PlanPrice, _ call: PortalCall) -> String {
    let difference = PlanPrice(net: net, rate: price.rate, currency: price.currency)
    let key = price.rate == nil ? "about-net" : "about"
    return call.words("change", key, ["amount": call.amount(difference.total ?? net, price.currency)])
  }
}
