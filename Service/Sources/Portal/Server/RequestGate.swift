internal import Billing
internal import HTTPTypes
internal import Hummingbird
internal import Logging
internal import NIOCore
internal import NIOHTTP1
internal import Synchronization

/// What every request goes through: it gets an identifier, waits its turn or is told to come again, becomes an answer
/// whatever happens, and a line of the log and some numbers.
final class RequestGate: RouterMiddleware {
  typealias Context = PortalContext

  /// For how long the rest of a body may still come that is not read, so that the client gets to see the answer.
  private static let lingering = TimeAmount.seconds(10)

  private let limit: Int
  private let origin: RequestOrigin
  private let surroundings: Surroundings
  private let metrics: MetricsRegistry
  private let site: PortalSite
  private let log: Logger
  private let headers: [(HTTPField.Name, String)]
  private let count = Atomic(0)

  /// - Parameters:
  ///   - limit: how many requests are worked at at once.
  ///   - isSecure: whether clients reach the service by HTTPS, and shall never try anything else.
  ///   - origin: tells who has sent a request.
  ///   - surroundings: the random numbers of identifiers.
  ///   - metrics: counts.
  ///   - site: has pages for browsers that ask for what is not there.
  ///   - log: gets a line for each request.
  init(
    limit: Int, isSecure: Bool, origin: RequestOrigin, surroundings: Surroundings, metrics: MetricsRegistry,
    site: PortalSite, log: Logger
  ) {
    (self.limit, self.origin) = (max(1, limit), origin)
    (self.surroundings, self.metrics, self.site, self.log) = (surroundings, metrics, site, log)
    let names: [(String, String)] = [
      ("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "no-referrer"),
      ("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"),
      ("Cross-Origin-Opener-Policy", "same-origin"), ("Cross-Origin-Resource-Policy", "same-origin"),
    ]
    headers = (names + (isSecure ? [("Strict-Transport-Security", "max-age=31536000")] : [])).compactMap {
      name, value in
      HTTPField.Name(name).map { ($0, value) }
    }
  }

  func handle(
    _ request: Request, context: PortalContext, next: (Request, PortalContext) async throws -> Response
  ) async throws -> Response {
    var context = context
    context.requestID = HexDigits.of(surroundings.random(12))
    origin.note(request, &context)
    let start = ContinuousClock.now
    metrics.set(.requestsInFlight, to: Double(count.add(1, ordering: .relaxed).newValue))
    defer { metrics.set(.requestsInFlight, to: Double(count.subtract(1, ordering: .relaxed).newValue)) }
    var problem: HTTPProblem?
    var response: Response
    do {
      guard count.load(ordering: .relaxed) <= limit else {
        throw HTTPProblem(.serviceUnavailable, .overloaded, "There are too many requests at once.", retryAfter: 1)
      }
      try RequestPath.check(request.uri.path, length: request.uri.string.utf8.count)
      response = try await next(request, context)
    } catch let error as PageProblem {
      (response, problem) = (error.response, error.problem)
      if error.problem.status.code >= 400 { close(after: request, &response, context) }
    } catch {
      let failure = try Self.problem(of: error)
      response = site.page(of: failure, for: request, context) ?? failure.response(request: context.requestID)
      problem = failure
      if failure.status.code >= 400 { close(after: request, &response, context) }
    }
    response.headers[Self.requestID] = context.requestID
    response.headers[.cacheControl] = response.headers[.cacheControl] ?? "no-store"
    for (name, value) in headers { response.headers[name] = response.headers[name] ?? value }
    note(request, context, response, problem, took: ContinuousClock.now - start)
    return response
  }

  private static let requestID = HTTPField.Name("X-Request-Id") ?? .eTag

  /// What has gone wrong, as clients are told.
  ///
  /// - Throws: `HTTPParserError`, which the server answers by itself.
  static func problem(of error: any Error) throws -> HTTPProblem {
    switch error {
    case let error as HTTPParserError: throw error
    case let problem as HTTPProblem: problem
    case let error as BillingError: HTTPProblem(error)
    case let error as any HTTPResponseError where error.status == .notFound:
      HTTPProblem(.notFound, .notFound, "There is no such path.")
    default: HTTPProblem(.internalServerError, .serviceFailed, "The service has failed; its log tells more.")
    }
  }

  /// Ends the connection of a request that was refused before its body was read: nobody sends on for nothing.
  private func close(after request: Request, _ response: inout Response, _ context: PortalContext) {
    guard [401, 403, 404, 405, 408, 413, 414, 429, 503].contains(response.status.code),
      request.headers[.transferEncoding] != nil || (request.headers[.contentLength] ?? "0") != "0"
    else { return }
    response.headers[.connection] = "close"
    let channel = context.channel
    channel.eventLoop.scheduleTask(in: Self.lingering) { channel.close(promise: nil) }
  }

  private func note(
    _ request: Request, _ context: PortalContext, _ response: Response, _ problem: HTTPProblem?, took time: Duration
  ) {
    // Only words of our own get into labels and logs: neither paths nor methods that somebody makes up.
    let route = problem?.code == PortalCode.notFound.rawValue ? "none" : Self.template(context.endpointPath)
    let method = HTTPRequest.Method.known.contains(request.method) ? request.method.rawValue : "other"
    let status = "\(response.status.code)"
    let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
    metrics.add(to: .requests, [method, route, status])
    metrics.observe(seconds, of: .requestDuration, [route])
    var fields: Logger.Metadata = [
      LogField.request.rawValue: "\(context.requestID)", LogField.method.rawValue: "\(method)",
      LogField.route.rawValue: "\(route)", LogField.status.rawValue: "\(status)",
      LogField.milliseconds.rawValue: "\((seconds * 10_000).rounded() / 10)",
    ]
    if let problem {
      fields[LogField.code.rawValue] = "\(problem.code)"
      fields[LogField.reason.rawValue] = problem.reason.map { "\($0)" }
      if response.status.code >= 500 { metrics.add(to: .failures, [problem.code]) }
    }
    log.log(level: response.status.code >= 500 ? .error : .info, "request", metadata: fields)
  }

  private static func template(_ path: String?) -> String { path.map { $0.isEmpty ? "/" : $0 } ?? "none" }
}

extension HTTPRequest.Method {
  /// Those that have a meaning here.
  static let known: Set<HTTPRequest.Method> = [.get, .head, .post, .put, .delete, .patch, .options]
}
