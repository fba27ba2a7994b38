internal import Billing
internal import Crypto
internal import HTTPTypes
internal import Hummingbird

/// Who may call the rendering API, and how often.
struct RenderingDoor: Sendable {
  private let tokens: [RenderingToken]
  private let bearers: [BearerTokens]
  private let quotas: RenderingQuotas
  private let surroundings: Surroundings

  init(_ api: RenderingAPI?, _ surroundings: Surroundings) {
    tokens = api?.settings.tokens ?? []
    bearers = tokens.map { BearerTokens([$0.token]) }
    (quotas, self.surroundings) = (api?.quotas ?? RenderingQuotas(), surroundings)
  }

  /// Lets a request in.
  ///
  /// - Returns: whose token it has.
  func enter(_ request: Request, _ scope: RenderingScope) throws(HTTPProblem) -> RenderingToken {
    guard !tokens.isEmpty else {
      throw HTTPProblem(
        .notFound, .renderingOff, "The rendering API is off.",
        hint: "Give a program a token in the settings: rendering.tokens.")
    }
    var found: RenderingToken?
    var refusal: HTTPProblem?
    // All are compared: how long it takes says nothing of any.
    for (token, bearer) in zip(tokens, bearers) {
      do throws(HTTPProblem) {
        try bearer.check(request)
        found = token
      } catch {
        refusal = error
      }
    }
    guard let found else {
      throw refusal ?? HTTPProblem(.unauthorized, .unauthorized, "A token is needed.")
    }
    guard found.scopes.contains(scope) else {
      throw HTTPProblem(
        .forbidden, .scopeMissing, "The token is not good for this.",
        hint: "Add `\(scope.rawValue)` to its scopes in the settings.")
    }
    return found
  }

  /// Counts a document.
  ///
  /// - Throws: `quota-exceeded`.
  func count(_ token: RenderingToken) throws(HTTPProblem) {
    guard let wait = quotas.take(token, at: surroundings.now()) else { return }
    throw HTTPProblem(
      .tooManyRequests, .quotaExceeded,
      "The token is good for \(token.perMinute) documents a minute and \(token.perDay) a day.",
      hint: "Come again in \(wait) seconds.", retryAfter: wait)
  }
}
