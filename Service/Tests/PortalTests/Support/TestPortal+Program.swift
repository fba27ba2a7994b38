import AsyncHTTPClient
import NIOCore

@testable import Portal

extension TestPortal {
  /// What a program gets that has a session.
  ///
  /// - Parameters:
  ///   - method: `GET`, `POST`.
  ///   - cookie: of a login; nil: nobody is logged in.
  ///   - json: the body.
  ///   - token: of what changes something; nil: that of the login.
  func call(
    _ method: String, _ path: String, cookie: String? = nil, json: String? = nil, csrf token: String? = nil,
    headers: [String: String] = [:]
  ) async throws -> TestAnswer {
    var headers = headers
    if let cookie {
      headers["Cookie"] = cookie
      headers["X-CSRF-Token"] = token ?? Viewer.csrfToken(of: String(cookie.split(separator: "=").last ?? ""))
    }
    if headers["X-CSRF-Token"] == "" { headers["X-CSRF-Token"] = nil }
    if json != nil { headers["Content-Type"] = "application/json" }
    return try await send(method, path, json.map { .bytes(ByteBuffer(string: $0)) }, headers: headers, token: nil)
  }
}
