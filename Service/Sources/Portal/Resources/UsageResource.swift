internal import Billing
internal import Hummingbird

/// `/portal/usage`: what is used of the plan, and what was used each month.
enum UsageResource {
  private struct Body: Encodable {
    struct Month: Encodable {
      let month: String
      let messages: Int64
    }

    let month: String
    let used: Int64
    let softLimit: Int64?
    let hardLimit: Int64?
    let allowed: Bool
    let reason: String?
    let resetsAt: Int64
    let total: Int64
    let memberSince: Int64
    let history: [Month]
  }

  static func show(_ call: PortalCall) async throws -> Response {
    let user = call.user
    let (quota, total, history) = try await call.billing.readOnThread { (transaction) throws(BillingError) in
      (
        try transaction.quota(of: user), try transaction.totalUsage(of: user.id),
        try transaction.usageHistory(of: user.id)
      )
    }
    return call.answer(
      Body(
        month: quota.month, used: quota.used, softLimit: quota.plan.softLimit, hardLimit: quota.plan.hardLimit,
        allowed: quota.isAllowed, reason: quota.refusal?.rawValue, resetsAt: quota.resetsAt, total: total,
        memberSince: user.createdAt, history: history.map { Body.Month(month: $0.month, messages: $0.messages) }))
  }
}
