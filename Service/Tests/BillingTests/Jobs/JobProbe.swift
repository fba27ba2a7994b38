@testable import Billing
import SQLStore
import Synchronization

/// What tests see of jobs, and handlers that count what they do.
final class JobProbe: Sendable {
  /// How often a subject was worked at, outside of any transaction.
  private let counts = Mutex<[String: Int]>([:])

  func count(_ subject: String) -> Int { counts.withLock { $0[subject] ?? 0 } }

  func add(_ subject: String) { counts.withLock { $0[subject, default: 0] += 1 } }

  /// Writes a line into the audit log, which no worker writes by itself.
  static func effect(_ transaction: BillingTransaction, _ job: Job) throws(BillingError) {
    try transaction.audit("effect", job.subject, by: .service("probe"))
  }

  /// How often each subject's effect is written down.
  static func effects(_ billing: BillingStore) throws -> [String: Int] {
    let rows = try billing.read { (transaction) throws(BillingError) in
      try transaction.rows("SELECT subject, COUNT(*) FROM audit_log WHERE action = 'effect' GROUP BY subject") {
        (row) throws(SQLError) in (try row.text(0), Int(try row.integer(1)))
      }
    }
    return Dictionary(uniqueKeysWithValues: rows)
  }

  /// The jobs that are there: `kind subject state due attempts again`; but for the mails that tell the business of them.
  static func jobs(_ billing: BillingStore) throws -> [String] {
    try billing.read { (transaction) throws(BillingError) in
      try transaction.rows(
        """
        SELECT kind, subject, state, due_at, attempts, COALESCE(again_at, 0) FROM jobs WHERE kind <> 'mail' OR \
        subject NOT IN (SELECT CAST(id AS TEXT) FROM email_outbox) ORDER BY id
        """
      ) {
        (row) throws(SQLError) in
        "\(try row.text(0)) \(try row.text(1)) \(try row.text(2)) \(try row.integer(3)) \(try row.integer(4)) "
          + "\(try row.integer(5))"
      }
    }
  }
}
