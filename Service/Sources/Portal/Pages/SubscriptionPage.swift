internal import Billing

/// `/portal/subscription`: the plan, all plans beside each other, and what has changed.
enum SubscriptionPage {
  static func show(_ call: PortalCall) async throws -> PageAnswer {
    let user = call.user
    let (standing, found) = try await call.readKnowing { (transaction, standing) throws(BillingError) in
      (
        quota: try transaction.quota(of: user),
        prices: try transaction.prices(for: user.id, having: standing.subscription),
        changes: try transaction.subscriptionChanges(of: user.id, limit: 24)
      )
    }
    let words = call.words
    let plan = SubscriptionValues(standing, prices: found.prices, call)
    var values = plan.values
    values["usage"] = UsageValues(found.quota, call).values
    values["plans"] = PlanColumns(standing, call, isChangeable: values["canChange"] as? Bool ?? false)
      .values(found.prices)
    let note = standing.subscription == nil ? "note-free" : standing.dunning == nil ? "note" : "note-late"
    values["plansNote"] = words("subscription", note)
    let changes = found.changes.map { change(of: $0, call) }
    (values["changes"], values["hasChanges"]) = (changes, !changes.isEmpty)
    var page = call.page("subscription", in: .subscription, standing, values)
    // Browsers look at where a form leads in the end: to the provider.
    if standing.subscription == nil { page.formHosts = call.desk.settings.provider.pageHosts }
    return .page(page)
  }

  private static func change(of change: SubscriptionChange, _ call: PortalCall) -> Page.Values {
    let words = call.words
    let plan = call.planName(change.newPlan)
    let text: String
    if change.oldStatus == nil {
      text = words("change", "began", ["plan": plan])
    } else if let old = change.oldPlan, old != change.newPlan {
      text = words("change", "plan", ["old": call.planName(old), "plan": plan])
    } else {
      text = words("change", "status-\(change.newStatus.rawValue)", ["plan": plan])
    }
    return ["day": call.day(change.at), "text": text]
  }
}
