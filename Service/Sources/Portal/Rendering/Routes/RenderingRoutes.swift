internal import Billing
internal import HTTPTypes
internal import Hummingbird
internal import InvoiceCommands
internal import InvoiceKit
internal import NIOCore

/// The rendering API: documents in, documents out.
struct RenderingRoutes: Sendable {
  private let api: RenderingAPI?
  private let door: RenderingDoor
  private let reader: BodyReader
  private let metrics: MetricsRegistry
  private let patience: Int

  /// - Parameters:
  ///   - api: nil: it is off.
  ///   - reader: takes bodies in.
  ///   - patience: for how many seconds who gets a batch may not read.
  init(
    _ api: RenderingAPI?, reader: BodyReader, surroundings: Surroundings, metrics: MetricsRegistry, patience: Int
  ) {
    (self.api, self.reader, self.metrics, self.patience) = (api, reader, metrics, patience)
    door = RenderingDoor(api, surroundings)
  }

  func add(to router: Router<PortalContext>) {
    BatchRoutes(api: api, door: door, reader: reader, metrics: metrics, patience: patience).add(to: router)
    IssueRoutes(api: api, door: door, reader: reader, metrics: metrics).add(to: router)
    let group = router.group("/v1")
    group.post("/render") { request, _ in
      try await answer(request, "render", hasAnswerFormat: true) {
        $0.document($1, $2)
      } response: {
        DocumentBodies.response($0)
      }
    }
    group.post("/check") { request, _ in
      try await answer(request, "check") {
        $0.problems($1, $2)
      } response: {
        JSONBody.response(DocumentBodies.Check($0))
      }
    }
    group.post("/extract") { request, _ in
      try await answer(request, "extract") { work, bytes, _ in
        work.extract(bytes)
      } response: {
        DocumentBodies.bytes($0.bytes, "application/xml", warnings: $0.warnings.count)
      }
    }
    group.post("/inspect") { request, _ in
      try await answer(request, "inspect") { work, bytes, _ in
        work.inspect(bytes)
      } response: {
        DocumentBodies.bytes($0.bytes, "application/json", warnings: $0.warnings.count)
      }
    }
  }

  private func answer<Value: Sendable>(
    _ request: Request, _ operation: String, hasAnswerFormat: Bool = false,
    _ body: @escaping @Sendable (DocumentWork, [UInt8], DeskOptions) -> Result<Value, DocumentFailure>,
    response: (Value) -> Response
  ) async throws -> Response {
    let token = try door.enter(request, .render)
    guard let api else { throw HTTPProblem(.notFound, .renderingOff, "The rendering API is off.") }
    let options = try RenderingQuery(request, hasAnswerFormat: hasAnswerFormat).options
    try door.count(token)
    let count = DocumentCount(metrics: metrics, client: token.name, operation: operation)
    do {
      let result = try await api.pool.admitted {
        let bytes = [UInt8](buffer: try await reader.read(request, limit: api.settings.maximumSize))
        guard !bytes.isEmpty else {
          throw HTTPProblem(.badRequest, .bodyMissing, "The request has no body.", hint: "Send the document.")
        }
        try RenderingQuery.check(bytes, of: request)
        let work = api.work
        // The process that opens a PDF has the same time: it is what tells of it.
        let time = Duration.seconds(api.settings.timeout) + .seconds(ReceivedFile.kind(of: bytes) == .pdf ? 5 : 0)
        return try await api.pool.run(within: time) { body(work, bytes, options) }
      }
      let value = try result.get()
      count.end(.done)
      return response(value)
    } catch {
      throw count.problem(of: error)
    }
  }
}
