internal import Billing
internal import HTTPTypes
internal import InvoiceKit

/// `/portal/profile`: as what the viewer is invoiced.
enum ProfilePage {
  static func show(_ call: PortalCall) async throws -> PageAnswer {
    let user = call.user
    let (standing, details) = try await call.read { (transaction) throws(BillingError) in
      try transaction.billingDetails(of: user.id)
    }
    let home = call.desk.settings.seller?.party.address?.country ?? "FR"
    let shown = details ?? BillingDetails(kind: .consumer, name: user.name ?? "", country: home)
    return .page(page(call, standing, shown, problem: nil))
  }

  static func save(_ call: PortalCall) async throws -> PageAnswer {
    let form = call.form
    func text(_ name: String) -> String? {
      let text = String((form[name] ?? "").drop(while: \.isWhitespace).prefix(200))
      return text.isEmpty ? nil : text
    }
    let details = BillingDetails(
      kind: form["kind"] == "business" ? .business : .consumer, name: text("name") ?? "", street: text("street"),
      postcode: text("postcode"), city: text("city"), country: text("country") ?? "",
      registration: text("registration"), vatNumber: text("vat"))
    let user = call.user.id
    do throws(BillingError) {
      try await call.billing.writeOnThread { (transaction) throws(BillingError) in
        try transaction.changeBillingDetails(of: user, to: details, by: .user(user))
      }
    } catch {
      guard error.code == .invalidValue else { throw error }
      let (standing, _) = try await call.read { (_) throws(BillingError) in true }
      return .page(page(call, standing, details, problem: problem(of: details)))
    }
    return .redirect("/portal/profile?done=saved")
  }

  private static func page(
    _ call: PortalCall, _ standing: AccountStanding, _ details: BillingDetails, problem: String?
  ) -> Page {
    var values: Page.Values = [
      "isConsumer": details.kind == .consumer, "isBusiness": details.kind == .business, "name": details.name,
      "street": details.street ?? "", "postcode": details.postcode ?? "", "city": details.city ?? "",
      "vat": details.vatNumber ?? "", "registration": details.registration ?? "",
      "countries": call.desk.site.countries(in: call.words.language).map {
        ["key": $0.code, "name": $0.name, "isChosen": $0.code == details.country] as Page.Values
      },
    ]
    values["problem"] = problem.map { call.words("profile", $0) }
    var page = call.page("profile", in: .settings, standing, values)
    if problem != nil { page.status = .unprocessableContent }
    return page
  }

  /// What is wrong, as a word of the page: the service's own words are English.
  private static func problem(of details: BillingDetails) -> String {
    if !details.name.contains(where: { !$0.isWhitespace }) { return "wrong-name" }
    if !Country.isCode(details.country) { return "wrong-country" }
    if let number = details.vatNumber, !VATNumber.isValid(number.filter { !$0.isWhitespace }.uppercased()) {
      return "wrong-vat"
    }
    return "wrong-text"
  }
}
