internal import Billing

/// `GET /portal/`: how the account stands.
enum OverviewPage {
  static func show(_ call: PortalCall) async throws -> PageAnswer {
    let user = call.user
    let (standing, found) = try await call.readKnowing { (transaction, standing) throws(BillingError) in
      (
        quota: try transaction.quota(of: user, on: standing.plan), total: try transaction.totalUsage(of: user.id),
        documents: try transaction.documents(of: user.id, limit: 3),
        prices: try transaction.prices(for: user.id, having: standing.subscription)
      )
    }
    let words = call.words
    var values: Page.Values = [
      "greeting": user.name.map { words("overview", "greeting", ["name": $0]) } ?? words("overview", "hello"),
      "usage": UsageValues(found.quota, call).values,
      "month": call.count(found.quota.used), "total": call.count(found.total),
      "since": call.formats.month(call.desk.settings.zone.month(at: user.createdAt)) ?? "",
      "documents": DocumentRows(call).values(found.documents), "hasDocuments": !found.documents.isEmpty,
      "hasButtons": true,
    ]
    let plan = SubscriptionValues(standing, prices: found.prices, call)
    values.merge(plan.values) { _, new in new }
    return .page(call.page("overview", in: .overview, standing, values))
  }
}
