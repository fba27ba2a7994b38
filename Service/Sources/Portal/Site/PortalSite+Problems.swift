internal import Billing
internal import HTTPTypes
internal import Hummingbird

/// Pages that say what has gone wrong, in words for people.
extension PortalSite {
  /// A page for a browser that asks for one, also where there is none of ours. Who asks is not looked up: that would be
  /// work.
  ///
  /// - Parameters:
  ///   - problem: what has gone wrong.
  ///   - request: which is answered.
  ///   - context: of the request.
  /// - Returns: nil for programs.
  func page(of problem: HTTPProblem, for request: Request, _ context: PortalContext) -> Response? {
    // What browsers send by themselves: by other methods only programs ask.
    guard [.get, .head, .post].contains(request.method), RateGate.name(of: request) != .api,
      PortalRoutes.wantsPage(request)
    else { return nil }
    let words = self.words(in: PortalRoutes.language(of: request))
    var response =
      RateGate.isBelow("/admin", request)
      ? deskResponse(problem, words, request: context.requestID, for: nil)
      : self.response(problem, words, request: context.requestID, for: nil)
    if let allowed = problem.allowed { response.headers[.allow] = allowed }
    if let seconds = problem.retryAfter { response.headers[.retryAfter] = "\(seconds)" }
    return response
  }

  /// A page of the portal.
  ///
  /// - Parameters:
  ///   - problem: what has gone wrong.
  ///   - words: the language.
  ///   - request: the request's identifier.
  ///   - viewer: who is logged in; nil: nobody.
  func response(_ problem: HTTPProblem, _ words: Words, request: String, for viewer: Viewer?) -> Response {
    let page = Page(
      template: "problem", title: words("problem", Self.key(of: problem)),
      values: [
        "hint": hint(to: problem, words), "reference": words("problem", "reference", ["request": request]),
      ], status: problem.status)
    return response(page, words, for: viewer)
  }

  /// A page of the desk, with what the service says of it for who can do something about it.
  ///
  /// - Parameter viewer: who is logged in at the desk; nil: nobody.
  func deskResponse(
    _ problem: HTTPProblem, _ words: Words, request: String, for viewer: DeskViewer?, mistake: BillingError? = nil
  ) -> Response {
    let isRole = problem.code == PortalCode.wrongRole.rawValue
    var values: Page.Values = ["reference": words("problem", "reference", ["request": request])]
    if problem.status == .tooManyRequests {
      values["hint"] = hint(to: problem, words)
    } else if problem.status.code < 500, !isRole {
      values["detail"] = mistake.map { words.mistake($0, formats(in: words.language)) } ?? words.refusal(problem.code)
    }
    if let viewer { values["admin"] = viewer.admin.name }
    let title = isRole ? words("desk", "wrong-role") : words("problem", Self.key(of: problem))
    return response(
      Page(template: "desk-problem", title: title, values: values, status: problem.status), words,
      csrfToken: viewer?.csrfToken)
  }

  /// What to do about a problem; when to come again, where that is what helps.
  func hint(to problem: HTTPProblem, _ words: Words) -> String {
    guard problem.status == .tooManyRequests else { return words("problem", "\(Self.key(of: problem))-hint") }
    return words.count("problem", "limited-hint", Int64(problem.retryAfter ?? 1), formats(in: words.language))
  }

  /// Which words say what kind of problem it is.
  private static func key(of problem: HTTPProblem) -> String {
    switch problem.status.code {
    case 404: "not-found"
    case 403: "forbidden"
    case 429: "limited"
    case 503: "unavailable"
    case 500...: "failed"
    default: "request"
    }
  }
}
