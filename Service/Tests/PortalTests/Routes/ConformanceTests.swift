import Billing
import CommandTestSupport
import Foundation
import TestDatabases
import Testing

@testable import Portal

@Suite("The server does what its description says")
struct ConformanceTests {
  @Test("Schemathesis finds nothing, with all of its checks")
  func schemathesis() async throws {
    let found = try Python.run("import importlib.util as i; print(i.find_spec('schemathesis') is not None)")
    try #require(found.contains("True"), "schemathesis is missing: `make test` installs Tests/requirements.txt")
    let shop = try TestShop(try TestBilling(.sqlite))
    try await TestPortal.with(shop.test.billing, shop: shop) { portal, _ in
      let (user, _) = try await shop.customer(months: 3)
      let cookie = try shop.test.cookie(of: user).split(separator: "=").map(String.init)
      // The session's number is none that somebody tries: it is not to end by chance.
      try shop.test.database.tamper("UPDATE portal_sessions SET id = 4611686018427387")
      let folder = shop.test.database.folder + "/conformance"
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      let (status, text) = try await TestPrograms.run(
        "api_conformance.py",
        [portal.url(""), cookie[0], cookie[1], Viewer.csrfToken(of: cookie[1]), TestPortal.token, folder, "120"])
      #expect(status == 0, "\(text)")
      #expect(!portal.log.contains(#""status":"500""#))
      // It was really logged in.
      #expect(portal.metrics.value(of: .requests, ["GET", "/portal/profile", "200"]) > 1)
      #expect(portal.metrics.value(of: .requests, ["PUT", "/portal/settings", "200"]) > 2)
    }
  }
}
