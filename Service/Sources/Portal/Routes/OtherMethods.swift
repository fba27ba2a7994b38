internal import HTTPTypes
internal import Hummingbird

/// What a known path answers to methods that it has no use for: 405 with `Allow`, and to OPTIONS what it takes.
struct OtherMethods: HTTPResponder {
  /// All that are told apart; whatever else somebody makes up is answered like TRACE.
  private static let methods: [HTTPRequest.Method] = [
    .get, .head, .post, .put, .delete, .patch, .options, .trace, .connect,
  ]

  private let router: RouterResponder<PortalContext>

  /// Closes the list of routes: none may be added any more.
  init(_ router: Router<PortalContext>) {
    let paths = Dictionary(grouping: router.routes, by: \.path.description)
    for (path, routes) in paths {
      let known = Set(routes.map(\.method))
      let allowed = Self.methods.filter {
        known.contains($0) || $0 == .options || $0 == .head && known.contains(.get)
      }
      let list = allowed.map(\.rawValue).joined(separator: ", ")
      for method in Self.methods where !allowed.contains(method) {
        router.on(RouterPath(path), method: method) { _, _ -> Response in throw Self.refusal(list) }
      }
      guard !known.contains(.options) else { continue }
      router.on(RouterPath(path), method: .options) { _, _ in
        Response(status: .noContent, headers: [.allow: list])
      }
    }
    self.router = router.buildResponder()
  }

  func respond(to request: Request, context: PortalContext) async throws -> Response {
    guard !Self.methods.contains(request.method) else { return try await router.respond(to: request, context: context) }
    var head = request.head
    head.method = .trace
    return try await router.respond(to: Request(head: head, body: request.body), context: context)
  }

  private static func refusal(_ list: String) -> HTTPProblem {
    var problem = HTTPProblem(
      .methodNotAllowed, .methodNotAllowed, "This path has other methods.", hint: "Use one of \(list).")
    problem.allowed = list
    return problem
  }
}
