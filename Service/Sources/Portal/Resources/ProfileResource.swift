internal import Billing
internal import Hummingbird

/// `/portal/profile`: who somebody is here, and as what they are invoiced.
enum ProfileResource {
  private struct Body: Encodable {
    let telegramId: Int64?
    let name: String?
    let email: String?
    let language: String
    let access: String
    let plan: PlanBody
    let memberSince: Int64
    let deletionDueAt: Int64?
    let billing: BillingDetailsBody?
    let csrfToken: String
  }

  static func show(_ call: PortalCall) async throws -> Response {
    let user = call.user
    let (plan, details, deletion) = try await call.billing.readOnThread { (transaction) throws(BillingError) in
      (
        try transaction.plan(of: user.id), try transaction.billingDetails(of: user.id),
        try transaction.dueDeletion(of: user.id)
      )
    }
    return call.answer(
      Body(
        telegramId: user.telegramID, name: user.name, email: user.email, language: user.language,
        access: user.access.rawValue, plan: PlanBody(plan, language: user.language), memberSince: user.createdAt,
        deletionDueAt: deletion, billing: details.map { BillingDetailsBody($0) }, csrfToken: call.viewer.csrfToken))
  }

  static func change(_ call: PortalCall) async throws -> Response {
    let details = try call.read(BillingDetailsForm.self).details
    let (user, actor) = (call.user.id, call.actor)
    let stored = try await call.billing.writeOnThread { (transaction) throws(BillingError) in
      try transaction.changeBillingDetails(of: user, to: details, by: actor)
      return try transaction.billingDetails(of: user)
    }
    return JSONBody.response(stored.map { BillingDetailsBody($0) })
  }
}
