import Billing
import TestDatabases
import Testing

@testable import Portal

@Suite("Who is logged in to the portal")
struct SessionTests {
  @Test(
    "A session ends when it is not used, when its time is over, and when it is closed",
    arguments: TestDatabase.Kind.allCases)
  func ends(_ kind: TestDatabase.Kind) throws {
    let test = try TestBilling(kind)
    let user = try test.user()
    func open() throws -> String {
      try test.billing.write { (tx) throws(BillingError) in
        try tx.openPortalSession(of: user, userAgent: "Firefox\u{7}\n1", cause: "test")
      }
    }
    func session(_ token: String) throws -> PortalSession? {
      try test.billing.read { (tx) throws(BillingError) in try tx.portalSession(token)?.session }
    }
    let token = try open()
    #expect(token.utf8.count == 64)
    #expect(try session(token)?.userAgent == "Firefox 1")
    #expect(try session(String(token.reversed())) == nil)
    // Used each day, it lasts for its whole life, and no longer.
    for _ in 0..<29 {
      test.world.now += 86_400_000
      let used = try #require(try session(token))
      try test.billing.write { (tx) throws(BillingError) in try tx.touchPortalSession(used.id) }
    }
    #expect(try session(token) != nil)
    test.world.now += 86_400_000
    #expect(try session(token) == nil)
    // Left alone, for a week.
    let other = try open()
    test.world.now += PortalSession.idleTime - 1
    #expect(try session(other) != nil)
    test.world.now += 1
    #expect(try session(other) == nil)
    let (third, fourth) = (try open(), try open())
    let id = try #require(try session(third)?.id)
    try test.billing.write { (tx) throws(BillingError) in
      #expect(try tx.closePortalSession(id, of: user + 1) == false)
      #expect(try tx.closePortalSessions(of: user, but: id) > 0)
    }
    #expect(try session(third) != nil)
    #expect(try session(fourth) == nil)
  }

  @Test("Pages lead who is not logged in to the login, and calls say so")
  func loggedOut() async throws {
    try await TestPortal.with(.sqlite) { portal, _ in
      let page = try await portal.browse("GET", "/portal/?a=b&c")
      #expect(page.status == 303)
      #expect(page.headers["location"] == "/portal/login?next=/portal/%3Fa%3Db%26c")
    }
  }

  @Test("A page is in the user's language, with the headers that bind the browser")
  func page() async throws {
    try await TestPortal.with(.sqlite) { portal, test in
      let user = try test.user(name: "Zoé <b>")
      let cookie = try test.cookie(of: user)
      let page = try await portal.browse("GET", "/portal/", cookie: cookie)
      #expect(page.status == 200)
      #expect(page.text.contains(#"<html lang="fr">"#))
      #expect(page.text.contains("Zoé &lt;b&gt;"))
      #expect(page.headers["content-security-policy"]?.contains("default-src 'none'") == true)
      #expect(page.headers["strict-transport-security"] != nil)
      #expect(page.headers["cache-control"] == "no-store")
      for cookie in ["", "__Host-session=\(String(repeating: "0", count: 64))", "\(cookie); \(cookie)", "session=x"] {
        #expect(try await portal.browse("GET", "/portal/", cookie: cookie).status == 303)
      }
    }
  }
}
