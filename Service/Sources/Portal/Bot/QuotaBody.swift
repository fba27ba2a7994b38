internal import Billing

/// The answer of `GET /v1/users/{telegram_id}/quota`.
struct QuotaBody: Encodable {
  private enum CodingKeys: String, CodingKey {
    case plan, access, month, used, allowed, reason
    case telegramID = "telegram_id"
    case softLimit = "soft_limit"
    case hardLimit = "hard_limit"
    case resetsAt = "resets_at"
  }

  let telegramID: Int64
  let plan: String
  let access: String
  let month: String
  let used: Int64
  let softLimit: Int64?
  let hardLimit: Int64?
  let allowed: Bool
  let reason: String?
  let resetsAt: Int64

  init(_ quota: Quota, telegramID: Int64) {
    self.telegramID = telegramID
    (plan, access, month, used) = (quota.plan.key, quota.access.rawValue, quota.month, quota.used)
    (softLimit, hardLimit, resetsAt) = (quota.plan.softLimit, quota.plan.hardLimit, quota.resetsAt)
    (allowed, reason) = (quota.isAllowed, quota.refusal?.rawValue)
  }
}
