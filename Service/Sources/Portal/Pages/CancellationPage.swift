internal import Billing

/// The end of the subscription with its paid period, and the way back until then.
enum CancellationPage {
  /// `GET /portal/subscription/cancel`
  static func show(_ call: PortalCall) async throws -> PageAnswer {
    let (standing, _) = try await call.read { (_) throws(BillingError) in true }
    guard let subscription = standing.subscription, !subscription.isEnding else {
      return .redirect(PortalRoom.subscription.path)
    }
    let words = call.words
    let plan = call.planName(subscription.plan)
    let end = subscription.trialEndsAt.flatMap { subscription.status == .onTrial ? $0 : nil } ?? subscription.renewsAt
    let isPaid = standing.dunning == nil
    let values: Page.Values = [
      "reasons": CancellationForm.Reason.allCases.map { reason -> Page.Values in
        ["key": reason.rawValue, "name": words("cancel", "reason-\(reason.rawValue)")]
      },
      "lead": words("cancel", isPaid ? "lead" : "lead-late", ["plan": plan]),
      "until": isPaid
        ? end.map { words("cancel", "kept-plan", ["plan": plan, "date": call.day($0)]) }
          ?? words("cancel", "kept-plan-open", ["plan": plan])
        : words("cancel", "kept-free", ["plan": call.desk.settings.basePlan.name(in: words.language)]),
    ]
    return .page(call.page("cancel", in: .subscription, standing, values))
  }

  /// `POST /portal/subscription/cancel`
  static func cancel(_ call: PortalCall) async throws -> PageAnswer {
    // A word of ours or none: the audit log keeps it for ever, and no text of a person belongs there.
    let reason = call.form["reason"].flatMap(CancellationForm.Reason.init)?.rawValue
    return try await SubscriptionAction.run(call, done: "cancelled") { (desk, id, user) throws(BillingError) in
      try await desk.cancelSubscription(id, user: user, by: .user(user), reason: reason)
    }
  }

  /// `POST /portal/subscription/resume`
  static func resume(_ call: PortalCall) async throws -> PageAnswer {
    try await SubscriptionAction.run(call, done: "resumed") { (desk, id, user) throws(BillingError) in
      try await desk.resumeSubscription(id, user: user, by: .user(user))
    }
  }
}
