import Billing
import InvoiceKit
import SQLStore

/// Fills a new database for the portal: so many customers who pay, each with the usage of this month and ten paid months
/// with their invoices.
enum PortalSeed {
  private static let months: Int64 = 10
  private static let month: Int64 = 30 * 24 * 3_600_000

  static func fill(_ location: SQLLocation, count: Int64) throws(BillingError) {
    let start = Process.wall
    let billing = try BillingStore.create(
      location, settings: try BillingSettings.benchmarks(), surroundings: .benchmarks)
    let now = billing.surroundings.now()
    let today = billing.settings.zone.day(at: now).description
    do throws(SQLError) {
      try billing.store.write { (transaction) throws(SQLError) in
        for (columns, values, arguments) in tables(now, today) {
          try transaction.execute(
            """
            INSERT INTO \(columns) WITH RECURSIVE numbers (n) AS \
            (SELECT CAST(1 AS BIGINT) UNION ALL SELECT n + 1 FROM numbers WHERE n < $1) \
            SELECT \(values) FROM (SELECT n FROM numbers) AS numbered ORDER BY numbered.n
            """, arguments(count))
        }
        try transaction.execute("ANALYZE")
      }
    } catch { throw BillingError(error) }
    Process.report("filled with \(count) customers and \(count * months) invoices", Process.wall - start, "s")
  }

  /// Prints the tokens of new logins of so many customers, one a line.
  static func printSessions(_ location: SQLLocation, count: Int64) throws(BillingError) {
    let billing = try BillingStore(
      open: location, settings: try BillingSettings.benchmarks(), surroundings: .benchmarks)
    let tokens = try billing.write { (transaction) throws(BillingError) in
      var tokens: [String] = []
      for number in 1...count {
        // A step that spreads them over the whole table; 7,919 is a prime.
        tokens.append(
          try transaction.openPortalSession(
            of: number * 7_919 % max(1, count * 10) + 1, userAgent: "wrk", cause: "benchmark"))
      }
      return tokens
    }
    print(tokens.joined(separator: "\n"))
  }

  private static func tables(
    _ now: Int64, _ today: String
  ) -> [(columns: String, values: String, arguments: (Int64) -> [SQLValue])] {
    let (begin, yesterday) = (SQLValue.integer(now - months * month), SQLValue.integer(now - 24 * 3_600_000))
    return [
      (
        "users (telegram_id, name, email, language, created_at)",
        "n, 'User ' || n, 'user' || n || '@example.com', CASE WHEN n % 2 = 0 THEN 'fr' ELSE 'en' END, $2",
        { [.integer($0), begin] }
      ),
      (
        """
        subscriptions (user_id, plan, provider, provider_id, variant_id, test_mode, status, renews_at, created_at, \
        provider_updated_at)
        """, "n, 'pro', 'lemonsqueezy', CAST(n AS TEXT), '101', 0, 'active', $3, $2, 1",
        { [.integer($0), begin, .integer(now + month)] }
      ),
      (
        "usage_months (user_id, month, messages)", "n, $2, 1 + n % 1999",
        { [.integer($0), .text(String(today.prefix(7)))] }
      ),
      (
        """
        provider_invoices (provider, provider_id, test_mode, subscription_id, user_id, billing_reason, status, \
        currency, subtotal, discount, tax, total, tax_inclusive, plan, created_at, paid_at, provider_updated_at)
        """,
        """
        'lemonsqueezy', CAST(n AS TEXT), 0, 1 + (n - 1) / 10, 1 + (n - 1) / 10, 'renewal', 'paid', 'EUR', 999, 0, \
        200, 1199, 0, 'pro', $2, $2, 1
        """, { [.integer($0 * months), yesterday] }
      ),
      (
        """
        ledger_invoices (number, idempotency_key, kind, provider_invoice_id, user_id, issued_on, currency, net, tax, \
        total, country, regime, rate)
        """,
        """
        'INV-202601-' || n, 'payment/' || n, 'invoice', n, 1 + (n - 1) / 10, $2, 'EUR', 999, 200, 1199, 'FR', \
        'domestic', 2000
        """, { [.integer($0 * months), .text(today)] }
      ),
    ]
  }
}
