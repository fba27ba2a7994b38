import AsyncHTTPClient
import Billing
import Foundation
import NIOCore
import NIOHTTP1

@testable import Portal

extension TestPortal {
  /// Leads nowhere by itself: where an answer leads is what is tested.
  static let browser = HTTPClient(
    eventLoopGroupProvider: .singleton, configuration: .init(redirectConfiguration: .disallow))

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
    var request = HTTPClientRequest(url: url(path))
    request.method = .RAW(value: method)
    if headers["Accept"] == nil { request.headers.add(name: "Accept", value: "text/html,application/xhtml+xml") }
    if let cookie { request.headers.add(name: "Cookie", value: cookie) }
    for (name, value) in headers { request.headers.add(name: name, value: value) }
    if var form {
      if let token = cookie?.split(separator: "=").last {
        form["csrf"] = form["csrf"] ?? Viewer.csrfToken(of: String(token))
      }
      let text = form.sorted { $0.key < $1.key }
        .map { "\($0.key)=\($0.value.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")" }
      request.headers.add(name: "Content-Type", value: "application/x-www-form-urlencoded")
      request.body = .bytes(ByteBuffer(string: text.joined(separator: "&")))
    }
    let response = try await Self.browser.execute(request, timeout: .seconds(60))
    var fields: [String: String] = [:]
    for header in response.headers {
      let name = header.name.lowercased()
      // Of several cookies each has a line.
      fields[name] = name == "set-cookie" ? (fields[name].map { $0 + "\n" } ?? "") + header.value : header.value
    }
    return TestAnswer(
      status: Int(response.status.code), headers: fields,
      text: String(buffer: try await response.body.collect(upTo: 16 << 20)))
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
