import SQLStore
import TestDatabases
import Testing

@testable import Billing

@Suite("What a purge costs")
struct PurgeCostTests {
  @Test(
    "A night costs what is due: of many messages only those of the index are read",
    arguments: TestDatabase.Kind.allCases)
  func cost(_ kind: TestDatabase.Kind) async throws {
    let test = try TestBilling(kind)
    // 200 messages for each of 1,000 users; one of each is too old.
    let numbers = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < $1)"
    try test.execute(
      (
        """
        INSERT INTO users (telegram_id, language, created_at) \(numbers) SELECT CAST(i AS BIGINT), 'fr', 1 FROM n
        """, [.integer(1_000)]
      ),
      (
        """
        INSERT INTO messages (user_id, idempotency_key, role, body, sent_at) \(numbers) \
        SELECT u.id, CAST(u.id AS TEXT) || '-' || CAST(i AS TEXT), 'user', 'x', \
        CASE WHEN i = 1 THEN 1 ELSE CAST($2 AS BIGINT) END FROM users u, n
        """, [.integer(200), .integer(test.world.now)]
      ))
    try test.database.tamper("ANALYZE")
    let plan = try test.billing.read { (tx) throws(BillingError) in
      let query = BillingTransaction.accountsQuery("messages", "sent_at")
      return try tx.rows(
        (kind == .sqlite ? "EXPLAIN QUERY PLAN " : "EXPLAIN ") + query,
        [.integer(0), .integer(10_000), .integer(tx.now), .integer(365)]
      ) { (row) throws(SQLError) in try row.text(kind == .sqlite ? 3 : 0) }
    }.joined(separator: "\n")
    #expect(plan.contains("messages_of_user"), "\(plan)")
    #expect(!plan.contains("SCAN messages") && !plan.contains("Seq Scan on messages"), "\(plan)")
    try test.billing.write { (tx) throws(BillingError) in try tx.enqueue(.purge, subject: "content") }
    try await test.workRetention()
    #expect(try test.count("messages") == 199_000)
  }
}
