import TestDatabases
import Testing

@testable import Billing

@Suite("Webhooks are applied", .serialized)
struct EventTests {
  private let subscriptions = "SELECT provider_id, plan, status, ends_at FROM subscriptions"
  private let invoices =
    "SELECT provider_id, status, total, refunded, plan, period_start, period_end FROM provider_invoices"

  @Test("Each documented event does what it says", arguments: EventFixture.names, TestDatabase.Kind.allCases)
  func each(_ name: String, _ kind: TestDatabase.Kind) async throws {
    let test = try TestBilling(kind)
    let isPayment = name.hasPrefix("subscription_payment")
    // A payment is of a subscription that is there; what is said of a subscription makes it.
    if isPayment { try await test.receive([try EventFixture.body("subscription_created")]) }
    try await test.receive([try EventFixture.body(name)])
    let outcome = try test.lines("SELECT outcome FROM provider_events WHERE name = '\(name)'")
    let expected: [String]
    let paid = "5001|%|1199|0|pro|2026-02-11|2026-03-10"
    let isAsked = ["1"]
    switch name {
    case "subscription_created", "subscription_resumed", "subscription_unpaused": expected = ["1001|pro|active|-"]
    case "subscription_updated": expected = ["1001|business|active|-"]
    case "subscription_cancelled": expected = ["1001|pro|cancelled|1773223200000"]
    case "subscription_expired": expected = ["1001|pro|expired|1773223200000"]
    case "subscription_paused": expected = ["1001|pro|paused|-"]
    case "subscription_payment_success", "subscription_payment_recovered":
      expected = ["1001|pro|active|-"]
      #expect(try test.lines(invoices) == [paid.replacing("%", with: "paid")])
      #expect(try test.lines("SELECT COUNT(*) FROM jobs WHERE kind = 'invoice'") == isAsked)
    case "subscription_payment_failed":
      expected = ["1001|pro|active|-"]
      #expect(try test.lines(invoices) == [paid.replacing("%", with: "failed")])
      #expect(try test.lines("SELECT COUNT(*) FROM jobs WHERE kind = 'invoice'") == ["0"])
    case "subscription_payment_refunded":
      expected = ["1001|pro|active|-"]
      #expect(try test.lines(invoices) == ["5001|refunded|1199|1199|pro|2026-02-11|2026-03-10"])
      #expect(try test.lines("SELECT COUNT(*) FROM jobs WHERE kind = 'invoice'") == isAsked)
    case "order_created":
      expected = []
      #expect(try test.lines("SELECT telegram_id FROM users") == ["123456"])
    case "order_refunded":
      expected = []
      #expect(try test.lines("SELECT subject FROM jobs WHERE kind = 'reconciliation'") == ["invoices"])
    default: expected = []
    }
    #expect(try test.lines(subscriptions) == expected)
    #expect(outcome == [name.hasPrefix("license_key") ? "ignored" : "applied"])
    #expect(try test.lines("SELECT kind, subject FROM review_cases") == [])
    #expect(try test.lines("SELECT subject, error FROM jobs WHERE attempts > 0") == [])
    if !expected.isEmpty {
      #expect(try test.lines("SELECT telegram_id, email FROM users") == ["123456|pierre@example.com"])
    }
  }

  @Test("What changes is in the history and in the audit log", arguments: TestDatabase.Kind.allCases)
  func history(_ kind: TestDatabase.Kind) async throws {
    let test = try TestBilling(kind)
    let bodies = try ["created", "updated", "cancelled"].map { try EventFixture.body("subscription_\($0)") }
    try await test.receive(bodies + bodies)
    #expect(
      try test.lines("SELECT old_plan, new_plan, old_status, new_status, cause FROM subscription_changes ORDER BY id")
        == [
          "-|pro|-|active|webhook/1/subscription_created",
          "pro|business|active|active|webhook/2/subscription_updated",
          "business|pro|active|cancelled|webhook/3/subscription_cancelled",
        ])
    #expect(
      try test.lines("SELECT actor, action FROM audit_log ORDER BY id") == [
        "provider|subscription.active", "provider|subscription.active", "provider|subscription.cancelled",
      ])
  }

  @Test("A payment waits for its subscription, and is applied when that comes", arguments: TestDatabase.Kind.allCases)
  func waits(_ kind: TestDatabase.Kind) async throws {
    let test = try TestBilling(kind)
    let provider = ToldProvider()
    var created = try LemonSqueezyEvent(EventFixture.body("subscription_created")).subscription()
    created.orderID = nil
    provider.tell { [created] in $0.subscriptions["1001"] = created }
    // The provider knows it, and can't say whose it is.
    try await test.receive([try EventFixture.body("subscription_payment_success")], asking: provider)
    #expect(provider.calls == ["subscription 1001"])
    #expect(try test.lines("SELECT outcome FROM provider_events") == ["waiting"])
    #expect(
      try test.lines("SELECT kind, subject, closed_at FROM review_cases") == ["subscription-user|subscription 1001|-"])
    #expect(try test.standing() == [])
    try await test.receive([try EventFixture.body("subscription_created")], asking: provider)
    #expect(try test.lines("SELECT outcome FROM provider_events ORDER BY id") == ["applied", "applied"])
    #expect(try test.lines(invoices) == ["5001|paid|1199|0|pro|2026-02-11|2026-03-10"])
    #expect(try test.lines("SELECT closed_by FROM review_cases") == ["service subscriptions"])
  }

  @Test("The order tells whose a subscription is", arguments: TestDatabase.Kind.allCases)
  func order(_ kind: TestDatabase.Kind) async throws {
    let test = try TestBilling(kind)
    let bodies = [
      try EventFixture.body("order_created"), try EventFixture.body("subscription_updated", meta: ["custom_data": []]),
    ]
    try await test.receive(bodies)
    #expect(try test.lines("SELECT u.telegram_id FROM subscriptions s JOIN users u ON u.id = s.user_id") == ["123456"])
  }

  @Test("A variant that no plan has is a question, not a guess", arguments: TestDatabase.Kind.allCases)
  func variant(_ kind: TestDatabase.Kind) async throws {
    let test = try TestBilling(kind)
    try await test.receive([try EventFixture.body("subscription_created", attributes: ["variant_id": 999])])
    #expect(try test.lines(subscriptions) == [])
    #expect(try test.lines("SELECT kind, reason FROM review_cases").count == 1)
    // One that is known keeps its plan until somebody says what the new one is.
    try await test.receive([
      try EventFixture.body("subscription_created", attributes: ["updated_at": "2026-02-11T10:00:04.000000Z"]),
      try EventFixture.body(
        "subscription_updated", attributes: ["variant_id": 998, "updated_at": "2026-02-12T10:00:04.000000Z"]),
    ])
    #expect(try test.lines("SELECT plan, variant_id, status FROM subscriptions") == ["pro|998|active"])
    #expect(try test.lines("SELECT reason FROM review_cases WHERE closed_at IS NULL").count == 1)
  }

  @Test("A second one that lives is allowed, and shown", arguments: TestDatabase.Kind.allCases)
  func second(_ kind: TestDatabase.Kind) async throws {
    let test = try TestBilling(kind)
    try await test.receive([
      try EventFixture.body("subscription_created"), try EventFixture.body("subscription_created", id: "1002"),
    ])
    #expect(try test.lines("SELECT COUNT(*) FROM subscriptions") == ["2"])
    #expect(try test.lines("SELECT kind, subject FROM review_cases") == ["second-subscription|subscription 1002"])
  }

  @Test("What can't be read is left to a person, and to reconciliation", arguments: TestDatabase.Kind.allCases)
  func unreadable(_ kind: TestDatabase.Kind) async throws {
    let test = try TestBilling(kind)
    try await test.receive([try EventFixture.body("subscription_updated", attributes: ["status": "frozen"])])
    #expect(try test.lines("SELECT outcome FROM provider_events") == ["failed"])
    #expect(try test.lines("SELECT kind, subject FROM review_cases") == ["event|event 1"])
    let errors = try test.lines("SELECT error FROM provider_events")
    #expect(errors.count == 1 && errors[0].contains("data.attributes.status") && !errors[0].contains("frozen"))
    #expect(try test.lines("SELECT COUNT(*) FROM jobs WHERE kind = 'reconciliation'") == ["2"])
  }
}
