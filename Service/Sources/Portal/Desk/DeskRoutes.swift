internal import Billing
internal import HTTPTypes
internal import Hummingbird

/// All that is reached at the desk once logged in: says who it is and whether the role may do it, refuses what comes from
/// elsewhere, and answers with a page.
struct DeskRoutes: Sendable {
  /// The one table of what there is and who may reach it.
  static let all: [DeskRoute] =
    DeskOverviewPage.routes + DeskFiguresPage.routes + DeskFigureFiles.routes + DeskAccountPage.routes
    + DeskListPages.routes + DeskCustomerPage.routes + DeskThingPages.routes + DeskActionPages.routes

  private static let formLimit = 64 << 10

  let desk: PortalDesk
  let sessions: DeskGuard
  let reader: BodyReader

  func add(to router: Router<PortalContext>) {
    for route in Self.all {
      router.on(RouterPath("/admin" + route.path), method: route.method) { request, context in
        try await answer(route, request, context)
      }
    }
  }

  private func answer(_ route: DeskRoute, _ request: Request, _ context: PortalContext) async throws -> Response {
    var viewer: DeskViewer?
    do {
      viewer = try await sessions.viewer(of: request)
      guard let viewer else {
        let path = route.method == .get ? request.uri.string : "/admin"
        return Response(status: .seeOther, headers: [.location: "/admin/login?next=" + PortalRoutes.encoded(path)])
      }
      var form = Form()
      if route.method != .get {
        try sessions.checkOrigin(request)
        form = try Form(try await reader.read(request, limit: Self.formLimit))
        try sessions.checkToken(form["csrf"], of: viewer)
      }
      guard route.roles.contains(viewer.admin.role) else { throw Self.wrongRole }
      let words = desk.site.words(in: viewer.admin.language)
      let call = DeskCall(
        request: request, context: context, viewer: viewer, words: words,
        formats: desk.site.formats(in: viewer.admin.language), desk: desk, form: form)
      switch try await route.handler(call) {
      case .page(let page): return desk.site.response(page, words, csrfToken: viewer.csrfToken)
      case .redirect(let path): return Response(status: .seeOther, headers: [.location: path])
      case .response(let response): return response
      }
    } catch {
      throw try problemPage(for: error, request, context, viewer)
    }
  }

  /// What has gone wrong, in the viewer's words.
  private func problemPage(
    for error: any Error, _ request: Request, _ context: PortalContext, _ viewer: DeskViewer?
  ) throws -> PageProblem {
    let problem = try RequestGate.problem(of: error)
    let words = desk.site.words(in: viewer?.admin.language ?? PortalRoutes.language(of: request))
    return PageProblem(
      problem: problem,
      response: desk.site.deskResponse(
        problem, words, request: context.requestID, for: viewer, mistake: error as? BillingError))
  }

  private static let wrongRole = HTTPProblem(
    .forbidden, .wrongRole, "The role of this account may not do that.", hint: "Docs/Admin.md says which one may.")
}
