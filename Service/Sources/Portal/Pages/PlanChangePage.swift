internal import Billing

/// The change of the plan: what it will cost is said before it is made.
enum PlanChangePage {
  /// `GET /portal/subscription/change?plan=`
  static func show(_ call: PortalCall) async throws -> PageAnswer {
    let user = call.user
    let (standing, prices) = try await call.readKnowing { (transaction, standing) throws(BillingError) in
      try transaction.prices(for: user.id, having: standing.subscription)
    }
    let plans = call.desk.settings.plans
    guard let place = plans.firstIndex(where: { $0.key == call.query("plan") }), prices.monthly.indices.contains(place),
      plans[place].price > 0, let subscription = standing.subscription, subscription.plan != plans[place].key,
      SubscriptionValues.canChange(standing)
    else { return .redirect(PortalRoom.subscription.path) }
    let (plan, words) = (plans[place], call.words)
    let now = call.billing.surroundings.now()
    let quote = PlanChangeQuote(
      of: subscription, from: standing.subscribed, to: plan, bought: prices.bought, now: now)
    let price = prices.price(of: plan, at: place, paidBy: quote.period) ?? prices.monthly[place]
    let from = call.planName(subscription.plan)
    var values: Page.Values = [
      "place": "\(place)", "key": plan.key, "from": prices.bought.map { "\(from) · \(call.price($0))" } ?? from,
      "to": "\(plan.name(in: words.language)) · \(call.price(price))", "isSold": true,
      "effect": words("change", quote.timing == .afterTrial ? "effect-trial" : "effect-now"),
    ]
    values["next"] = next(quote, price, call)
    switch quote.timing {
    case .now:
      values["today"] = quote.difference.map { about("about", $0, price, call) } ?? words("change", "unknown")
      values["explanation"] = words("change", "why-now")
    case .nextPayment:
      values["today"] = words("change", "nothing")
      values["explanation"] = words("change", "why-later")
    case .afterTrial:
      values["today"] = words("change", "nothing")
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

  /// The next payment, and what is taken off it; nil where its day is not known.
  private static func next(_ quote: PlanChangeQuote, _ price: PlanPrice, _ call: PortalCall) -> String? {
    guard let date = quote.renewsAt.map(call.day) else { return nil }
    let amount = call.amount(price.total ?? price.net, price.currency)
    guard quote.timing == .nextPayment, let credit = quote.difference, credit < 0 else {
      return call.words("change", "next-full", ["amount": amount, "date": date])
    }
    let key = 0 - credit > price.net ? "next-covered" : "next-less"
    return call.words(
      "change", key, ["amount": amount, "date": date, "credit": about("credit", 0 - credit, price, call)])
  }

  /// The difference with its tax, where that is known.
  private static func about(_ key: String, _ net: Int64, _ price: PlanPrice, _ call: PortalCall) -> String {
    let difference = PlanPrice(net: net, rate: price.rate, currency: price.currency)
    return call.words(
      "change", price.rate == nil ? "\(key)-net" : key,
      ["amount": call.amount(difference.total ?? net, price.currency)])
  }
}
