internal import HTTPTypes
internal import Hummingbird
internal import NIOCore

/// Takes bodies in, as large and as slow as they may be.
struct BodyReader: Sendable {
  let timeout: Duration

  /// The whole body of a request.
  ///
  /// - Parameter limit: its largest size in bytes.
  func read(_ request: Request, limit: Int) async throws -> ByteBuffer {
    // A little more than the limit is taken in all the same, and thrown away: who is still sending reads no answer.
    if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > 2 * limit {
      throw Self.tooLarge(limit)
    }
    let body = request.body
    return try await withThrowingTaskGroup(of: ByteBuffer?.self) { group in
      defer { group.cancelAll() }
      group.addTask {
        var whole = ByteBuffer()
        var size = 0
        for try await part in body {
          size += part.readableBytes
          guard size <= 2 * limit else { throw Self.tooLarge(limit) }
          if size <= limit { whole.writeImmutableBuffer(part) }
        }
        guard size <= limit else { throw Self.tooLarge(limit) }
        return whole
      }
      group.addTask {
        try await Task.sleep(for: timeout)
        return nil
      }
      guard let whole = try await group.next() ?? nil else {
        throw HTTPProblem(
          .requestTimeout, .bodyTooSlow, "The body has not arrived within \(timeout.components.seconds) seconds.")
      }
      return whole
    }
  }

  private static func tooLarge(_ limit: Int) -> HTTPProblem {
    HTTPProblem(
      .contentTooLarge, .bodyTooLarge, "The body is larger than \(limit) bytes.", hint: "Send it in several requests.")
  }
}
