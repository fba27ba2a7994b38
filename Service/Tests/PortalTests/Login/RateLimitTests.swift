import Billing
import TestDatabases
import Testing

@testable import Portal

@Suite("How often somebody may ask")
struct RateLimitTests {
  private func taken(_ limiter: RateLimiter, _ name: RateClass, _ key: RateKey) -> Int? {
    do throws(HTTPProblem) { try limiter.take(name, key) } catch { return error.retryAfter }
    return nil
  }

  @Test("So many at once, and then as they come back; each key for itself")
  func bucket() {
    let world = TestWorld()
    let limiter = RateLimiter(RateLimits([.login: 20]), now: { world.now })
    for _ in 0..<20 { #expect(taken(limiter, .login, .session(1)) == nil) }
    #expect(taken(limiter, .login, .session(1)) == 3)
    #expect(taken(limiter, .login, .session(2)) == nil)
    world.now += 2_999
    #expect(taken(limiter, .login, .session(1)) == 1)
    world.now += 1
    #expect(taken(limiter, .login, .session(1)) == nil)
    #expect(taken(limiter, .login, .session(1)) == 3)
    // A clock that goes back gives nothing, and takes nothing away for long.
    world.now -= 3_600_000
    #expect(taken(limiter, .login, .session(1)) == 3)
    world.now += 60_000
    for _ in 0..<20 { #expect(taken(limiter, .login, .session(1)) == nil) }
    #expect(taken(limiter, .login, .session(1)) != nil)
    // Classes without a limit have none.
    for _ in 0..<1_000 { #expect(taken(limiter, .reading, .session(1)) == nil) }
    #expect(limiter.count == 2)
  }

  @Test("Memory is bounded, and who asks all the time is not forgotten")
  func bounded() throws {
    let limiter = RateLimiter(RateLimits([.login: 5]), now: { 0 }, capacity: 1_000)
    for _ in 0..<5 { #expect(taken(limiter, .login, .session(-1)) == nil) }
    for number in 0..<100_000 {
      #expect(taken(limiter, .login, .session(Int64(number))) == nil)
      if number % 100 == 0 { #expect(taken(limiter, .login, .session(-1)) != nil) }
    }
    #expect(limiter.count <= 1_000)
  }

  @Test("Of IPv6 a whole /64 is one, of IPv4 each address")
  func neighbours() throws {
    func near(_ text: String) throws -> String { try #require(IPAddress(text)).neighbourhood.description }
    #expect(try near("2001:db8:1:2:3:4:5:6") == "2001:db8:1:2::")
    #expect(try near("2001:db8:1:3::1") == "2001:db8:1:3::")
    for text in ["192.0.2.7", "::ffff:192.0.2.7"] { #expect(try near(text) == "192.0.2.7") }
  }

  @Test("Addresses are told apart behind a trusted proxy, attempts to log in are few, and a page says what is wrong")
  func served() async throws {
    try await TestPortal.with(.sqlite) { settings in
      settings.rateLimits = RateLimits([.login: 2, .reading: 3, .loginMail: 1])
      settings.trustedProxies = [AddressRange("127.0.0.1")].compactMap { $0 }
    } _: { portal, test in
      func ask(_ method: String, _ path: String, from address: String, page: Bool = true) async throws -> TestAnswer {
        try await portal.browse(
          method, path, form: method == "POST" ? [:] : nil,
          headers: ["X-Forwarded-For": address, "Accept": page ? "text/html" : "application/json"])
      }
      for _ in 0..<2 { #expect(try await ask("POST", "/portal/login/mail", from: "192.0.2.1").status == 403) }
      let page = try await ask("POST", "/portal/login/mail", from: "192.0.2.1")
      #expect(page.status == 429 && page.headers["retry-after"] == "30" && page.text.contains("Trop de demandes"))
      #expect(page.text.contains("Vous pourrez réessayer dans 30\u{A0}secondes.") && page.text.contains("/portal/"))
      #expect(page.headers["content-type"]?.hasPrefix("text/html") == true)
      let problem = try await ask("POST", "/portal/login/link/x", from: "192.0.2.1", page: false)
      #expect(problem.status == 429 && problem.json("code") == "too-many-requests")
      #expect(problem.headers["content-type"] == "application/problem+json")
      #expect(try await ask("POST", "/portal/login/mail", from: "192.0.2.2").status == 403)
      for number in 0..<3 {
        #expect(try await ask("GET", "/portal/login", from: "2001:db8::\(number)").status == 200)
      }
      #expect(try await ask("GET", "/portal/login", from: "2001:db8::ffff").status == 429)
      let desk = try await ask("GET", "/admin/login", from: "2001:db8::ffff")
      #expect(desk.status == 429 && desk.headers["retry-after"] == "20" && desk.text.contains("dans 20\u{A0}secondes."))
      #expect(desk.text.contains("href=\"/admin\"") && !desk.text.contains("href=\"/portal/\""))
      #expect(try await ask("GET", "/portal/login", from: "2001:db8:0:1::1").status == 200)
      test.world.now += 20_000
      #expect(try await ask("GET", "/portal/login", from: "2001:db8::ffff").status == 200)
      // What machines ask for, and what pages are made of, is not counted.
      for _ in 0..<20 { #expect(try await ask("GET", "/healthz", from: "192.0.2.1").status == 200) }
    }
  }

  @Test("A session is counted whatever its address, and links by mail by the address that they go to")
  func keys() async throws {
    try await TestPortal.with(.sqlite) { settings in
      settings.rateLimits = RateLimits([.reading: 5, .loginMail: 1])
      settings.trustedProxies = [AddressRange("127.0.0.1")].compactMap { $0 }
    } _: { portal, test in
      let cookie = try test.cookie(of: try test.user())
      var statuses: [Int] = []
      var last: TestAnswer?
      for number in 0..<6 {
        let headers = ["X-Forwarded-For": "192.0.2.\(number)", "Accept": "text/html"]
        last = try await portal.browse("GET", "/portal/", cookie: cookie, headers: headers)
        statuses.append(last?.status ?? 0)
      }
      #expect(statuses == [200, 200, 200, 200, 200, 429])
      #expect(last?.headers["retry-after"] == "12" && last?.text.contains("dans 12\u{A0}secondes.") == true)
      #expect(last?.text.contains("Trop de demandes") == true && last?.headers["content-language"] == "fr")
      var sent: [Int] = []
      for (number, address) in ["nobody@example.com", "Nobody@EXAMPLE.com", "pierre@example.com"].enumerated() {
        let browser = TestBrowser(portal)
        browser.headers["X-Forwarded-For"] = "198.51.100.\(number)"
        let page = try await browser.get("/portal/login")
        let answer = try await browser.post("/portal/login/mail", ["address": address], from: page)
        sent.append(answer.status)
        #expect((answer.status == 429) == answer.text.contains("You can try again in 60 seconds."))
      }
      #expect(sent == [200, 429, 200])
    }
  }
}
