import SQLStore
import TestDatabases
import Testing

@testable import Billing

@Suite("What was bought: its price, its period, and for when it is paid", .serialized)
struct BoughtPriceTests {
  private static func yearly(_ settings: inout BillingSettings) {
    (settings.plans[1].variants, settings.plans[1].yearlyVariants) = (["101", "201"], ["201"])
    settings.plans[1].yearlyPrice = 9_990
  }

  private func invoice(
    _ id: String, on time: String, reason: String = "renewal", subtotal: Int = 999
  ) throws -> [UInt8] {
    try EventFixture.body(
      "subscription_payment_success",
      attributes: [
        "created_at": "\(time).000000Z", "updated_at": "\(time).500000Z", "billing_reason": reason,
        "subtotal": subtotal, "tax": 0, "total": subtotal,
      ], id: id)
  }

  private func bought(_ billing: BillingStore) throws -> PlanPrice? {
    try billing.read { (tx) throws(BillingError) in
      guard let subscription = try tx.subscription(providerID: "1001") else { return nil }
      return try tx.boughtPrice(of: subscription)
    }
  }

  @Test(
    "Who has bought keeps price and period, whatever the settings say later", arguments: TestDatabase.Kind.allCases)
  func price(_ kind: TestDatabase.Kind) async throws {
    for (variant, price, period) in [(101, 999, PaymentPeriod.month), (201, 9_990, .year)] {
      let test = try TestBilling(kind, Self.yearly)
      try await test.receive([
        try EventFixture.body("subscription_created", attributes: ["variant_id": variant]),
        try invoice("5001", on: "2026-02-11T10:00:00", reason: "initial", subtotal: price),
      ])
      let expected = PlanPrice(net: Int64(price), rate: nil, currency: "EUR", period: period)
      #expect(try bought(test.billing) == expected)
      var settings = test.billing.settings
      (settings.plans[1].price, settings.plans[1].yearlyPrice) = (1_299, 12_990)
      let later = try BillingStore(
        open: test.database.location, settings: settings, surroundings: test.world.surroundings)
      #expect(try bought(later) == expected)
      let user = try #require(try test.lines("SELECT id FROM users").first.flatMap { Int64($0) })
      let prices = try later.read { (tx) throws(BillingError) in
        try tx.prices(for: user, having: try tx.currentSubscription(of: user))
      }
      #expect(prices.bought?.net == Int64(price) && prices.bought?.period == period && prices.monthly[1].net == 1_299)
    }
  }

  @Test("A day that short months do not have comes back after them", arguments: TestDatabase.Kind.allCases)
  func anchor(_ kind: TestDatabase.Kind) async throws {
    let test = try TestBilling(kind, world: TestWorld(now: 1_778_800_000_000))
    let created = "2026-01-31T10:00:00.000000Z"
    var bodies = [try EventFixture.body("subscription_created", attributes: ["created_at": created])]
    for (place, day) in ["01-31", "02-28", "03-31", "04-30"].enumerated() {
      bodies.append(try invoice("600\(place)", on: "2026-\(day)T10:00:00", reason: place == 0 ? "initial" : "renewal"))
    }
    try await test.receive(bodies)
    #expect(
      try test.lines("SELECT period_start, period_end FROM provider_invoices ORDER BY created_at") == [
        "2026-01-31|2026-02-27", "2026-02-28|2026-03-30", "2026-03-31|2026-04-29", "2026-04-30|2026-05-30",
      ])
  }

  @Test("After a trial the first payment is the anchor; one on the last of February has none behind it")
  func trial() async throws {
    let test = try TestBilling(.sqlite, world: TestWorld(now: 1_778_800_000_000))
    let created = "2026-01-17T10:00:00.000000Z"
    try await test.receive([
      try EventFixture.body("subscription_created", attributes: ["created_at": created]),
      try invoice("6000", on: "2026-01-31T10:00:00"), try invoice("6001", on: "2026-02-28T10:00:00"),
    ])
    #expect(
      try test.lines("SELECT period_start, period_end FROM provider_invoices ORDER BY created_at") == [
        "2026-01-31|2026-02-27", "2026-02-28|2026-03-30",
      ])
    let noon: Int64 = 43_200_000
    let february = noon + 1_772_236_800_000
    #expect(PaymentCalendar.anchor(of: february, after: [february - 60 * 86_400_000]) == 30)
    #expect(PaymentCalendar.anchor(of: february, after: []) == 28)
  }

  @Test("The variant tells what is paid for, also at another price than today's", arguments: TestDatabase.Kind.allCases)
  func variant(_ kind: TestDatabase.Kind) async throws {
    let test = try TestBilling(kind, Self.yearly)
    try await test.receive([
      try EventFixture.body("subscription_created", attributes: ["variant_id": 201]),
      // Business costs as much a month today.
      try invoice("5001", on: "2026-02-11T13:00:00", subtotal: 2_999),
      try invoice("5002", on: "2026-02-11T14:00:00", subtotal: 8_888),
      // The difference of a change is not a year.
      try invoice("5003", on: "2026-02-11T15:00:00", reason: "updated", subtotal: 77),
    ])
    #expect(
      try test.lines("SELECT plan, period_start, period_end FROM provider_invoices ORDER BY created_at") == [
        "pro|2026-02-11|2027-02-10", "pro|2026-02-11|2027-02-10", "-|-|-",
      ])
    // Of a payment from before the plan was changed the amount tells, as it may come late.
    try await test.receive([
      try EventFixture.body(
        "subscription_updated", attributes: ["variant_id": 102, "updated_at": "2026-02-12T10:00:00.000000Z"]),
      try invoice("5004", on: "2026-02-11T11:00:00", subtotal: 999),
    ])
    #expect(
      try test.lines("SELECT plan, period_end FROM provider_invoices WHERE provider_id = '5004'") == ["pro|2026-03-10"])
  }
}
