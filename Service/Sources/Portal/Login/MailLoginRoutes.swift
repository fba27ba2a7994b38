internal import Billing
internal import Crypto
internal import HTTPTypes
internal import Hummingbird

/// A link by mail, for who has an address that is known to be theirs.
struct MailLoginRoutes: Sendable {
  /// An answer takes a whole number of these, so that how long it takes does not say whether an address is known.
  static let beat = Duration.milliseconds(250)

  let desk: LoginDesk

  func add(to router: Router<PortalContext>) {
    router.post("/portal/login/mail") { request, _ in
      try await desk.step(request, .mail, outcome: "sent") { try await send(request) }
    }
    router.get("/portal/login/link/{token}") { request, context in
      let token = try context.parameters.require("token")
      return try desk.button(
        request, action: "/portal/login/link/\(PortalRoutes.encoded(token))", text: "link", send: nil)
    }
    router.post("/portal/login/link/{token}") { request, context in
      let token = try context.parameters.require("token")
      return try await desk.step(request, .link) {
        _ = try await desk.fields(of: request)
        let viewer = try await desk.sessions.viewer(of: request)?.user.id
        return try await desk.finish(request, .link) { (transaction) throws(BillingError) in
          try transaction.redeemLoginLink(token, viewer: viewer)
        }
      }
    }
  }

  /// The same answer for everybody, whether there is such an account or not.
  private func send(_ request: Request) async throws -> Response {
    let address = try await desk.fields(of: request)["address"] ?? ""
    guard (try? MailAddress(address)) != nil else {
      throw HTTPProblem(.badRequest, .invalidAddress, "This is no mail address.", hint: "pierre@example.com")
    }
    try desk.limiter.take(.loginMail, .digest(Array(SHA256.hash(data: Array(address.lowercased().utf8)))))
    let start = ContinuousClock.now
    let result: Result<Void, any Error>
    do {
      try await desk.billing.writeOnThread { (transaction) throws(BillingError) in
        try transaction.mailLoginLink(to: address)
      }
      result = .success(())
    } catch { result = .failure(error) }
    var end = start + Self.beat
    while end < ContinuousClock.now { end += Self.beat }
    try await Task.sleep(until: end, clock: .continuous)
    try result.get()
    guard PortalRoutes.wantsPage(request) else { return JSONBody.response(["outcome": "sent"], status: .accepted) }
    let words = desk.words(of: request)
    return desk.site.response(Page(template: "login-sent", title: words("login", "sent-title")), words, for: nil)
  }
}
