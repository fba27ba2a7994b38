internal import Billing
internal import HTTPTypes
internal import Hummingbird

/// `/portal/subscription`: what somebody has subscribed to, what else there is, and how it has changed.
enum SubscriptionResource {
  private struct Body: Encodable {
    struct Change: Encodable {
      let at: Int64
      let oldPlan: String?
      let newPlan: String
      let oldStatus: String?
      let newStatus: String
    }

    struct Dunning: Encodable {
      let stage: String
      let firstFailureAt: Int64
      let nextStage: String?
      let nextStageAt: Int64?
      let consequence: String?
      let consequenceAt: Int64?
    }

    let plan: PlanBody
    let subscription: SubscriptionBody?
    let dunning: Dunning?
    let plans: [PlanBody]
    let changes: [Change]
  }

  static func show(_ call: PortalCall) async throws -> Response {
    let (user, language) = (call.user.id, call.user.language)
    let (plan, current, dunning, changes) = try await call.billing.readOnThread { (transaction) throws(BillingError) in
      (
        try transaction.plan(of: user),
        try transaction.currentSubscription(of: user).map { (it) throws(BillingError) in try body(of: it, transaction)
        },
        try transaction.dunningState(of: user), try transaction.subscriptionChanges(of: user)
      )
    }
    return call.answer(
      Body(
        plan: PlanBody(plan, language: language), subscription: current,
        dunning: dunning.map {
          Body.Dunning(
            stage: $0.summary.stage.rawValue, firstFailureAt: $0.summary.firstFailureAt,
            nextStage: $0.summary.nextStage?.rawValue, nextStageAt: $0.summary.nextStageAt,
            consequence: $0.consequence?.rawValue, consequenceAt: $0.consequenceAt)
        },
        plans: call.desk.settings.plans.map { PlanBody($0, language: language) },
        changes: changes.map {
          Body.Change(
            at: $0.at, oldPlan: $0.oldPlan, newPlan: $0.newPlan, oldStatus: $0.oldStatus?.rawValue,
            newStatus: $0.newStatus.rawValue)
        }))
  }

  static func upgrade(_ call: PortalCall) async throws -> Response {
    let plan = try call.read(PlanForm.self).plan
    return try await settle(call) { (desk, id, user, actor) throws(BillingError) in
      try await desk.changePlan(of: id, user: user, to: plan, by: actor)
    }
  }

  static func cancel(_ call: PortalCall) async throws -> Response {
    let reason = call.body.readableBytes > 0 ? try call.read(CancellationForm.self).reason : nil
    return try await settle(call) { (desk, id, user, actor) throws(BillingError) in
      try await desk.cancelSubscription(id, user: user, by: actor, reason: reason)
    }
  }

  static func resume(_ call: PortalCall) async throws -> Response {
    try await settle(call) { (desk, id, user, actor) throws(BillingError) in
      try await desk.resumeSubscription(id, user: user, by: actor)
    }
  }

  /// Where the means of payment is changed; fetched anew each time, as it is valid for a day.
  static func paymentURL(_ call: PortalCall) async throws -> String {
    try await call.desk.subscriptions.updatePaymentURL(try await current(call), user: call.user.id)
  }

  private static func settle(
    _ call: PortalCall,
    _ work: (SubscriptionDesk, _ id: Int64, _ user: Int64, Actor) async throws(BillingError) -> Subscription
  ) async throws -> Response {
    let id = try await current(call)
    let changed = try await work(call.desk.subscriptions, id, call.user.id, call.actor)
    return JSONBody.response(
      try await call.billing.readOnThread { (transaction) throws(BillingError) in try body(of: changed, transaction) })
  }

  private static func body(
    of subscription: Subscription, _ transaction: BillingTransaction
  ) throws(BillingError) -> SubscriptionBody {
    SubscriptionBody(subscription, try transaction.boughtPrice(of: subscription))
  }

  private static func current(_ call: PortalCall) async throws -> Int64 {
    let user = call.user.id
    let found = try await call.billing.readOnThread { (transaction) throws(BillingError) in
      try transaction.currentSubscription(of: user)
    }
    guard let found else {
      throw BillingError(
        .missing, .unknownSubscription, "there is no subscription yet",
        hint: "POST /portal/subscription/checkout says where one is bought.")
    }
    return found.id
  }
}
