internal import Billing

/// All plans beside each other, with what can be done about each.
struct PlanColumns {
  private let standing: AccountStanding
  private let call: PortalCall
  private let isChangeable: Bool

  /// - Parameters:
  ///   - standing: of the account.
  ///   - call: whose words are used.
  ///   - isChangeable: whether the subscription can be changed as it stands.
  init(_ standing: AccountStanding, _ call: PortalCall, isChangeable: Bool) {
    (self.standing, self.call, self.isChangeable) = (standing, call, isChangeable)
  }

  /// A column for each plan, in the order of the settings.
  func values(_ prices: [PlanPrice]) -> [Page.Values] {
    let mine = standing.subscribed ?? standing.plan
    return zip(call.desk.settings.plans, prices).enumerated().map { place, column in
      let (plan, price) = column
      let isMine = plan.key == mine.key
      var values: Page.Values = [
        "place": "\(place)", "name": plan.name(in: call.words.language), "price": call.price(price),
        "features": features(of: plan), "isMine": isMine, "isLess": plan.price < mine.price,
      ]
      if isChangeable, !isMine, plan.price > 0 {
        values["path"] = "/portal/subscription/change?plan=\(PortalRoutes.encoded(plan.key))"
        values["action"] = call.words("subscription", plan.price < mine.price ? "less" : "more")
      }
      return values
    }
  }

  private func features(of plan: Plan) -> [String] {
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
    if plan.price > 0 { lines.append(words("subscription", "monthly")) }
    return lines
  }
}
