/// An answer to a browser (RFC 9112): the connection ends with it, unless it is a stream of events.
struct HTTPAnswer {
  var status: Int
  var type: String
  var body: [UInt8]
  /// Whether events follow; then it has no length.
  var isStream = false

  /// Words of a refusal.
  static func refusal(_ status: Int, _ text: String) -> HTTPAnswer {
    HTTPAnswer(status: status, type: "text/plain; charset=utf-8", body: Array((text + "\n").utf8))
  }

  /// A page, a script or a style sheet.
  static func text(_ text: String, type: String) -> HTTPAnswer {
    HTTPAnswer(status: 200, type: type + "; charset=utf-8", body: Array(text.utf8))
  }

  /// A stream of server-sent events, of which none has been sent.
  static var events: HTTPAnswer {
    HTTPAnswer(status: 200, type: "text/event-stream", body: [], isStream: true)
  }

  /// As it is sent.
  ///
  /// - Parameter hasBody: false: as an answer to HEAD.
  func bytes(hasBody: Bool = true) -> [UInt8] {
    var head = "HTTP/1.1 \(status) \(Self.reasons[status] ?? "Error")\r\nContent-Type: \(type)\r\n"
    if !isStream, status != 204 { head += "Content-Length: \(body.count)\r\n" }
    head += """
      Cache-Control: no-store\r
      Connection: close\r
      Content-Security-Policy: default-src 'none'; img-src 'self'; script-src 'self'; style-src 'self'; \
      connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'\r
      Cross-Origin-Resource-Policy: same-origin\r
      Referrer-Policy: no-referrer\r
      X-Content-Type-Options: nosniff\r
      \r

      """
    return Array(head.utf8) + (hasBody ? body : [])
  }

  private static let reasons = [
    200: "OK", 204: "No Content", 400: "Bad Request", 403: "Forbidden", 404: "Not Found", 405: "Method Not Allowed",
    431: "Request Header Fields Too Large", 503: "Service Unavailable",
  ]
}
