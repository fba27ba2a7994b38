import Billing
import TestDatabases
import Testing

@Suite("Paths and methods")
struct PathTests {
  @Test("A known path answers other methods with those that it has, whatever the method is called")
  func methods() async throws {
    try await TestPortal.with(.sqlite) { portal, _ in
      for (method, path, allow) in [
        ("GET", "/v1/usage", "POST, OPTIONS"), ("DELETE", "/v1/users/7", "PUT, OPTIONS"),
        ("POST", "/healthz", "GET, HEAD, OPTIONS"), ("PROPFIND", "/healthz", "GET, HEAD, OPTIONS"),
        ("TRACE", "/webhooks/lemonsqueezy", "POST, OPTIONS"), ("PATCH", "/portal/settings", "GET, HEAD, PUT, OPTIONS"),
        ("DELETE", "/metrics", "GET, HEAD, OPTIONS"),
      ] {
        let answer = try await portal.send(method, path, token: nil)
        #expect(answer.status == 405 && answer.json("code") == "method-not-allowed", "\(method) \(path)")

        let methods = Set(answer.headers["allow"]?.split(separator: ", ").map(String.init) ?? [])
        #expect(methods.isSuperset(of: allow.split(separator: ", ").map(String.init)), "\(method) \(path)")
        let options = try await portal.send("OPTIONS", path, token: nil)
        #expect(options.status == 204 && options.headers["allow"] == answer.headers["allow"], "\(path)")
      }
      #expect(!portal.metrics.text().contains("PROPFIND"))
      #expect(portal.metrics.text().contains(#"route="/healthz",status="405""#))
      let head = try await portal.send("HEAD", "/healthz", token: nil)
      #expect(head.status == 200 && head.text.isEmpty && head.headers["content-length"] == "3")
    }
  }

  @Test("A browser gets a page of what is not there, in its language; programs get the problem")
  func pages() async throws {
    try await TestPortal.with(.sqlite) { portal, _ in
      for path in ["/nix", "/portal/nix", "/admin/nix", "/portal/invoices/a/b/c"] {
        let page = try await portal.browse("GET", path, headers: ["Accept-Language": "en"])
        #expect(page.status == 404 && page.headers["content-type"] == "text/html; charset=utf-8", "\(path)")
        #expect(page.text.contains("<html lang=\"en\"") && !page.text.contains("about:blank"), "\(path)")
        #expect(page.headers["content-security-policy"]?.contains("style-src 'self'") == true, "\(path)")
        let answer = try await portal.send("GET", path, token: nil)
        #expect(answer.status == 404 && answer.json("code") == "not-found", "\(path)")
      }
      let method = try await portal.browse("POST", "/portal/legal")
      #expect(method.status == 405 && method.text.contains("<html lang=\"fr\""))
      #expect(method.headers["allow"] == "GET, HEAD, OPTIONS")
      // What programs alone call stays as they read it.
      #expect(try await portal.browse("GET", "/v1/nix").json("code") == "not-found")
    }
  }

  @Test("What is not there is answered as such, whatever it is called")
  func nowhere() async throws {
    try await TestPortal.with(.sqlite) { portal, _ in
      for path in [
        "/", "/v1", "/v1/users/x/quota", "/v1/users/-1/quota", "/v1/users/99999999999999999999/quota",
        "/%00%ff/../etc/passwd", "//healthz", "/healthz//", "/./healthz", "/x/../healthz", "/%2e%2E/healthz",
        "/healthz%2f", "/v1/users/7%2Fquota", "/healthz%00", "/health%5cz", "/HEALTHZ", "/healthz;a=b", "/%68ealthz",
      ] {
        let answer = try await portal.send("GET", path)
        #expect(answer.status == 404 && answer.json("code") == "not-found", "\(path)")
      }
      #expect(portal.metrics.text().contains(#"route="none",status="404""#))
      // A slash at the end, and a query, do no harm.
      for path in ["/healthz/", "/healthz?", "/healthz?a=/../%00"] {
        #expect(try await portal.send("GET", path).status == 200, "\(path)")
      }
      let long = try await portal.send("GET", "/healthz?" + String(repeating: "a", count: 8_200))
      #expect(long.status == 414 && long.json("code") == "path-too-long")
    }
  }
}
