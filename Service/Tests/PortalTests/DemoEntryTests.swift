import Billing
import TestDatabases
import Testing

@testable import Portal

@Suite("The demo's door, and the way out")
struct DemoEntryTests {
  private func with(_ body: (TestPortal, TestBilling) async throws -> Void) async throws {
    let test = try TestBilling(.sqlite)
    let controls = DemoControls(
      state: { Array("{}".utf8) },
      guests: {
        [
          DemoGuest(telegramID: 7, name: "Zoé <b>", plan: "pro", state: "late-grace"),
          DemoGuest(telegramID: 8, name: "Jonas", company: "Weber GmbH, DE", plan: "business", state: "active"),
        ]
      }, move: { _ in }, card: { _, _ in }, checkout: { _ in nil }, pay: { _ in false })
    try await TestPortal.with(test.billing, demo: controls) { portal, _ in try await body(portal, test) }
  }

  @Test("A visitor enters as a customer, and each entry is a new session that ends the one before")
  func entry() async throws {
    try await with { portal, test in
      let user = try test.user()
      let page = try await portal.browse("GET", "/demo", headers: ["Accept-Language": "en"])
      #expect(page.status == 200 && page.text.contains("Zoé &lt;b&gt;") && page.text.contains("Late: first day"))
      #expect(page.text.contains("Weber GmbH, DE") && !page.text.contains("demo.state-"))
      #expect(try await portal.send("GET", "/demo", token: nil).text == "{}")
      var cookies: [String] = []
      for _ in 0..<2 {
        let entered = try await portal.browse("POST", "/demo/enter", cookie: cookies.last, form: ["user": "7"])
        #expect(entered.status == 303 && entered.headers["location"] == "/portal/")
        cookies.append(String(try #require(entered.headers["set-cookie"]?.split(separator: ";").first)))
      }
      #expect(cookies[0] != cookies[1])
      #expect(try await portal.browse("GET", "/portal/", cookie: cookies[0]).status == 303)
      #expect(try await portal.browse("GET", "/portal/", cookie: cookies[1]).text.contains("Pierre Dupont"))
      let sessions = try test.billing.read { (tx) throws(BillingError) in try tx.portalSessions(of: user) }
      #expect(sessions.count == 1)
      #expect(try await portal.browse("POST", "/demo/enter", form: ["user": "9"]).status == 404)
      #expect(try await portal.browse("POST", "/demo/enter", form: ["user": "x"]).status == 400)
    }
  }

  @Test("Another host's name and another site's page are refused")
  func elsewhere() async throws {
    try await with { portal, test in
      _ = try test.user()
      for headers in [["Host": "evil.example"], ["Sec-Fetch-Site": "cross-site"], ["Origin": "https://evil.example"]] {
        let refused = try await portal.browse("POST", "/demo/enter", form: ["user": "7"], headers: headers)
        #expect(refused.status == 403 && refused.headers["set-cookie"] == nil, "\(headers)")
      }
      for host in ["localhost:3000", "127.0.0.1", "[::1]:80", "LOCALHOST"] {
        #expect(try await portal.browse("GET", "/demo", headers: ["Host": host]).status == 200, "\(host)")
      }
    }
  }

  @Test("A visitor enters the desk in any role, and no page of elsewhere does it")
  func desk() async throws {
    try await with { portal, _ in
      for role in AdminRole.allCases + [.support] {
        let entered = try await portal.browse("POST", "/demo/enter-admin", form: ["role": role.rawValue])
        #expect(entered.status == 303 && entered.headers["location"] == "/admin")
        let cookie = String(try #require(entered.headers["set-cookie"]?.split(separator: ";").first))
        let page = try await portal.browse("GET", "/admin/account", cookie: cookie)
        #expect(page.status == 200 && page.text.contains("demo-\(role.rawValue)"))
      }
      #expect(try await portal.browse("POST", "/demo/enter-admin", form: ["role": "owner"]).status == 400)
      let foreign = try await portal.browse(
        "POST", "/demo/enter-admin", form: ["role": "read"], headers: ["Sec-Fetch-Site": "cross-site"])
      #expect(foreign.status == 403 && foreign.headers["set-cookie"] == nil)
    }
  }

  @Test("No other server has a door of that sort")
  func none() async throws {
    try await TestPortal.with(.sqlite) { portal, test in
      _ = try test.user()
      #expect(try await portal.browse("POST", "/demo/enter-admin", form: ["role": "read"]).status == 404)
      #expect(try await portal.browse("POST", "/demo/enter", form: ["user": "7"]).status == 404)
    }
  }

  @Test("Logging out ends the session and takes the cookie away, from a page of ours only")
  func logout() async throws {
    try await TestPortal.with(.sqlite) { portal, test in
      let user = try test.user()
      let cookie = try test.cookie(of: user)
      #expect(try await portal.browse("POST", "/portal/logout", cookie: cookie, form: ["csrf": "x"]).status == 403)
      let elsewhere = try await portal.browse(
        "POST", "/portal/logout", cookie: cookie, form: [:], headers: ["Sec-Fetch-Site": "same-site"])
      #expect(elsewhere.status == 403)
      #expect(try await portal.browse("GET", "/portal/", cookie: cookie).status == 200)
      let left = try await portal.browse("POST", "/portal/logout", cookie: cookie, form: [:])
      #expect(left.status == 303 && left.headers["location"] == "/portal/login")
      #expect(left.headers["set-cookie"]?.contains("__Host-session=; Path=/; HttpOnly") == true)
      #expect(left.headers["set-cookie"]?.contains("Max-Age=0") == true)
      #expect(try await portal.browse("GET", "/portal/", cookie: cookie).status == 303)
      // As programs do it.
      let other = try test.cookie(of: user)
      let token = Viewer.csrfToken(of: String(try #require(other.split(separator: "=").last)))
      let call = { (headers: [String: String]) in
        try await portal.send(
          "POST", "/portal/logout", headers: headers.merging(["Cookie": other]) { $1 }, token: nil)
      }
      #expect(try await call([:]).status == 403)
      #expect(try await call(["X-CSRF-Token": token]).status == 204)
      #expect(try await call(["X-CSRF-Token": token]).status == 401)
    }
  }
}
