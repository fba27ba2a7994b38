internal import Billing
internal import HTTPTypes

/// A customer's whole story on one page: what is known, what can be done, and what has happened, the newest first.
enum DeskCustomerPage {
  static let routes = [DeskRoute(.get, "/customers/{id}", .all, show)]

  private static let pageSize = 50

  private static func show(_ call: DeskCall) async throws -> PageAnswer {
    let id = try call.number("id")
    let chosen = call.query("part").flatMap(StoryKind.init(rawValue:))
    let cursor = call.query("after")
    let seesArchive = call.admin.role == .finance
    let found = try await call.billing.readOnThread { (tx) throws(BillingError) -> DeskCustomer? in
      guard let user = try tx.user(id) else { return nil }
      return DeskCustomer(
        user: user, plan: try tx.plan(of: id).key, used: try tx.usage(of: id), details: try tx.billingDetails(of: id),
        subscriptions: try tx.subscriptions(of: id), grants: try tx.grants(of: id),
        cases: try tx.dunningCases(state: .open, of: id), deletionDue: try tx.dueDeletion(of: id),
        story: try tx.story(
          of: id, kinds: chosen.map { [$0] } ?? Set(StoryKind.allCases), seesArchive: seesArchive, after: cursor,
          limit: pageSize))
    }
    guard let found else { throw HTTPProblem(.notFound, .notFound, "There is no such customer.") }
    let path = "/admin/customers/\(id)"
    let part = chosen.map { "&part=\($0.rawValue)" } ?? ""
    var values: Page.Values = [
      "path": path, "facts": found.facts(call), "subscriptions": found.subscriptionRows(call),
      "cases": found.caseRows(call), "actions": found.actions(call),
      "story": found.story.map { StoryLine(call).row($0) },
      "parts": StoryKind.allCases.map { kind in
        [
          "value": kind.rawValue, "label": call.words("desk", "part-\(kind.rawValue)"), "chosen": kind == chosen,
        ] as [String: any Sendable]
      },
      "erased": found.user.pseudonymisedAt != nil,
    ]
    if let last = found.story.last, found.story.count == pageSize {
      values["next"] = "\(path)?after=\(last.cursor)\(part)"
    }
    if cursor != nil { values["first"] = path + (part.isEmpty ? "" : "?" + part.dropFirst()) }
    let title = found.user.name ?? call.words("desk", "customer", ["id": "\(id)"])
    return call.page("desk-customer", title: title, values)
  }
}
