internal import Billing
internal import HTTPTypes
internal import Hummingbird

/// `/portal/account`: its deletion, in thirty days, and the way back until then.
enum AccountResource {
  static func delete(_ call: PortalCall) async throws -> Response {
    guard call.viewer.session.isFresh(at: call.billing.surroundings.now()) else {
      throw HTTPProblem(
        .forbidden, .loginTooOld, "The login is older than ten minutes.", hint: "Log in again, and send the same.")
    }
    let (user, actor) = (call.user.id, call.actor)
    let due = try await call.billing.writeOnThread { (transaction) throws(BillingError) in
      try transaction.askForDeletion(of: user, by: actor)
    }
    return JSONBody.response(["deletion_due_at": due], status: .accepted)
  }

  static func keep(_ call: PortalCall) async throws -> Response {
    let (user, actor) = (call.user.id, call.actor)
    _ = try await call.billing.writeOnThread { (transaction) throws(BillingError) in
      try transaction.takeBackDeletion(of: user, by: actor)
    }
    return Response(status: .noContent)
  }
}
