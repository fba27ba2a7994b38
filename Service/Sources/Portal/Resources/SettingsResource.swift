internal import Billing
internal import Hummingbird

/// `/portal/settings`: what users decide for themselves.
enum SettingsResource {
  private struct Body: Encodable {
    let retentionDays: Int64
    let language: String
    let news: Bool
    let hints: Bool

    init(_ settings: UserSettings) {
      (retentionDays, language) = (settings.retention.rawValue, settings.language)
      (news, hints) = (settings.wantsNews, settings.wantsHints)
    }
  }

  static func show(_ call: PortalCall) async throws -> Response {
    let user = call.user.id
    let settings = try await call.billing.readOnThread { (transaction) throws(BillingError) in
      try transaction.settings(of: user)
    }
    return call.answer(Body(settings))
  }

  static func change(_ call: PortalCall) async throws -> Response {
    let form = try call.read(SettingsForm.self)
    let (user, actor) = (call.user.id, call.actor)
    let settings = try await call.billing.writeOnThread { (transaction) throws(BillingError) in
      let settings = form.applied(to: try transaction.settings(of: user))
      try transaction.changeSettings(of: user, to: settings, by: actor)
      return settings
    }
    return JSONBody.response(Body(settings))
  }
}
