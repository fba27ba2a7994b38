internal import Billing

/// `GET /portal/usage`: the month that runs, and those before it.
enum UsagePage {
  static func show(_ call: PortalCall) async throws -> PageAnswer {
    let user = call.user
    let (standing, found) = try await call.read { (transaction) throws(BillingError) in
      (
        quota: try transaction.quota(of: user), months: try transaction.usageHistory(of: user.id),
        total: try transaction.totalUsage(of: user.id)
      )
    }
    let words = call.words
    let most = max(1, found.months.map(\.messages).max() ?? 1)
    let months = found.months.reversed().map { month -> Page.Values in
      let (name, count) = (call.formats.month(month.month) ?? month.month, call.count(month.messages))
      return [
        "month": name, "messages": count, "value": "\(month.messages)", "most": "\(most)",
        "label": words("usage", "month-bar", ["month": name, "count": count]),
      ]
    }
    let values: Page.Values = [
      "usage": UsageValues(found.quota, call).values, "months": Array(months),
      "lead": words.count("usage", "lead", found.total, call.formats),
    ]
    return .page(call.page("usage", in: .usage, standing, values))
  }
}
