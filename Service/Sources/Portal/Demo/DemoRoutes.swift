internal import HTTPTypes
internal import Hummingbird
internal import NIOCore

/// The demo's own routes; no other server has them.
struct DemoRoutes: Sendable {
  /// How far the clock is moved at once at most, in hours.
  static let furthest = 400 * 24

  let controls: DemoControls

  func add(to router: Router<PortalContext>) {
    router.get("/demo") { _, _ in try await state() }
    router.post("/demo/clock") { request, _ in
      let query = request.uri.queryParameters
      func number(_ name: String) -> Int? {
        guard let text = query[Substring(name)] else { return 0 }
        return Int(text).flatMap { (0...Self.furthest).contains($0) ? $0 : nil }
      }
      guard let days = number("days"), let hours = number("hours"), (1...Self.furthest).contains(days * 24 + hours)
      else {
        throw HTTPProblem(
          .badRequest, .invalidFields, "The clock goes forward only, by at most 400 days at once.",
          hint: "`?days=3`, `?hours=12`, or both.")
      }
      try await controls.move(Int64(days * 24 + hours) * 3_600_000)
      return try await state()
    }
  }

  private func state() async throws -> Response {
    Response(
      status: .ok, headers: [.contentType: "application/json"],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: try await controls.state())))
  }
}
