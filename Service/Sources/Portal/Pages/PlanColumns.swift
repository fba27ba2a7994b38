internal import Billing

/// All plans beside each other, with what can be done about each.
struct PlanColumns {
  private let standing: AccountStanding
  private let call: PortalCall
  private let isChangeable: Bool
  private let isSold: Bool

  /// - Parameters:
  ///   - standing: of the account.
  ///   - call: whose words are used.
  ///   - isChangeable: whether the subscription can be changed as it stands.
  init(_ standing: AccountStanding, _ call: PortalCall, isChangeable: Bool) {
    (self.standing, self.call, self.isChangeable) = (standing, call, isChangeable)
    isSold = standing.subscription == nil && call.user.deletionAskedAt == nil
  }

  /// A column for each plan, in the order of the settings.
  func values(_ prices: PlanPrices) -> [Page.Values] {
    let mine = standing.subscribed ?? standing.plan
    return zip(call.desk.settings.plans, prices.monthly).enumerated().map { place, column in
      let plan = column.0
      let isMine = plan.key == mine.key
      // One's own at the price for which it was bought.
      let price = isMine ? prices.bought ?? column.1 : column.1
      let isLess = isLess(plan, prices)
      let name = plan.name(in: call.words.language)
      // What says by its name that it is free need not say it twice.
      let told = call.price(price)
      var values: Page.Values = [
        "place": "\(place)", "name": name, "price": told == name ? call.amount(price.net, price.currency) : told,
        "features": features(of: plan, price), "isMine": isMine, "isLess": isLess,
      ]
      if isChangeable, !isMine, plan.price > 0 {
        values["path"] = "/portal/subscription/change?plan=\(PortalRoutes.encoded(plan.key))"
        values["action"] = call.words("subscription", isLess ? "less" : "more")
      }
      if isSold {
        let periods = periods(of: plan)
        (values["periods"], values["isSold"], values["key"]) = (periods, !periods.isEmpty, plan.key)
      }
      return values
    }
  }

  /// Whether a plan costs less than what is there.
  private func isLess(_ plan: Plan, _ prices: PlanPrices) -> Bool {
    let mine = standing.subscribed ?? standing.plan
    guard let subscription = standing.subscription, plan.price > 0 else { return plan.price < mine.price }
    guard plan.key != subscription.plan else { return false }
    let quote = PlanChangeQuote(
      of: subscription, from: standing.subscribed, to: plan, bought: prices.bought,
      now: call.billing.surroundings.now())
    return !quote.isMore
  }

  /// How it can be bought, each a button.
  private func periods(of plan: Plan) -> [Page.Values] {
    PaymentPeriod.allCases.filter { plan.variant(paidBy: $0) != nil }.map { period in
      [
        "period": period.rawValue, "isYear": period == .year,
        "label": call.words("subscription", "buy-\(period.rawValue)"),
      ]
    }
  }

  private func features(of plan: Plan, _ price: PlanPrice) -> [String] {
    let words = call.words
    var lines: [String] = []
    if let limit = plan.softLimit ?? plan.hardLimit {
      lines.append(words("subscription", "messages", ["count": call.count(limit)]))
    } else {
      lines.append(words("subscription", "messages-open"))
    }
    if let soft = plan.softLimit, let hard = plan.hardLimit, hard > soft {
      lines.append(words("subscription", "reserve", ["count": call.count(hard)]))
    }
    if plan.price > 0, price.period == .month { lines.append(words("subscription", "monthly")) }
    if price.period == .month, let yearly = plan.price(paidBy: .year) {
      var paidByYear = price
      (paidByYear.net, paidByYear.period) = (yearly, .year)
      lines.append(call.price(paidByYear, isOther: true))
    }
    return lines
  }
}
