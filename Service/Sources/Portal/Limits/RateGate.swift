internal import Billing
internal import HTTPTypes
internal import Hummingbird

/// Counts the requests of each address, by what they are: who asks too often is told to come later, before anything is
/// done for them. What machines ask for (health, metrics, webhooks, whose signature costs little) is not counted, nor are
/// the files that pages are made of.
struct RateGate: RouterMiddleware {
  typealias Context = PortalContext

  let limiter: RateLimiter
  let site: PortalSite

  func handle(
    _ request: Request, context: PortalContext, next: (Request, PortalContext) async throws -> Response
  ) async throws -> Response {
    if let name = Self.name(of: request), let address = IPAddress(context.clientAddress) {
      do { try limiter.take(name, .address(address.neighbourhood)) } catch {
        guard let page = site.page(of: error, for: request, context) else { throw error }
        throw PageProblem(problem: error, response: page)
      }
    }
    return try await next(request, context)
  }

  static func isBelow(_ root: String, _ request: Request) -> Bool {
    request.uri.path == root || request.uri.path.hasPrefix(root + "/")
  }

  /// What a request counts as; nil: it does not count.
  static func name(of request: Request) -> RateClass? {
    func isBelow(_ root: String) -> Bool { Self.isBelow(root, request) }
    if isBelow("/v1") { return .api }
    guard isBelow("/portal") || isBelow("/admin") || isBelow("/mail"), !isBelow("/portal/assets") else { return nil }
    if request.method == .get || request.method == .head { return .reading }
    let isLogin = isBelow("/portal/login") || isBelow("/admin/login") || isBelow("/admin/invitation")
    return isLogin ? .login : .changing
  }
}
