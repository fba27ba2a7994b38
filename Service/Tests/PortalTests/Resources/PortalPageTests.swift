import Billing
import CommandTestSupport
import Foundation
import HTTPTypes
import TestDatabases
import Testing

@testable import Portal

@Suite("Docs/PortalAPI.md")
struct PortalPageTests {
  @Test("The session of the page runs as it stands")
  func session() async throws {
    let page = try Checkout.text("Docs/PortalAPI.md")
    let script = String(try #require(page.firstMatch(of: /```sh\n((?:.|\n)*?)```/)).1)
    let shop = try TestShop(try TestBilling(.sqlite))
    try await TestPortal.with(shop.test.billing, shop: shop) { portal, _ in
      let (user, _) = try await shop.customer()
      let cookie = try shop.test.cookie(of: user)
      let folder = shop.test.database.folder
      let settings = "cd '\(folder)'\nURL='\(portal.url(""))'\nCOOKIE='\(cookie)'\n"
      let result = try await withCheckedThrowingContinuation { continuation in
        Thread.detachNewThread {
          continuation.resume(
            with: Result { try Command(program: "/bin/bash", ["-euo", "pipefail", "-c", settings + script]).run() })
        }
      }
      #expect(result.status == 0, "\(result.text)\(result.errors)")
      for part in [#""status":"cancelled""#, #""retention_days":90"#, #""deletion_due_at":"#, #""state":"open""#] {
        #expect(result.text.contains(part), "\(part)")
      }
      #expect(FileManager.default.contents(atPath: "\(folder)/INV-202602-0001.pdf")?.starts(with: "%PDF".utf8) == true)
      #expect(try await portal.call("GET", "/portal/profile", cookie: cookie).status == 401)
    }
  }

  @Test("Every resource has a place on the page")
  func resources() throws {
    let page = try Checkout.text("Docs/PortalAPI.md")
    let headings = page.split(separator: "\n").filter { $0.hasPrefix("### ") }.joined(separator: "\n")
    for route in ResourceRoutes.all {
      let name = route.path.split(separator: "/").last.map(String.init) ?? ""
      #expect(headings.contains(name) && headings.contains(route.method.rawValue), "\(route.method) \(route.path)")
    }
  }
}
