internal import Billing
internal import Hummingbird

/// What stands for the payment provider's page: a card that works, or one that is refused.
extension DemoRoutes {
  func checkout(_ request: Request, _ context: PortalContext, isRefused: Bool) async throws -> Response {
    guard let checkout = try await controls.checkout(try context.parameters.require("id")) else { throw Self.usedUp }
    let words = site.words(in: PortalRoutes.language(of: request))
    let formats = site.formats(in: words.language)
    let isBought = if case .subscription = checkout.purpose { true } else { false }
    func amount(_ minor: Int64) -> String {
      formats.amount(minor, checkout.currency) ?? "\(minor) \(checkout.currency)"
    }
    var values: Page.Values = [
      "what": words("demo", isBought ? "checkout-subscribe" : "checkout-card", ["plan": checkout.product]),
      "total": checkout.total > 0 ? amount(checkout.total) : words("demo", "checkout-nothing"),
      "pay": words("demo", checkout.total > 0 ? "checkout-works" : "checkout-save"),
    ]
    values["buyer"] = checkout.buyer.name ?? checkout.buyer.email
    if checkout.tax > 0 { values["tax"] = amount(checkout.tax) }
    if isRefused { values["trouble"] = words("demo", "checkout-was-refused") }
    return site.response(
      Page(template: "demo-checkout", title: words("demo", "checkout-title"), values: values), words, for: nil)
  }

  func pay(_ request: Request, _ context: PortalContext) async throws -> Response {
    let id = try context.parameters.require("id")
    let form = try Form(try await reader.read(request, limit: Self.formLimit))
    guard let works = ["works": true, "refused": false][form["card"] ?? ""] else {
      throw HTTPProblem(
        .badRequest, .invalidFields, "It is not said what becomes of the card.",
        hint: "The form's field `card`: `works` or `refused`.")
    }
    // A provider whose card is refused makes nothing, and lets another one be tried.
    guard works else { return try await checkout(request, context, isRefused: true) }
    guard let checkout = try await controls.checkout(id), try await controls.pay(id) else { throw Self.usedUp }
    return Response(status: .seeOther, headers: [.location: path(of: checkout.returnURL)])
  }

  /// Where the buyer came from, under the name by which this machine was reached: the session is that name's.
  private func path(of address: String?) -> String {
    let base = sessions.billing.settings.publicURL
    guard let address, address.hasPrefix(base + "/") else { return PortalRoom.subscription.path }
    return String(address.dropFirst(base.count))
  }

  private static let usedUp = HTTPProblem(
    .notFound, .notFound, "There is no such page of the provider's, or it was used.", hint: "Begin again in the portal."
  )
}
