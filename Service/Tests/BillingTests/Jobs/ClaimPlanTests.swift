import SQLStore
import TestDatabases
import Testing

@testable import Billing

@Suite("What a look for work costs")
struct ClaimPlanTests {
  @Test("It goes by an index, however many jobs wait", arguments: TestDatabase.Kind.allCases)
  func plans(_ kind: TestDatabase.Kind) throws {
    let test = try TestBilling(kind)
    let now = test.world.now
    let plans = try test.billing.write { (transaction) throws(BillingError) in
      try transaction.execute(
        "INSERT INTO jobs (kind, subject, state, due_at, created_at) VALUES ($1, $2, $3, $4, 0)",
        rows: (0..<20_000).map { number in
          let kind = JobKind.allCases[number % JobKind.allCases.count]
          return [
            .text(kind.rawValue), .text("\(number)"), .text(number % 1_000 == 0 ? "dead" : "waiting"),
            .integer(now + Int64(number)),
          ]
        })
      try transaction.execute("ANALYZE jobs")
      let explain = kind == .sqlite ? "EXPLAIN QUERY PLAN " : "EXPLAIN "
      func plan(_ sql: String, _ values: [SQLValue]) throws(BillingError) -> String {
        try transaction.rows(explain + sql, values) { (row) throws(SQLError) in
          try row.text(kind == .sqlite ? 3 : 0)
        }.joined(separator: "\n")
      }
      return [
        try plan(
          BillingTransaction.claimStatement,
          [.text("mail"), .integer(now), .integer(now), .text("w"), .integer(10)]),
        try plan(BillingTransaction.nextDueStatement, [.text("mail")]),
        try plan("SELECT id FROM jobs WHERE state = 'dead' ORDER BY id", []),
        try plan("UPDATE jobs SET due_at = $1 WHERE state = 'running' AND due_at > $2", [.integer(1), .integer(2)]),
      ]
    }
    for (plan, index) in zip(plans, ["jobs_by_time", "jobs_by_time", "jobs_dead", "jobs_running"]) {
      #expect(plan.contains(index), "\(plan)")
      #expect(!plan.contains("Seq Scan"), "\(plan)")
      #expect(!plan.contains("SCAN jobs\n") && !plan.hasSuffix("SCAN jobs"), "\(plan)")
    }
  }
}
