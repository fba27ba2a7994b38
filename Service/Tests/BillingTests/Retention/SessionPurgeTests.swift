import SQLStore
import TestDatabases
import Testing

@testable import Billing

@Suite("Sessions that have ended")
struct SessionPurgeTests {
  @Test(
    "One that nobody has used for its time goes, and not only at its last end", arguments: TestDatabase.Kind.allCases)
  func unused(_ kind: TestDatabase.Kind) async throws {
    let test = try TestBilling(kind)
    let user = try test.user()
    let opened = test.world.now
    for name in ["unused", "used"] {
      _ = try test.billing.write { (tx) throws(BillingError) in
        try tx.openPortalSession(of: user, userAgent: name, cause: "test")
      }
    }
    func purge() async throws {
      try test.billing.write { (tx) throws(BillingError) in try tx.enqueue(.purge, subject: "sessions") }
      try await test.workRetention()
    }
    test.world.now = opened + PortalSession.idleTime - 1
    try await purge()
    #expect(try test.count("portal_sessions") == 2)
    try test.execute(
      ("UPDATE portal_sessions SET seen_at = $1 WHERE user_agent = 'used'", [.integer(test.world.now)]))
    test.world.now = opened + PortalSession.idleTime
    try await purge()
    #expect(try test.texts("SELECT user_agent FROM portal_sessions") == ["used"])
    let left = try test.billing.read { (tx) throws(BillingError) in try tx.portalSessions(of: user).map(\.userAgent) }
    #expect(left == ["used"])
    test.world.now = opened + PortalSession.lifetime
    try await purge()
    #expect(try test.count("portal_sessions") == 0)
  }
}
