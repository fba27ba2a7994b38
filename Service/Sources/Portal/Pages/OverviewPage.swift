internal import Billing

/// `GET /portal/`: how the account stands.
enum OverviewPage {
  static func show(_ call: PortalCall) async throws -> PageAnswer {
    let words = call.words
    return .page(
      Page(
        template: "overview", title: words("overview", "title"),
        values: ["greeting": words("overview", "greeting", ["name": call.user.name ?? ""])]))
  }
}
