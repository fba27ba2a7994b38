import TestDatabases
import Testing

@testable import Billing

@Suite("Checkouts that say whose they are")
struct SignedCheckoutTests {
  private static func bought(telegramID: String, proof: String?, id: String) throws -> [UInt8] {
    var custom = ["telegram_id": telegramID]
    custom["proof"] = proof
    return try EventFixture.body("subscription_created", meta: ["custom_data": custom], id: id)
  }

  @Test(
    "Where proofs are asked for, a number that somebody has written into a link is nobody's",
    arguments: TestDatabase.Kind.allCases)
  func proof(_ kind: TestDatabase.Kind) async throws {
    let test = try TestBilling(kind) { $0.provider.needsProof = true }
    let user = try test.user(931)
    // Made by openssl: printf %s telegram_id=931 | openssl dgst -sha256 -hmac test-secret
    let proof = "1311bd8a01ce86b662ae0a7cc114128588d4cffdfcceb08ce2ff14a8842a12a1"
    for (index, wrong) in [nil, "", "0", String(repeating: "0", count: 64)].enumerated() {
      try await test.receive([try Self.bought(telegramID: "931", proof: wrong, id: "200\(index)")])
    }
    // The proof of another number.
    try await test.receive([try Self.bought(telegramID: "932", proof: proof, id: "2009")])
    #expect(try test.lines("SELECT COUNT(*) FROM subscriptions") == ["0"])
    #expect(try test.lines("SELECT DISTINCT kind FROM review_cases") == ["subscription-user"])
    #expect(try test.lines("SELECT id, email FROM users") == ["\(user)|-"])
    try await test.receive([try Self.bought(telegramID: "931", proof: proof, id: "2010")])
    #expect(try test.lines("SELECT provider_id, user_id FROM subscriptions") == ["2010|\(user)"])
  }

  @Test("The portal's own checkouts have their proof", arguments: TestDatabase.Kind.allCases)
  func own(_ kind: TestDatabase.Kind) async throws {
    let test = try TestBilling(kind) { $0.provider.needsProof = true }
    let user = try test.user(931)
    let provider = LocalProvider(selling: test.billing.settings, surroundings: test.world.surroundings)
    let desk = SubscriptionDesk(test.billing, provider: provider)
    let url = try await desk.checkoutURL("pro", paidBy: .month, for: user, returningTo: "/portal/")
    #expect(provider.pay(try #require(url.split(separator: "/").last.map(String.init))))
    try await test.receive(provider.webhooks().map(\.body), asking: provider)
    #expect(try test.lines("SELECT user_id, plan FROM subscriptions") == ["\(user)|pro"])
  }

  @Test("A stranger's address is not what somebody pays with", arguments: TestDatabase.Kind.allCases)
  func prefilled(_ kind: TestDatabase.Kind) async throws {
    let test = try TestBilling(kind)
    let user = try test.user(931, name: "Pierre")
    let provider = LocalProvider(selling: test.billing.settings, surroundings: test.world.surroundings)
    func address() async throws -> String? {
      let desk = SubscriptionDesk(test.billing, provider: provider)
      let url = try await desk.checkoutURL("pro", paidBy: .month, for: user, returningTo: "/portal/")
      return provider.checkout(try #require(url.split(separator: "/").last.map(String.init)))?.buyer.email
    }
    try test.execute(("UPDATE users SET email = 'mallory@example.com'", []))
    #expect(try await address() == nil)
    try test.execute(("UPDATE users SET email_confirmed = 1", []))
    #expect(try await address() == "mallory@example.com")
  }
}
