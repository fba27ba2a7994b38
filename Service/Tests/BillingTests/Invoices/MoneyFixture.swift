import InvoiceKit
import InvoiceLedger
import SQLStore
import TestDatabases
import Testing

@testable import Billing

/// The service with a ledger in a database of its own, and payments as the provider tells them.
final class MoneyFixture: Sendable {
  let test: TestBilling
  let ledgerDatabase: TestDatabase
  let ledger: BillingLedger
  let kind: TestDatabase.Kind

  var billing: BillingStore { test.billing }
  var world: TestWorld { test.world }

  init(_ kind: TestDatabase.Kind, _ change: (inout BillingSettings) -> Void = { _ in }) throws {
    self.kind = kind
    test = try TestBilling(kind, change)
    ledgerDatabase = try TestDatabase(kind)
    ledger = try BillingLedger(ledgerDatabase.location, of: test.billing)
  }

  /// The same service with another start of the program.
  func reopened() throws -> BillingLedger { try BillingLedger(ledgerDatabase.location, of: billing) }

  @discardableResult
  func user(
    _ telegramID: Int64 = 123_456, name: String? = "Pierre Dupont", language: String = "fr"
  ) throws -> Int64 {
    try billing.write { (transaction) throws(BillingError) in
      try transaction.user(
        telegramID: telegramID, name: name, email: "\(telegramID)@telegram.user", language: language)
    }
  }

  func details(
    of user: Int64, _ kind: String, name: String, country: String, postcode: String = "10115", city: String = "Berlin",
    registration: String? = nil, vat: String? = nil, checkedAt: Int64? = nil
  ) throws {
    _ = try billing.write { (transaction) throws(BillingError) in
      try transaction.execute(
        """
        INSERT INTO billing_details (user_id, kind, name, street, city, postal_code, country, registration, vat_number, \
        vat_checked_at, changed_at) VALUES ($1, $2, $3, 'Rue 1', $4, $5, $6, $7, $8, $9, $10) \
        ON CONFLICT (user_id) DO UPDATE SET kind = excluded.kind, country = excluded.country, \
        vat_number = excluded.vat_number, vat_checked_at = excluded.vat_checked_at
        """,
        [
          .integer(user), .text(kind), .text(name), .text(city), .text(postcode), .text(country),
          SQLValue(registration), SQLValue(vat), SQLValue(checkedAt), .integer(transaction.now),
        ])
    }
  }

  /// A payment of a month of Pro: 9.99 and 2.00 of tax unless told otherwise.
  func payment(
    _ providerID: String = "p1", of user: Int64?, total: Int64 = 1_199, tax: Int64 = 200, discount: Int64 = 0,
    refunded: Int64 = 0, status: String = "paid", currency: String = "EUR", reason: String = "renewal",
    inclusive: Bool = false, country: String? = nil, isTest: Bool = false, start: String? = "2026-02-01",
    end: String? = "2026-02-28", plan: String? = "pro"
  ) throws -> Int64 {
    try billing.write { (transaction) throws(BillingError) in
      let id = try transaction.row(
        """
        INSERT INTO provider_invoices (provider, provider_id, test_mode, user_id, billing_reason, status, currency, \
        subtotal, discount, tax, total, refunded, tax_inclusive, customer_name, country, plan, period_start, \
        period_end, created_at, paid_at, provider_updated_at) VALUES ('lemonsqueezy', $1, $2, $3, $4, $5, $6, $7, $8, $9, \
        $10, $11, $12, NULL, $13, $14, $15, $16, $17, $17, 1) RETURNING id
        """,
        [
          .text(providerID), .integer(isTest ? 1 : 0), SQLValue(user), .text(reason), .text(status), .text(currency),
          .integer(inclusive ? total + discount : total - tax + discount), .integer(discount), .integer(tax),
          .integer(total), .integer(refunded), .integer(inclusive ? 1 : 0), SQLValue(country), SQLValue(plan),
          SQLValue(start), SQLValue(end), .integer(transaction.now),
        ]
      ) { (row) throws(SQLError) in try row.integer(0) }
      return id ?? 0
    }
  }

  func refund(_ payment: Int64, to amount: Int64) throws {
    _ = try billing.write { (transaction) throws(BillingError) in
      try transaction.execute(
        """
        UPDATE provider_invoices SET refunded = $2, status = CASE WHEN total = $2 THEN 'refunded' ELSE 'partial_refund' \
        END WHERE id = $1
        """, [.integer(payment), .integer(amount)])
    }
  }

  /// Works at a payment until nothing is left to do, as a worker would.
  func work(_ payment: Int64) async throws {
    for _ in 0..<5 {
      let completion = try await prepared(payment)
      let result = try billing.write { (transaction) throws(BillingError) in try completion(transaction) }
      if result == .done { return }
    }
    Issue.record("the job of payment \(payment) never ends")
  }

  /// Does all but the last part, as a worker that dies then.
  func prepared(_ payment: Int64) async throws -> JobCompletion {
    guard case .outside(let work) = InvoiceJob.handler(ledger: ledger) else {
      throw JobFailure("the job is no work outside")
    }
    return try await work(billing, Job(id: 1, kind: .invoice, subject: String(payment), fence: 1, attempt: 1))
  }

  func documents(of user: Int64) throws -> [BillingDocument] {
    try billing.read { (transaction) throws(BillingError) in try transaction.documents(of: user) }
  }

  /// Open cases about tax: what has to be decided.
  func reviews() throws -> [(id: Int64, reason: String)] {
    try billing.read { (transaction) throws(BillingError) in
      try transaction.rows("SELECT id, reason FROM review_cases WHERE closed_at IS NULL ORDER BY id") {
        (row) throws(SQLError) in (try row.integer(0), try row.text(1))
      }
    }
  }

  func count(_ table: String) throws -> Int64 {
    try billing.read { (transaction) throws(BillingError) in
      try transaction.row("SELECT COUNT(*) FROM \(table)") { (row) throws(SQLError) in try row.integer(0) } ?? 0
    }
  }
}
