import Billing
import SQLStore

/// Fills a new database: so many users, each with a subscription that is behind with its payment, its dunning case and
/// the job that will look at it some day of the next month. None is due yet.
enum Seed {
  private static let hour: Int64 = 3_600_000
  private static let numbers = """
    WITH RECURSIVE numbers (n) AS (SELECT CAST(1 AS BIGINT) UNION ALL SELECT n + 1 FROM numbers WHERE n < $1)
    """

  static func fill(_ location: SQLLocation, count: Int64) throws(BillingError) {
    let start = Process.wall
    let billing = try BillingStore.create(
      location, settings: try BillingSettings.benchmarks(), surroundings: .benchmarks)
    let now = billing.surroundings.now()
    do throws(SQLError) {
      try billing.store.write { (transaction) throws(SQLError) in
        // Keys come in the order of the numbers: that of user, subscription and case is one and the same.
        for (columns, values, arguments) in tables(now) {
          let sql = """
            INSERT INTO \(columns) SELECT \(values) FROM (\(numbers) SELECT n FROM numbers) AS numbered ORDER BY numbered.n
            """
          try transaction.execute(sql, [.integer(count)] + arguments)
        }
        try transaction.execute("ANALYZE")
      }
    } catch { throw BillingError(error) }
    Process.report("filled with \(count) users, subscriptions, cases and jobs", Process.wall - start, "s")
  }

  private static func tables(_ now: Int64) -> [(columns: String, values: String, arguments: [SQLValue])] {
    let failedAt = SQLValue.integer(now - hour)
    return [
      (
        "users (telegram_id, name, email, language, created_at)",
        "n, 'User ' || n, 'user' || n || '@example.com', CASE WHEN n % 2 = 0 THEN 'fr' ELSE 'en' END, $2",
        [failedAt]
      ),
      (
        """
        subscriptions (user_id, plan, provider, provider_id, variant_id, test_mode, status, created_at, \
        provider_updated_at)
        """, "n, 'pro', 'lemonsqueezy', CAST(n AS TEXT), '101', 0, 'past_due', $2, 1", [failedAt]
      ),
      (
        "dunning_cases (subscription_id, user_id, first_failure_at, stage, stage_at, state, opened_at)",
        "n, n, $2, 'grace', $2, 'open', $2", [failedAt]
      ),
      (
        "jobs (kind, subject, state, due_at, created_at)",
        "'dunning', CAST(n AS TEXT), 'waiting', $2 + n * 2000, $3",
        [.integer(now + 24 * hour), failedAt]
      ),
    ]
  }
}
