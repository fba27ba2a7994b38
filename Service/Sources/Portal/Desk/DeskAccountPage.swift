internal import Billing
internal import HTTPTypes

/// One's own account: where one is logged in, how many recovery codes are left, and the language.
enum DeskAccountPage {
  static let routes = [
    DeskRoute(.get, "/account", .all, show),
    DeskRoute(.post, "/account/language") { call in
      let (id, language) = (call.admin.id, call.form["language"] ?? "")
      try await call.billing.writeOnThread { (transaction) throws(BillingError) in
        try transaction.changeLanguage(ofAdmin: id, to: language)
      }
      return .redirect("/admin/account")
    },
    DeskRoute(.post, "/account/sessions/{id}/close") { call in
      let (id, admin) = (try call.number("id"), call.admin)
      let isClosed = try await call.billing.writeOnThread { (transaction) throws(BillingError) in
        try transaction.closeAdminSession(id, of: admin)
      }
      guard isClosed else { throw HTTPProblem(.notFound, .notFound, "There is no such session.") }
      return .redirect("/admin/account")
    },
  ]

  private static func show(_ call: DeskCall) async throws -> PageAnswer {
    let id = call.admin.id
    let (sessions, codes) = try await call.billing.readOnThread { (transaction) throws(BillingError) in
      (try transaction.adminSessions(of: id), try transaction.recoveryCodesLeft(ofAdmin: id))
    }
    let rows: [[String: any Sendable]] = sessions.map { session in
      [
        "id": "\(session.id)", "agent": session.userAgent ?? "", "since": call.formats.time(session.createdAt) ?? "",
        "seen": call.formats.time(session.seenAt) ?? "", "own": session.id == call.viewer.session.id,
      ]
    }
    return call.page(
      "desk-account", title: call.words("desk", "account"),
      [
        "sessions-open": rows, "codes": call.words.count("desk", "codes-left", codes, call.formats),
        "few": codes < 3, "french": call.admin.language == "fr", "english": call.admin.language == "en",
      ])
  }
}
