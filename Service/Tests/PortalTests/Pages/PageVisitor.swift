import Billing
import CommandTestSupport
import Foundation
import Testing

@testable import Portal

/// Looks at pages of the portal, and gathers them for what is asked of all.
final class PageVisitor {
  /// Every page that needs nothing but an account.
  static let paths = [
    "/portal/", "/portal/usage", "/portal/subscription", "/portal/subscription/cancel", "/portal/invoices",
    "/portal/payments", "/portal/settings", "/portal/profile", "/portal/sessions", "/portal/export", "/portal/account",
    "/portal/terminate", "/portal/withdraw", "/portal/tickets", "/portal/notices", "/portal/legal",
  ]
  /// What a person may call themselves: nothing of it may become a part of a page.
  static let name = "Zoé \"<b>'& \u{202E}x"

  private let portal: TestPortal
  private(set) var pages: [String: String] = [:]

  init(_ portal: TestPortal) { self.portal = portal }

  /// Looks at a page as somebody; it has to be there, or to lead to another one of the portal.
  @discardableResult
  func look(
    _ path: String, cookie: String, as state: String, sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> String {
    let answer = try await portal.browse("GET", path, cookie: cookie)
    if answer.status == 303 {
      #expect(
        answer.headers["location"]?.hasPrefix("/portal/") == true, "\(state) \(path)", sourceLocation: sourceLocation)
      return ""
    }
    #expect(answer.status == 200, "\(state) \(path)", sourceLocation: sourceLocation)
    pages["\(state) \(path)"] = answer.text
    return answer.text
  }

  /// Holds all pages to what holds for each: no word is missing, nothing of a user is markup, and they are HTML.
  func check(sourceLocation: SourceLocation = #_sourceLocation) throws {
    let site = try PortalSite(try TestBilling.settings(folder: "/tmp"))
    let rooms = site.words(in: "fr").rooms.keys
    for (name, text) in pages {
      for match in text.matches(of: /[>\s"]([a-z]+)\.[a-z]+[a-z-]*/) where rooms.contains(String(match.1)) {
        Issue.record("\(name): there is no \(match.0)", sourceLocation: sourceLocation)
      }
      #expect(!text.contains("<b>'"), "\(name)", sourceLocation: sourceLocation)
      #expect(text.firstMatch(of: /\{[a-z]+\}/) == nil, "\(name): a place is empty", sourceLocation: sourceLocation)
      #expect(text.utf8.count < 30_000, "\(name): \(text.utf8.count) bytes", sourceLocation: sourceLocation)
    }
    let folder = try TemporaryFolder()
    let file = try folder.file("pages.json", String(decoding: try JSONEncoder().encode(pages), as: UTF8.self))
    let problems = try Python.run(try Checkout.text("Service/Tests/PortalTests/Programs/html.py"), [file])
    #expect(problems == "{}", sourceLocation: sourceLocation)
  }
}
