import AsyncHTTPClient
import Billing
import Foundation
import NIOCore

@testable import Portal

extension TestPortal {
  /// What a browser gets.
  ///
  /// - Parameters:
  ///   - method: `GET`, `POST`.
  ///   - cookie: of a login; nil: nobody is logged in.
  ///   - form: fields to send; the token of the login's forms is added.
  func browse(
    _ method: String, _ path: String, cookie: String? = nil, form: [String: String]? = nil,
    headers: [String: String] = [:]
  ) async throws -> TestAnswer {
    var headers = headers
    headers["Accept"] = headers["Accept"] ?? "text/html,application/xhtml+xml"
    headers["Cookie"] = cookie ?? headers["Cookie"]
    var body: HTTPClientRequest.Body?
    if var form {
      if let token = cookie?.split(separator: "=").last {
        form["csrf"] = form["csrf"] ?? Viewer.csrfToken(of: String(token))
      }
      let text = form.sorted { $0.key < $1.key }
        .map { "\($0.key)=\($0.value.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")" }
      headers["Content-Type"] = "application/x-www-form-urlencoded"
      body = .bytes(ByteBuffer(string: text.joined(separator: "&")))
    }
    return try await send(method, path, body, headers: headers, token: nil)
  }
}

extension TestBilling {
  /// Somebody with an account.
  func user(_ telegramID: Int64 = 7, name: String = "Pierre Dupont", language: String = "fr") throws -> Int64 {
    try billing.write { (tx) throws(BillingError) in
      try tx.user(telegramID: telegramID, name: name, email: "pierre@example.com", language: language)
    }
  }

  /// The cookie of a login of a user.
  func cookie(of user: Int64) throws -> String {
    let token = try billing.write { (tx) throws(BillingError) in
      try tx.openPortalSession(of: user, userAgent: "test", cause: "test")
    }
    return "\(SessionGuard(billing).cookie.name)=\(token)"
  }
}
