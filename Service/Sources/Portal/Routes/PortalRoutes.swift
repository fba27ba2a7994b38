internal import Billing
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore

/// All that a customer reaches once logged in: says who it is, refuses what comes from elsewhere, and takes the page or
/// the resource of the path.
struct PortalRoutes: Sendable {
  private static let formLimit = 64 << 10
  /// What changes nothing.
  private static let safe: Set<HTTPRequest.Method> = [.get, .head]

  let desk: PortalDesk
  let sessions: SessionGuard
  let reader: BodyReader

  func add(to router: Router<PortalContext>) {
    var routes: [PortalRoute] = []
    for route in PageRoutes.all + ResourceRoutes.all + LogoutRoute.all {
      if let index = routes.firstIndex(where: { $0.method == route.method && $0.path == route.path }) {
        routes[index].page = routes[index].page ?? route.page
        routes[index].resource = routes[index].resource ?? route.resource
      } else {
        routes.append(route)
      }
    }
    for route in routes {
      router.on(RouterPath("/portal" + route.path), method: route.method) { request, context in
        try await answer(route, request, context)
      }
    }
  }

  private func answer(_ route: PortalRoute, _ request: Request, _ context: PortalContext) async throws -> Response {
    if let page = route.page, route.resource == nil || Self.wantsPage(request) {
      return try await show(page, route, request, context)
    }
    guard let resource = route.resource else {
      throw HTTPProblem(.notFound, .notFound, "There is no such path, or not with this method.")
    }
    guard let viewer = try await sessions.viewer(of: request) else { throw Self.loggedOut }
    try sessions.count(request, of: viewer)
    var body = ByteBuffer()
    if !Self.safe.contains(route.method) {
      try sessions.checkOrigin(request)
      try sessions.checkToken(request.headers[SessionGuard.tokenHeader], of: viewer)
      body = try await reader.read(request, limit: Self.formLimit)
    }
    var response = try await resource(call(request, context, viewer, body: body))
    response.headers[.vary] = "Accept, Cookie"
    return response
  }

  /// A page: who is not logged in is led to the login, and problems are pages as well.
  private func show(
    _ page: PortalRoute.PageHandler, _ route: PortalRoute, _ request: Request, _ context: PortalContext
  ) async throws -> Response {
    var viewer: Viewer?
    do {
      viewer = try await sessions.viewer(of: request)
      guard let viewer else {
        let path = route.method == .get ? request.uri.string : "/portal/"
        return Response(status: .seeOther, headers: [.location: "/portal/login?next=" + Self.encoded(path)])
      }
      try sessions.count(request, of: viewer)
      var form = Form()
      if !Self.safe.contains(route.method) {
        try sessions.checkOrigin(request)
        form = try Form(try await reader.read(request, limit: Self.formLimit))
        try sessions.checkToken(form["csrf"], of: viewer)
      }
      let call = call(request, context, viewer, form: form)
      switch try await page(call) {
      case .page(let page): return desk.site.response(page, call.words, for: viewer)
      case .redirect(let path): return Response(status: .seeOther, headers: [.location: path])
      case .response(let response): return response
      }
    } catch {
      throw try problemPage(for: error, request, context, viewer)
    }
  }

  /// What has gone wrong, in the viewer's words; what the log needs is kept.
  private func problemPage(
    for error: any Error, _ request: Request, _ context: PortalContext, _ viewer: Viewer?
  ) throws -> PageProblem {
    let problem = try RequestGate.problem(of: error)
    let words = desk.site.words(in: viewer?.user.language ?? Self.language(of: request))
    return PageProblem(
      problem: problem, response: desk.site.response(problem, words, request: context.requestID, for: viewer))
  }

  private func call(
    _ request: Request, _ context: PortalContext, _ viewer: Viewer, form: Form = Form(), body: ByteBuffer = ByteBuffer()
  ) -> PortalCall {
    PortalCall(
      request: request, context: context, viewer: viewer, words: desk.site.words(in: viewer.user.language),
      formats: desk.site.formats(in: viewer.user.language), desk: desk, form: form, body: body)
  }

  /// Whether a browser asks.
  static func wantsPage(_ request: Request) -> Bool { (request.headers[.accept] ?? "").contains("text/html") }

  /// The language of who is not logged in: what the browser would rather read.
  static func language(of request: Request) -> String {
    let wishes = (request.headers[.acceptLanguage] ?? "").lowercased().split(separator: ",").map { wish in
      let parts = wish.split(separator: ";").map { $0.filter { $0 != " " } }
      let weight = parts.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) } ?? 1
      return (language: String((parts.first ?? "").prefix { $0 != "-" }), weight: weight)
    }.filter { PortalSite.languages.contains($0.language) && $0.weight > 0 }
    // Of those that are wished for alike the first one.
    guard let most = wishes.map(\.weight).max() else { return PortalSite.languages[0] }
    return wishes.first { $0.weight == most }?.language ?? PortalSite.languages[0]
  }

  /// A path as a value of a URL.
  static func encoded(_ path: String) -> String {
    path.utf8.reduce(into: "") { result, byte in
      let character = Character(UnicodeScalar(byte))
      if byte < 0x80, character.isLetter || character.isNumber || "-_.~/".contains(character) {
        result.append(character)
      } else {
        result += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
  }

  private static let loggedOut = HTTPProblem(
    .unauthorized, .loggedOut, "Nobody is logged in.", hint: "Log in at /portal/login; the session is in a cookie.")
}
