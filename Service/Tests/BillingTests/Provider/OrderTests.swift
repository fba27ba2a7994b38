import Foundation
import TestDatabases
import Testing

@testable import Billing

@Suite("Webhooks come in any order", .serialized)
struct OrderTests {
  /// What is said of one subscription, each at its own time: the documented events, and those of a failed payment.
  private static var said: [(name: String, attributes: [String: Any])] {
    EventFixture.names.filter { $0.hasPrefix("subscription") }.map { ($0, [:]) } + [
      ("subscription_updated", ["status": "past_due", "updated_at": "2026-02-11T10:00:03.500000Z"]),
      ("subscription_updated", ["status": "unpaid", "updated_at": "2026-02-25T10:00:00.000000Z"]),
      ("subscription_payment_success", ["card_brand": "mastercard"]),
      ("subscription_payment_failed", ["updated_at": "2026-02-11T10:00:03.000000Z"]),
    ]
  }

  /// What is left after events of a subscription of its own, without the identifiers.
  private func standing(
    _ test: TestBilling, _ number: Int, _ events: [(name: String, attributes: [String: Any])]
  ) async throws -> [String] {
    let id = String(100_000 + number)
    let bodies = try events.map { event in
      let isPayment = event.name.contains("payment")
      var attributes = event.attributes
      attributes["order_id"] = 900_000 + number
      if isPayment { attributes["subscription_id"] = 100_000 + number }
      return try EventFixture.body(
        event.name, meta: isPayment ? [:] : ["custom_data": ["telegram_id": "\(number + 1)"]], attributes: attributes,
        id: isPayment ? "5\(id)" : id)
    }
    try await test.receive(bodies)
    return try test.lines(
      """
      SELECT s.plan, s.variant_id, s.status, s.renews_at, s.ends_at, s.created_at, s.provider_updated_at, u.access, \
      (SELECT COUNT(*) FROM dunning_cases c WHERE c.subscription_id = s.id AND c.state = 'open' \
      AND s.status NOT IN ('cancelled', 'expired')) \
      FROM subscriptions s JOIN users u ON u.id = s.user_id WHERE s.provider_id = '\(id)'
      """)
      + test.lines(
        """
        SELECT i.status, i.total, i.refunded, i.billing_reason, i.plan, i.period_start, i.period_end, i.paid_at, \
        i.failed_at, i.provider_updated_at, (SELECT COUNT(*) FROM jobs j WHERE j.kind = 'invoice' \
        AND j.subject = CAST(i.id AS TEXT)) FROM provider_invoices i WHERE i.provider_id = '5\(id)'
        """)
      + test.lines(
        "SELECT DISTINCT outcome FROM provider_events WHERE subject = 'subscriptions/\(id)' AND outcome = 'waiting'")
  }

  @Test(
    "Each pair leaves the same in both orders, and twice", arguments: TestDatabase.Kind.allCases, [true, false])
  func pairs(_ kind: TestDatabase.Kind, _ isKnown: Bool) async throws {
    let test = try TestBilling(kind)
    let known = isKnown ? [Self.said.first { $0.name == "subscription_created" }].compactMap(\.self) : []
    var number = 0
    var compared = 0
    for (index, first) in Self.said.enumerated() {
      for second in Self.said[(index + 1)...] {
        let orders = [
          [first, second], [second, first], [first, second, first, second], [second, first, first, second],
        ]
        var results: [[String]] = []
        for order in orders {
          number += 1
          results.append(try await standing(test, number, known + order))
        }
        for result in results {
          #expect(result == results[0], "\(first) \(second)")
        }
        if results[0].count > 1 { compared += 1 }
      }
    }
    #expect(compared > 20)
  }

  @Test("A whole life leaves the same in a hundred orders", arguments: TestDatabase.Kind.allCases)
  func life(_ kind: TestDatabase.Kind) async throws {
    let test = try TestBilling(kind)
    let random = TestWorld().surroundings.random
    let expected = try await standing(test, 0, Self.said.sorted { Self.time($0) < Self.time($1) })
    #expect(expected.count == 2)
    for number in 1...100 {
      var events = Self.said
      for place in events.indices.reversed() where place > 0 {
        events.swapAt(place, random(2).reduce(0) { $0 << 8 | Int($1) } % (place + 1))
      }
      let result = try await standing(test, number, events + events.prefix(5))
      #expect(result == expected, "\(events.map(\.name))")
    }
  }

  private static func time(_ event: (name: String, attributes: [String: Any])) -> Int64 {
    guard let body = try? EventFixture.body(event.name, attributes: event.attributes),
      let read = try? LemonSqueezyEvent(body)
    else { return 0 }
    return (try? read.subscription().updatedAt) ?? (try? read.invoice().updatedAt) ?? 0
  }
}
