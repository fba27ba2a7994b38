import Foundation
import SQLStore
import TestDatabases
import Testing

@testable import Billing

@Suite("Webhooks are stored", .serialized)
struct WebhookTests {
  private let events = "SELECT name, subject, test_mode, outcome FROM provider_events ORDER BY id"

  @Test("A signature is that of RFC 4231, in either case of letters")
  func signature() {
    let body = Array("what do ya want for nothing?".utf8)
    let code = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
    let secret = Secret("Jefe")
    #expect(WebhookSignature.make(of: body, secret: secret) == code)
    #expect(WebhookSignature.isValid(code, of: body, secret: secret))
    #expect(WebhookSignature.isValid(code.uppercased(), of: body, secret: secret))
    #expect(!WebhookSignature.isValid(code, of: body + [10], secret: secret))
    #expect(!WebhookSignature.isValid(code, of: body, secret: Secret("jefe")))
    for wrong in ["", String(code.dropLast()), code + "00", String(repeating: "g", count: 64), "é" + code.dropFirst(2)]
    {
      #expect(!WebhookSignature.isValid(wrong, of: body, secret: secret))
    }
  }

  @Test("An empty secret signs nothing, not even what is signed with it")
  func emptySecret() {
    // HMAC-SHA256 of nothing with nothing.
    let code = "b613679a0814d9ec772f95d778c35fc5ff1697c493715653c6c712144292c5ad"
    #expect(WebhookSignature.make(of: [], secret: Secret("")) == code)
    #expect(!WebhookSignature.isValid(code, of: [], secret: Secret("")))
  }

  @Test("A hundred of the same at once are one", arguments: TestDatabase.Kind.allCases)
  func hundred(_ kind: TestDatabase.Kind) async throws {
    let test = try TestBilling(kind)
    let body = try EventFixture.body("subscription_created")
    let billing = test.billing
    let news = try await withThrowingTaskGroup(of: Bool.self) { group in
      for _ in 0..<100 {
        group.addTask {
          try await billing.storeWebhook(body)
        }
      }
      var news = 0
      for try await isNew in group where isNew { news += 1 }
      return news
    }
    #expect(news == 1)
    #expect(try test.lines("SELECT kind, subject FROM jobs") == ["provider-event|1"])
    try await test.applyEvents(asking: ToldProvider())
    #expect(try test.lines(events) == ["subscription_created|subscriptions/1001|0|applied"])
    #expect(try test.lines("SELECT COUNT(*) FROM subscriptions") == ["1"])
  }

  @Test(
    "Many at once are written together, and one that is refused is refused alone", arguments: TestDatabase.Kind.allCases
  )
  func together(_ kind: TestDatabase.Kind) async throws {
    let test = try TestBilling(kind)
    let billing = test.billing
    let text = String(decoding: try EventFixture.body("subscription_created"), as: UTF8.self)
    let bodies = (0..<300).map { number in
      let store = number % 100 == 50 ? "\"store_id\": 99" : "\"store_id\": 1"
      return Array(text.replacing(/"store_id": *1\b/, with: store).replacing("1001", with: "\(5_000 + number)").utf8)
    }
    let outcomes = try await withThrowingTaskGroup(of: String.self) { group in
      for body in bodies {
        group.addTask {
          do throws(BillingError) { return try await billing.storeWebhook(body) ? "new" : "known" } catch {
            return error.code.rawValue
          }
        }
      }
      return try await group.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }
    #expect(outcomes == ["new": 297, "foreign-store": 3])
    #expect(try test.lines("SELECT COUNT(*), COUNT(DISTINCT subject) FROM provider_events") == ["297|297"])
    #expect(try test.lines("SELECT COUNT(*) FROM jobs") == ["297"])
  }

  @Test("The other mode is kept apart", arguments: TestDatabase.Kind.allCases, [false, true])
  func modes(_ kind: TestDatabase.Kind, _ isTestMode: Bool) async throws {
    let test = try TestBilling(kind) { $0.provider.isTestMode = isTestMode }
    for name in EventFixture.names {
      let body = try EventFixture.body(
        name, meta: ["test_mode": !isTestMode], attributes: ["test_mode": !isTestMode])
      try await test.receive([body])
    }
    #expect(
      try test.lines("SELECT DISTINCT test_mode, outcome FROM provider_events") == ["\(isTestMode ? 0 : 1)|ignored"])
    #expect(try test.lines("SELECT COUNT(*) FROM provider_events") == ["\(EventFixture.names.count)"])
    for table in ["users", "subscriptions", "provider_invoices", "jobs", "review_cases"] {
      #expect(try test.lines("SELECT COUNT(*) FROM \(table)") == ["0"])
    }
    // What the API tells of the other mode is let be as well.
    let stated = try LemonSqueezyEvent(
      EventFixture.body("subscription_created", attributes: ["test_mode": !isTestMode])
    ).subscription()
    let outcome = try test.billing.write { (tx) throws(BillingError) in try tx.apply(stated, user: nil, cause: "test") }
    #expect(outcome == .ignored)
  }

  @Test("Another store's are refused, and what is no event", arguments: TestDatabase.Kind.allCases)
  func refused(_ kind: TestDatabase.Kind) throws {
    let test = try TestBilling(kind)
    func code(_ body: [UInt8]) throws -> BillingCode? {
      do throws(BillingError) {
        _ = try test.billing.write { (tx) throws(BillingError) in try tx.storeEvent(body) }
        return nil
      } catch {
        #expect(!error.description.contains("Dupont"))
        return error.code
      }
    }
    #expect(try code(EventFixture.body("subscription_created", attributes: ["store_id": 2])) == .foreignStore)
    for text in ["", "{", "null", "[]", "{}", #"{"meta":{},"data":{}}"#, #"{"meta":{"event_name":"x"},"data":[]}"#] {
      #expect(try code(Array(text.utf8)) == .unreadableEvent)
    }
    #expect(try code([UInt8](repeating: 0x20, count: 2 << 20)) == .unreadableEvent)
    let deep = String(repeating: "[", count: 100_000)
    #expect(try code(Array(#"{"meta":\#(deep)"#.utf8)) == .unreadableEvent)
    #expect(try test.lines(events) == [])
  }

  @Test("An event that is not documented is stored, and does nothing", arguments: TestDatabase.Kind.allCases)
  func unknown(_ kind: TestDatabase.Kind) async throws {
    let test = try TestBilling(kind)
    let body = try EventFixture.body(
      "subscription_created", meta: ["event_name": "subscription_plan_changed", "custom_data": []])
    try await test.receive([body])
    #expect(try test.lines(events) == ["subscription_plan_changed|subscriptions/1001|0|ignored"])
    #expect(try test.lines("SELECT COUNT(*) FROM subscriptions") == ["0"])
  }

  @Test("Identifiers come as numbers or texts, optional values are null or missing")
  func tolerant() throws {
    let body = try EventFixture.body(
      "subscription_created", meta: ["custom_data": ["telegram_id": 123_456]],
      attributes: [
        "store_id": "1", "variant_id": "101", "trial_ends_at": NSNull(), "user_name": NSNull(), "user_email": "",
        "urls": NSNull(), "order_id": NSNull(), "test_mode": 0, "created_at": "2026-02-11T11:00:00.123456+01:00",
      ])
    let event = try LemonSqueezyEvent(body)
    #expect(event.telegramID == 123_456)
    let subscription = try event.subscription()
    #expect(subscription.storeID == "1" && subscription.variantID == "101" && subscription.orderID == nil)
    #expect(subscription.userName == nil && subscription.userEmail == nil && !subscription.isTestMode)
    #expect(subscription.createdAt == 1_770_804_000_123)
  }

  @Test(
    "Amounts that can't be are refused",
    arguments: ["-1", "9.99", "1e30", "9223372036854775808", "\"a\"", "null", "[]", "true"])
  func amounts(_ amount: String) throws {
    let text = String(decoding: try EventFixture.body("subscription_payment_success"), as: UTF8.self)
    let body = Array(text.replacing("\"total\": 1199", with: "\"total\": \(amount)").utf8)
    #expect(throws: BillingError.self) { try LemonSqueezyEvent(body).invoice() }
  }

  @Test("A thousand damaged bodies are refused or applied, and nothing else", arguments: TestDatabase.Kind.allCases)
  func mutations(_ kind: TestDatabase.Kind) async throws {
    let test = try TestBilling(kind)
    let random = TestWorld().surroundings.random
    func number(_ limit: Int) -> Int { random(4).reduce(0) { $0 << 8 | Int($1) } % limit }
    let bodies = try EventFixture.names.map { try EventFixture.body($0) }
    var stored = 0
    for round in 0..<1_000 {
      var body = bodies[round % bodies.count]
      for _ in 0...number(4) {
        let place = number(body.count)
        switch number(4) {
        case 0: body[place] = random(1)[0]
        case 1: body.remove(at: place)
        case 2: body.insert(Array(#"{}[]",:0-9e"#.utf8)[number(11)], at: place)
        default: body.removeSubrange(place..<min(body.count, place + 1 + number(40)))
        }
      }
      do throws(BillingError) {
        let copy = body
        if try test.billing.write({ (tx) throws(BillingError) in try tx.storeEvent(copy) }) { stored += 1 }
      } catch {
        #expect([.unreadableEvent, .foreignStore].contains(error.code), "\(error)")
      }
    }
    #expect(stored > 100)
    let report = try await test.applyEvents(asking: ToldProvider())
    #expect(try test.lines("SELECT subject, error FROM jobs WHERE state = 'dead' OR attempts > 0") == [], "\(report)")
    #expect(try test.lines("SELECT COUNT(*) FROM provider_events WHERE outcome IS NULL") == ["0"])
  }
}
