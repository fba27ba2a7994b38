internal import Billing
internal import HTTPTypes

/// `/portal/settings`: the language, how long content is kept, and mails.
enum SettingsPage {
  static func show(_ call: PortalCall) async throws -> PageAnswer {
    let user = call.user.id
    let (standing, settings) = try await call.read { (transaction) throws(BillingError) in
      try transaction.settings(of: user)
    }
    let words = call.words
    let address = call.user.email.flatMap { try? MailAddress($0) }.flatMap { $0.canReceive ? $0.text : nil }
    let values: Page.Values = [
      "languages": PortalSite.languages.map {
        ["key": $0, "name": words("settings", $0), "isChosen": $0 == settings.language] as Page.Values
      },
      "periods": RetentionPeriod.allCases.map {
        [
          "key": "\($0.rawValue)", "name": words("settings", "days-\($0.rawValue)"),
          "isChosen": $0 == settings.retention,
        ] as Page.Values
      },
      "hints": settings.wantsHints, "news": settings.wantsNews,
      "mailHint": address.map { words("settings", "mail-to", ["address": $0]) } ?? words("settings", "mail-none"),
    ]
    return .page(call.page("settings", in: .settings, standing, values))
  }

  static func save(_ call: PortalCall) async throws -> PageAnswer {
    let form = call.form
    guard let retention = form["retention"].flatMap({ Int64($0) }).flatMap(RetentionPeriod.init(rawValue:)),
      let language = form["language"], PortalSite.languages.contains(language)
    else { throw HTTPProblem(.badRequest, .invalidFields, "The settings are none that there are.") }
    let settings = UserSettings(
      retention: retention, language: language, wantsNews: form["news"] == "1", wantsHints: form["hints"] == "1")
    let user = call.user.id
    try await call.billing.writeOnThread { (transaction) throws(BillingError) in
      try transaction.changeSettings(of: user, to: settings, by: .user(user))
    }
    return .redirect("/portal/settings?done=saved")
  }
}
