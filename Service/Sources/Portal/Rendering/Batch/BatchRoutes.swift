internal import Billing
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore

/// Many documents in one request: a line each, in and out.
struct BatchRoutes: Sendable {
  /// Nil: it is off.
  let api: RenderingAPI?
  let door: RenderingDoor
  let reader: BodyReader
  let metrics: MetricsRegistry
  /// For how many seconds a reader may not read.
  let patience: Int

  func add(to router: Router<PortalContext>) {
    router.post("/v1/batch") { request, context in
      let token = try door.enter(request, .render)
      guard let api else { throw HTTPProblem(.notFound, .renderingOff, "The rendering API is off.") }
      let options = try RenderingQuery(request).options
      let stream = BatchStream(
        api: api, door: door, token: token, options: options, metrics: metrics, patience: Int64(patience))
      let place = try api.batches.take()
      let (body, channel) = (try await body(of: request, api), context.channel)
      return Response(
        status: .ok, headers: [.contentType: "application/x-ndjson"],
        body: ResponseBody { writer in
          defer { withExtendedLifetime(place) {} }
          try await stream.run(body, &writer, channel)
        })
    }
  }

  /// The lines. As much as a document may have is taken in before the answer begins, where its length is told: proxies
  /// (nginx) send no more of a request once its answer has begun.
  private func body(of request: Request, _ api: RenderingAPI) async throws -> RequestBody {
    let limit = api.settings.maximumSize
    guard let length = request.headers[.contentLength].flatMap({ Int($0) }), length <= limit else {
      return request.body
    }
    return RequestBody(buffer: try await reader.read(request, limit: limit))
  }
}
