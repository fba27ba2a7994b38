internal import Billing

/// `/portal/export`: the viewer's data as a file; its link comes by mail and in the messages.
enum ExportPage {
  static func show(_ call: PortalCall) async throws -> PageAnswer {
    let user = call.user.id
    let (standing, exports) = try await call.read { (transaction) throws(BillingError) in
      try transaction.exports(of: user)
    }
    let words = call.words
    let rows = exports.map { export -> Page.Values in
      let tone =
        switch export.state {
        case .ready: "good"
        case .waiting: "warn"
        case .failed: "bad"
        case .used, .expired: ""
        }
      let until = export.expiresAt.flatMap(call.formats.time) ?? ""
      return [
        "asked": words("export", "asked", ["time": call.formats.time(export.askedAt) ?? ""]),
        "state": words("export", "state-\(export.state.rawValue)"), "tone": tone,
        "note": words("export", "note-\(export.state.rawValue)", ["until": until]),
      ]
    }
    let values: Page.Values = [
      "canAsk": !exports.contains { $0.state == .waiting }, "exports": rows, "hasExports": !rows.isEmpty,
    ]
    return .page(call.page("export", in: .settings, standing, values))
  }

  static func ask(_ call: PortalCall) async throws -> PageAnswer {
    let user = call.user.id
    _ = try await call.billing.writeOnThread { (transaction) throws(BillingError) in
      try transaction.requestExport(of: user, by: .user(user))
    }
    return .redirect("/portal/export?done=export")
  }
}
