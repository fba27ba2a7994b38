internal import Billing

/// How much of the month's messages is used: the bar, and what stands below it.
struct UsageValues {
  let values: Page.Values

  init(_ quota: Quota, _ call: PortalCall) {
    let words = call.words
    let limit = quota.plan.softLimit ?? quota.plan.hardLimit
    let reset = call.day(quota.resetsAt)
    var values: Page.Values = ["used": call.count(quota.used), "plan": quota.plan.name(in: words.language)]
    if quota.access == .suspended {
      values["text"] = words.count("usage", "used", quota.used, call.formats)
      values["note"] = words("usage", "suspended")
      self.values = values
      return
    }
    guard let limit, limit > 0 else {
      values["text"] = words.count("usage", "used", quota.used, call.formats)
      values["note"] = words("usage", "unlimited")
      self.values = values
      return
    }
    let percent = quota.used >= limit ? 100 : max(quota.used, 0) * 100 / limit
    values["bar"] =
      [
        "value": "\(min(max(quota.used, 0), limit))", "limit": "\(limit)", "isFull": quota.used >= limit,
        "label": words("usage", "bar", ["used": call.count(quota.used), "limit": call.count(limit)]),
      ] as Page.Values
    values["text"] = words("usage", "of", ["used": call.count(quota.used), "limit": call.count(limit)])
    values["percent"] = words("usage", "percent", ["number": "\(percent)"])
    let places = ["left": call.count(max(0, limit - quota.used)), "date": reset]
    if quota.access == .limited {
      values["note"] = words("usage", "limited", places)
    } else if !quota.isAllowed {
      values["note"] = words("usage", "stopped", places)
    } else if quota.used >= limit {
      let hard = quota.plan.hardLimit.map(call.count)
      values["note"] =
        hard.map { words("usage", "over", places.merging(["hard": $0]) { old, _ in old }) }
        ?? words("usage", "over-open", places)
    } else {
      let key = limit - quota.used == 1 ? "left-one" : "left-other"
      values["note"] = words("usage", key, places)
    }
    self.values = values
  }
}
