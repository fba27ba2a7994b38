internal import Billing
internal import HTTPTypes

/// `/portal/account`: the deletion of the account, and the way back for thirty days.
enum AccountPage {
  static func show(_ call: PortalCall) async throws -> PageAnswer { .page(try await page(call, problem: nil)) }

  static func delete(_ call: PortalCall) async throws -> PageAnswer {
    guard call.viewer.session.isFresh(at: call.billing.surroundings.now()) else {
      return .redirect("/portal/login?next=/portal/account&fresh=1")
    }
    let typed = (call.form["confirmation"] ?? "").filter { !$0.isWhitespace }.lowercased()
    guard typed == call.words("account", "word").lowercased() else {
      return .page(try await page(call, problem: call.words("account", "mistyped")))
    }
    let user = call.user.id
    _ = try await call.billing.writeOnThread { (transaction) throws(BillingError) in
      try transaction.askForDeletion(of: user, by: .user(user))
    }
    return .redirect("/portal/account")
  }

  static func keep(_ call: PortalCall) async throws -> PageAnswer {
    let user = call.user.id
    do throws(BillingError) {
      _ = try await call.billing.writeOnThread { (transaction) throws(BillingError) in
        try transaction.takeBackDeletion(of: user, by: .user(user))
      }
    } catch {
      guard error.code == .deletionUnderWay else { throw error }
      return .redirect("/portal/account?trouble=deletion")
    }
    return .redirect("/portal/account?done=kept")
  }

  private static func page(_ call: PortalCall, problem: String?) async throws -> Page {
    let (standing, _) = try await call.read { (_) throws(BillingError) in true }
    let words = call.words
    let due = standing.deletionDue
    var values: Page.Values = [
      "isAsked": due != nil, "isFresh": call.viewer.session.isFresh(at: call.billing.surroundings.now()),
      "lead": due.map { words("account", "lead-asked", ["date": call.day($0)]) } ?? words("account", "lead"),
      "typeIt": words("account", "type", ["word": words("account", "word")]),
    ]
    values["problem"] = problem
    var page = call.page("account", in: .settings, standing, values, banner: false)
    if problem != nil { page.status = .unprocessableContent }
    return page
  }
}
