import SQLStore

@testable import Billing

extension TestBilling {
  /// Stores webhooks and has them applied, in this order.
  func receive(_ bodies: [[UInt8]], asking provider: any PaymentProvider = ToldProvider()) async throws {
    for body in bodies {
      _ = try billing.write { (tx) throws(BillingError) in try tx.storeEvent(body) }
      try await applyEvents(asking: provider)
    }
  }

  /// Has what is stored applied, as far as it is due.
  @discardableResult
  func applyEvents(asking provider: any PaymentProvider) async throws -> WorkReport {
    try await worker([.providerEvent: ProviderEventJob.handler(provider: provider)]).runDue()
  }

  /// Compares with the provider.
  func reconcile(with provider: any PaymentProvider, isWhole: Bool = false) async throws {
    try billing.write { (tx) throws(BillingError) in try tx.reconcile(isWhole: isWhole) }
    try await worker([.reconciliation: ReconciliationJob.handler(provider: provider)]).runDue()
  }

  /// The rows of a query, their columns joined by `|`.
  func lines(_ sql: String) throws -> [String] {
    try billing.read { (tx) throws(BillingError) in
      try tx.rows(sql) { (row) throws(SQLError) in
        row.values.map { value in
          switch value {
          case .null: "-"
          case .integer(let number): String(number)
          case .text(let text): text
          case .bytes(let bytes): "\(bytes.count) bytes"
          }
        }.joined(separator: "|")
      }
    }
  }

  /// What is known of subscriptions, payments and access: the same however it was told.
  func standing() throws -> [String] {
    try lines(
      """
      SELECT s.provider_id, u.telegram_id, s.plan, s.variant_id, s.status, s.trial_ends_at, s.renews_at, s.ends_at, \
      s.created_at, s.provider_updated_at, u.access, u.email FROM subscriptions s JOIN users u ON u.id = s.user_id \
      ORDER BY s.provider_id
      """)
      + lines(
        """
        SELECT i.provider_id, s.provider_id, i.billing_reason, i.status, i.currency, i.subtotal, i.discount, i.tax, \
        i.total, i.refunded, i.customer_name, i.plan, i.period_start, i.period_end, i.created_at, i.paid_at, \
        i.failed_at, i.provider_updated_at FROM provider_invoices i JOIN subscriptions s ON s.id = i.subscription_id \
        ORDER BY i.provider_id
        """)
      + lines(
        """
        SELECT s.provider_id, c.state, c.first_failure_at FROM dunning_cases c \
        JOIN subscriptions s ON s.id = c.subscription_id ORDER BY s.provider_id, c.first_failure_at, c.state
        """)
  }
}
