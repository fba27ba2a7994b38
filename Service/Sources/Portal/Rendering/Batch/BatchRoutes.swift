internal import Billing
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore

/// Many documents in one request: a line each, in and out.
struct BatchRoutes: Sendable {
  /// Nil: it is off.
  let api: RenderingAPI?
  let door: RenderingDoor
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
      let (body, channel) = (request.body, context.channel)
      return Response(
        status: .ok, headers: [.contentType: "application/x-ndjson"],
        body: ResponseBody { writer in
          defer { withExtendedLifetime(place) {} }
          try await stream.run(body, &writer, channel)
        })
    }
  }
}
