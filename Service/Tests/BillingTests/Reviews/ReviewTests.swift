import SQLStore
import TestDatabases
import Testing

@testable import Billing

@Suite("What a person decides")
struct ReviewTests {
  @Test("It is asked once, listed, decided once, and asked anew", arguments: TestDatabase.Kind.allCases)
  func decided(_ kind: TestDatabase.Kind) throws {
    let test = try TestBilling(kind)
    let user = try test.billing.write { (tx) throws(BillingError) in
      let user = try tx.user(telegramID: 1)
      try tx.openReview("tax", "payment 1", user: user, reason: "which country?")
      try tx.openReview("tax", "payment 1", user: user, reason: "which country, again?")
      try tx.openReview("refund", "payment 2", user: nil, reason: "more than was paid")
      return user
    }
    func list(_ kind: String? = nil, of user: Int64? = nil, resolved: Bool = false, after: Int64? = nil) throws
      -> [String]
    {
      try test.billing.read { (tx) throws(BillingError) in
        try tx.reviews(kind: kind, of: user, resolved: resolved, after: after).map(\.subject)
      }
    }
    #expect(try list() == ["payment 1", "payment 2"])
    #expect(try list("refund") == ["payment 2"])
    #expect(try list(of: user) == ["payment 1"])
    #expect(try list(after: 1) == ["payment 2"])
    test.world.advance(hours: 1)
    let resolved = try test.billing.write { (tx) throws(BillingError) in
      try tx.resolveReview(1, by: .admin("anna"), resolution: " Belgium ")
    }
    #expect(resolved.closedBy == "admin anna")
    #expect(resolved.resolution == "Belgium")
    #expect(resolved.closedAt == test.world.now)
    #expect(try list() == ["payment 2"])
    #expect(try list(resolved: true) == ["payment 1"])
    let audit = try test.billing.read { (tx) throws(BillingError) in
      try tx.row("SELECT actor, subject, user_id, reason FROM audit_log WHERE action = 'review.resolve'") {
        (row) throws(SQLError) in "\(try row.text(0)) \(try row.text(1)) \(try row.integer(2)) \(try row.text(3))"
      }
    }
    #expect(audit == "admin anna review 1 \(user) Belgium")
    func code(_ id: Int64, _ resolution: String) throws -> BillingCode? {
      do throws(BillingError) {
        _ = try test.billing.write { (tx) throws(BillingError) in
          try tx.resolveReview(id, by: .admin("ben"), resolution: resolution)
        }
        return nil
      } catch { return error.code }
    }
    #expect(try code(1, "France") == .reviewResolved)
    #expect(try code(99, "France") == .unknownReview)
    #expect(try code(2, " ") == .invalidValue)
    #expect(try test.billing.read { (tx) throws(BillingError) in try tx.review(1) } == resolved)
    // The same question can come again.
    try test.billing.write { (tx) throws(BillingError) in
      try tx.openReview("tax", "payment 1", user: user, reason: "it has changed")
    }
    #expect(try list() == ["payment 2", "payment 1"])
  }
}
