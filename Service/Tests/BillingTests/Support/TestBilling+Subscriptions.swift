import SQLStore

@testable import Billing

extension TestBilling {
  /// Writes a subscription past the provider's room.
  func subscribe(
    _ user: Int64, plan: String, status: String = "active", renewsAt: Int64? = nil, endsAt: Int64? = nil
  ) throws {
    try billing.write { (tx) throws(BillingError) in
      let count = try tx.row("SELECT COUNT(*) FROM subscriptions") { (row) throws(SQLError) in try row.integer(0) } ?? 0
      try tx.execute(
        """
        INSERT INTO subscriptions (user_id, plan, provider, provider_id, variant_id, test_mode, status, renews_at, \
        ends_at, created_at, provider_updated_at) VALUES ($1, $2, 'test', $3, '1', 0, $4, $5, $6, $7, 1)
        """,
        [
          .integer(user), .text(plan), .text("s\(count)"), .text(status), SQLValue(renewsAt), SQLValue(endsAt),
          .integer(tx.now),
        ])
    }
  }
}
