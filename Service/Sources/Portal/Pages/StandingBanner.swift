internal import Billing

/// What has to be said of an account above each of its pages: a payment that is missing, what comes next and when, and
/// how it is settled; or that the account will be deleted.
struct StandingBanner {
  private let call: PortalCall

  init(_ call: PortalCall) { self.call = call }

  /// Values for the layout; nil: there is nothing to say.
  func values(_ standing: AccountStanding) -> Page.Values? {
    if let due = standing.deletionDue {
      return banner(
        "bad", "deletion", ["date": call.day(due)], action: action("deletion-keep", "/portal/account"))
    }
    guard let dunning = standing.dunning else { return nil }
    let stage = dunning.summary.stage
    let key = "dunning-" + stage.rawValue.split(separator: "_").joined(separator: "-")
    var places = [
      "plan": call.planName(dunning.summary.plan), "date": call.day(dunning.summary.firstFailureAt),
      "amount": standing.owed.map { call.amount($0.minor, $0.currency) } ?? "",
    ]
    places["next"] = dunning.consequenceAt.map(call.day)
    var values = banner(
      stage == .grace ? "warn" : "bad", key, places, isWaiting: stage != .purged && dunning.consequenceAt == nil)
    if stage < .cancelled {
      values["action"] = action("pay", "/portal/pay")
    } else if stage < .purged {
      values["action"] = action("resubscribe", "/portal/subscription", other: action("export", "/portal/export"))
    }
    return values
  }

  private func banner(
    _ tone: String, _ key: String, _ places: [String: String], isWaiting: Bool = false, action: Page.Values? = nil
  ) -> Page.Values {
    let words = call.words
    var values: Page.Values = [
      "tone": tone, "title": words("banner", "\(key)-title", places),
      "text": words("banner", isWaiting ? "\(key)-waits" : key, places),
    ]
    values["action"] = action
    return values
  }

  private func action(_ key: String, _ path: String, other: Page.Values? = nil) -> Page.Values {
    var values: Page.Values = ["label": call.words("banner", key), "path": path]
    values["other"] = other
    return values
  }
}
