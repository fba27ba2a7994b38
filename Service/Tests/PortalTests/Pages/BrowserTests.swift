import Billing
import CommandTestSupport
import Foundation
import HTTPTypes
import TestDatabases
import Testing

@testable import Portal

@Suite("Pages in a real browser")
struct BrowserTests {
  private struct Case: Encodable {
    struct Cookie: Encodable {
      var name: String
      var value: String
    }

    var name: String
    var cookie: Cookie?
    var paths: [String]
  }

  private struct Plan: Encodable {
    var base: String
    var cases: [Case]
  }

  @Test("axe finds nothing on any page, in both languages and schemes, and nothing is wider than 320 px")
  func accessibility() async throws {
    // Browsers take the cookie of HTTPS over HTTPS alone: this is reached as the demo is.
    let shop = try TestShop(try TestBilling(.sqlite) { $0.publicURL = "http://127.0.0.1" })
    let test = shop.test
    var users: [(String, Int64)] = []
    for (place, language) in PortalSite.languages.enumerated() {
      let telegramID = Int64(20 + place)
      users.append((language, try test.user(telegramID, name: "Pierre Dupont", language: language)))
      let id = shop.provider.subscribe(
        telegramID: telegramID, variant: "101", name: "Pierre Dupont", email: "pierre@example.com")
      try await shop.settle()
      // One of them is late: the banner is a part of each page.
      if place == 1, let id { shop.provider.failPayments(of: id) }
    }
    test.world.advance(days: 32)
    try await shop.settle()
    try await TestPortal.with(test.billing, shop: shop) { portal, _ in
      var cases: [Case] = []
      for (language, user) in users {
        let cookie = try test.cookie(of: user).split(separator: "=").map(String.init)
        let document = try test.billing.read { (tx) throws(BillingError) in try tx.documents(of: user).first?.number }
        cases.append(
          Case(
            name: language, cookie: Case.Cookie(name: cookie[0], value: cookie[1]),
            paths: PageVisitor.paths + ["/portal/invoices/\(try #require(document))"]
              + (language == "fr" ? ["/portal/subscription/change?plan=business"] : [])))
      }
      try await Self.look(portal, cases)
    }
  }

  @Test("axe finds nothing at the desk either, and nothing is wider than 320 px")
  func desk() async throws {
    let test = try TestBilling(.sqlite) { $0.publicURL = "http://127.0.0.1" }
    _ = try DeskFixture(test)
    let desk = try TestDesk(test, isSecure: false, languages: [.support: "en"])
    try await TestPortal.with(test.billing) { portal, _ in
      var cases = [Case(name: "nobody", cookie: nil, paths: ["/admin/login"])]
      for role in [AdminRole.finance, .support] {
        let routes = DeskRoutes.all.filter { $0.method == .get && $0.roles.contains(role) }
        // Forms of actions are made by one template: those with most fields stand for them.
        let forms = ["/actions/extend/", "/actions/details/", "/actions/credit/", "/actions/hold/"]
        let paths = routes.map(\.path).filter { path in
          // Files are no pages, and what is archived is a ledger's, which there is none of here.
          if path.contains(".") || path.hasSuffix("/pdf") || path == "/archive/{id}" { return false }
          return path.hasPrefix("/actions/")
            ? forms.contains(where: path.hasPrefix) : role == .finance || path.isEmpty || path.hasPrefix("/customers")
        }
        let shown = paths.map { "/admin" + $0.replacing("{id}", with: "1") }
        let cookie = desk.cookie(role).split(separator: "=").map(String.init)
        cases.append(Case(name: role.rawValue, cookie: Case.Cookie(name: cookie[0], value: cookie[1]), paths: shown))
      }
      #expect(cases.allSatisfy { $0.cookie == nil || $0.paths.count > 4 })
      try await Self.look(portal, cases)
    }
  }

  /// Looks at all pages of all cases.
  private static func look(_ portal: TestPortal, _ cases: [Case]) async throws {
    let folder = try TemporaryFolder()
    let plan = try JSONEncoder().encode(Plan(base: portal.url(""), cases: cases))
    let file = try folder.file("cases.json", String(decoding: plan, as: UTF8.self))
    let program = try Checkout.text("Service/Tests/PortalTests/Programs/browser.py")
    // On a thread of its own: the server answers meanwhile.
    let text = try await TestPrograms.detached { try Python.run(program, [file], limit: 180) }
    struct Found: Decodable {
      var pages: Int
      var problems: [String]
    }
    let found = try JSONDecoder().decode(Found.self, from: Data(text.utf8))
    #expect(found.problems.isEmpty, "\(found.problems.joined(separator: "\n"))")
    #expect(found.pages == cases.reduce(0) { $0 + $1.paths.count } * 2)
  }
}
