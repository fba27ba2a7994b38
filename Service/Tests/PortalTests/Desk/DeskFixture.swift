import InvoiceKit
import SQLStore
import TestDatabases

@testable import Billing
@testable import Portal

/// Somebody of whom the desk has one thing of each kind, with identifier 1 unless told.
struct DeskFixture {
  let user: Int64
  let other: Int64

  init(_ test: TestBilling) throws {
    let digest = SQLValue.bytes([UInt8](repeating: 1, count: 32))
    (user, other) = try test.billing.write { (tx) throws(BillingError) in
      let user = try tx.user(telegramID: 7, name: "Zoé <Dupont>", email: "zoe@example.com", language: "fr")
      let other = try tx.user(telegramID: 8, name: "Paul", email: "paul@example.com", language: "en")
      let (id, now) = (SQLValue.integer(user), SQLValue.integer(tx.now))
      try tx.changeBillingDetails(
        of: user, to: BillingDetails(kind: .business, name: "Dupont SARL", country: "FR", vatNumber: "FR44732829320"),
        by: .user(user))
      try tx.execute(
        """
        INSERT INTO subscriptions (user_id, plan, provider, provider_id, variant_id, test_mode, status, created_at, \
        provider_updated_at) VALUES ($1, 'pro', 'lemonsqueezy', '77', '101', 0, 'past_due', $2, 1)
        """, [id, now])
      try tx.execute(
        """
        INSERT INTO provider_invoices (provider, provider_id, test_mode, subscription_id, user_id, billing_reason, \
        status, currency, subtotal, discount, tax, total, tax_inclusive, country, created_at, provider_updated_at) \
        VALUES ('lemonsqueezy', '88', 0, 1, $1, 'initial', 'paid', 'EUR', 999, 0, 200, 1199, 0, 'FR', $2, 1)
        """, [id, now])
      try tx.execute(
        """
        INSERT INTO ledger_invoices (number, idempotency_key, kind, provider_invoice_id, user_id, issued_on, currency, \
        net, tax, total, country, regime, rate) VALUES ('INV-202602-0001', 'k', 'invoice', 1, $1, '2026-02-11', 'EUR', \
        999, 200, 1199, 'FR', 'domestic', 2000)
        """, [id])
      try tx.execute(
        """
        INSERT INTO dunning_cases (subscription_id, user_id, first_failure_at, stage, stage_at, state, opened_at) \
        VALUES (1, $1, $2, 'grace', $2, 'open', $2)
        """, [id, now])
      try tx.execute(
        """
        INSERT INTO provider_events (digest, name, subject, test_mode, user_id, body, received_at, outcome) \
        VALUES ($3, 'subscription_created', 'subscriptions/77', 0, $1, $4, $2, 'failed')
        """, [id, now, digest, .bytes(Array("{secret-body}".utf8))])
      try tx.execute(
        """
        INSERT INTO email_outbox (dedupe_key, user_id, kind, address, language, subject, text_body, state, created_at, \
        unsubscribe_token) \
        VALUES ('k', $1, 'invoice', 'zoe@example.com', 'fr', 'secret-subject', 'secret-text', 'parked', $2, 'secret-token')
        """, [id, now])
      for kind in ["tax", "refund"] {
        try tx.execute(
          """
          INSERT INTO review_cases (kind, subject, user_id, reason, opened_at) \
          VALUES ($3, 'payment 1', $1, 'what is it', $2)
          """, [id, now, .text(kind)])
      }
      try tx.execute(
        """
        INSERT INTO jobs (kind, subject, state, due_at, created_at, error) \
        VALUES ('export', '99', 'dead', $1, $1, 'gave up')
        """, [now])
      _ = try tx.openPortalSession(of: user, userAgent: "Firefox", cause: "test")
      return (user, other)
    }
  }
}

extension TestBilling {
  /// Changes rows by hand.
  func change(_ sql: String) throws {
    try billing.write { (tx) throws(BillingError) in _ = try tx.execute(sql) }
  }

  /// A number that a query gives.
  func number(_ sql: String) throws -> Int64? {
    try billing.read { (tx) throws(BillingError) in
      try tx.row(sql) { (row) throws(SQLError) in try row.integerOrNil(0) } ?? nil
    }
  }

  /// A text that a query gives.
  func text(_ sql: String) throws -> String? {
    try billing.read { (tx) throws(BillingError) in
      try tx.row(sql) { (row) throws(SQLError) in try row.textOrNil(0) } ?? nil
    }
  }
}
