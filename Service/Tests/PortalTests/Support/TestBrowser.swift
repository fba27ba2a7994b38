import Foundation

@testable import Portal

/// Somebody with a browser: it keeps cookies, and sends forms as they stand on the page.
final class TestBrowser {
  private let portal: TestPortal
  /// What it sends with each request.
  var headers: [String: String]
  /// By their names.
  var cookies: [String: String] = [:]

  init(_ portal: TestPortal, language: String = "en") {
    (self.portal, headers) = (portal, ["Accept-Language": language])
  }

  func get(_ path: String) async throws -> TestAnswer { try await send("GET", path) }

  /// Sends a form; the token of the page's form goes with it.
  ///
  /// - Parameter page: where the form stands; nil: nowhere, so that there is no token.
  func post(_ path: String, _ fields: [String: String] = [:], from page: TestAnswer?) async throws -> TestAnswer {
    var fields = fields
    fields["csrf"] = fields["csrf"] ?? page.flatMap { Self.field("csrf", of: $0, below: path) } ?? ""
    return try await send("POST", path, fields)
  }

  /// Presses the page's button: all its fields as they are.
  func press(_ page: TestAnswer) async throws -> TestAnswer {
    let action = page.text.firstMatch(of: /<form method="post" action="([^"]*)"(?: data-send="[^"]*")?>\n<input/)
    var fields: [String: String] = [:]
    for match in page.text.matches(of: /<input type="hidden" name="([^"]*)" value="([^"]*)">/) {
      fields[String(match.1)] = Self.plain(match.2)
    }
    return try await send("POST", Self.plain(action?.1 ?? "/none"), fields)
  }

  /// The value of a hidden field.
  static func field(_ name: String, of page: TestAnswer, below action: String = "") -> String? {
    let text = page.text.range(of: "action=\"\(action)").map { page.text[$0.upperBound...] } ?? page.text[...]
    guard let start = text.range(of: "name=\"\(name)\" value=\"") else { return nil }
    return plain(text[start.upperBound...].prefix { $0 != "\"" })
  }

  private static func plain(_ text: some StringProtocol) -> String {
    String(text).replacing("&quot;", with: "\"").replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
  }

  private func send(_ method: String, _ path: String, _ form: [String: String]? = nil) async throws -> TestAnswer {
    let cookie = cookies.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: "; ")
    let answer = try await portal.browse(
      method, path, cookie: cookie.isEmpty ? nil : cookie, form: form, headers: headers)
    for line in answer.headers["set-cookie"]?.split(separator: "\n") ?? [] {
      let pair = line.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard pair.count == 2 else { continue }
      cookies[String(pair[0])] = line.contains("Max-Age=0") ? nil : String(pair[1])
    }
    return answer
  }
}
