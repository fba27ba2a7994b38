internal import Billing
internal import Hummingbird

/// What the handlers of pages have in common.
extension PortalCall {
  /// Reads what a page shows, and how the account stands, in one transaction.
  func read<Value: Sendable>(
    _ body: @escaping @Sendable (BillingTransaction) throws(BillingError) -> Value
  ) async throws -> (standing: AccountStanding, value: Value) {
    try await readKnowing { (transaction, _) throws(BillingError) in try body(transaction) }
  }

  /// The same for what need not be looked up once more, as the standing tells it.
  func readKnowing<Value: Sendable>(
    _ body: @escaping @Sendable (BillingTransaction, AccountStanding) throws(BillingError) -> Value
  ) async throws -> (standing: AccountStanding, value: Value) {
    let user = user
    return try await billing.readOnThread { (transaction) throws(BillingError) in
      let standing = try transaction.standing(of: user)
      return (standing, try body(transaction, standing))
    }
  }

  /// A page with what all have: the navigation, the colour of the plan, and what has to be said of the account.
  ///
  /// - Parameters:
  ///   - template: of `Site/templates`, whose title stands in its words.
  ///   - room: where it belongs.
  ///   - standing: of the account.
  ///   - title: nil: `title` of the template's words.
  ///   - values: for the template.
  ///   - banner: whether it is said above the page what is wrong with the account.
  func page(
    _ template: String, in room: PortalRoom, _ standing: AccountStanding, title: String? = nil,
    _ values: Page.Values, banner: Bool = true
  ) -> Page {
    var page = Page(template: template, title: title ?? words(template, "title"), values: values)
    page.room = room
    page.isFirst = "/portal" + room.path.dropFirst("/portal".count) == request.uri.path
    page.plan = planPlace(standing.subscribed ?? standing.plan)
    if banner { page.values["banner"] = StandingBanner(self).values(standing) }
    if standing.withdrawalUntil != nil { page.values["withdraw"] = true }
    if let trouble = query("trouble"), let text = words.rooms["trouble"]?[trouble] { page.values["trouble"] = text }
    if let done = query("done"), let text = words.rooms["done"]?[done] { page.values["done"] = text }
    return page
  }

  /// The place of a plan in the settings.
  func planPlace(_ plan: Plan) -> Int? { desk.settings.plans.firstIndex { $0.key == plan.key } }

  /// What a plan is called; its key where there is none of it any more.
  func planName(_ key: String?) -> String {
    guard let key else { return "" }
    return desk.settings.plan(key)?.name(in: words.language) ?? key
  }

  /// A day in the viewer's words.
  func day(_ time: Int64) -> String { formats.day(at: time) ?? "" }

  /// A number in the viewer's words.
  func count(_ count: Int64) -> String { formats.count(count) ?? "\(count)" }

  /// An amount in the viewer's words.
  func amount(_ minor: Int64, _ currency: String) -> String {
    formats.amount(minor, currency) ?? "\(minor) \(currency)"
  }

  /// `11,99 € TTC par mois`
  ///
  /// - Parameters:
  ///   - price: of a plan.
  ///   - isOther: whether it stands below another one: `Ou 119,88 € TTC par an`.
  func price(_ price: PlanPrice, isOther: Bool = false) -> String {
    if price.net == 0 { return words("price", "free") }
    let start = (isOther ? "or-" : "") + (price.period == .year ? "year-" : "")
    guard let total = price.total else {
      return words(
        "price", start + (price.isForBusiness ? "net" : "untold"), ["amount": amount(price.net, price.currency)])
    }
    return words("price", start + (price.rate == 0 ? "untaxed" : "total"), ["amount": amount(total, price.currency)])
  }
}
