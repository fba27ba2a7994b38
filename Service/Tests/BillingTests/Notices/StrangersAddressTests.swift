import SQLStore
import TestDatabases
import Testing

@testable import Billing

/// Anybody can pay for somebody else's account and type an address of their own.
@Suite("A stranger's address")
struct StrangersAddressTests {
  private static let mallory = "mallory@example.com"

  /// An account without an address, for which Mallory has bought a subscription and paid.
  private static func victim(_ kind: TestDatabase.Kind) async throws -> (TestBilling, Int64) {
    let test = try TestBilling(kind)
    let user = try test.user(931, name: "Pierre Dupont")
    let buyer = ["user_name": "Mallory", "user_email": mallory]
    try await test.receive([
      try EventFixture.body(
        "subscription_created", meta: ["custom_data": ["telegram_id": "931"]], attributes: buyer),
      try EventFixture.body("subscription_payment_success", attributes: buyer),
    ])
    #expect(try test.lines("SELECT id, email, email_confirmed FROM users") == ["\(user)|\(mallory)|0"])
    return (test, user)
  }

  private static func notify(
    _ test: TestBilling, _ user: Int64, _ kind: NoticeKind, about purchase: Purchase?, key: String
  ) throws -> Bool {
    var notice = NoticeSamples.sample(kind)
    notice.purchase = purchase
    let told = notice
    return try test.billing.write { (tx) throws(BillingError) in try tx.notify(user, told, key: key) }
  }

  @Test("It gets no link to the data, and nothing of the account", arguments: TestDatabase.Kind.allCases)
  func account(_ kind: TestDatabase.Kind) async throws {
    let (test, user) = try await Self.victim(kind)
    _ = try test.askForExport(user)
    try await test.workRetention()
    #expect(try test.places(of: try test.exportToken()) == ["notices.link"])
    for kind in NoticeKind.allCases where !kind.isForAnyAddress {
      #expect(try !Self.notify(test, user, kind, about: nil, key: kind.rawValue), "\(kind)")
    }
    try test.billing.write { (tx) throws(BillingError) in
      _ = try tx.askForDeletion(of: user, by: .user(user))
      try tx.erase(ErasureRecord(user: user, created: tx.now, kind: .accountDeletion, at: tx.now))
    }
    #expect(try test.lines("SELECT kind FROM email_outbox WHERE address IS NOT NULL") == [])
  }

  @Test(
    "It gets what was paid for with it, and the person's name stands nowhere", arguments: TestDatabase.Kind.allCases)
  func purchase(_ kind: TestDatabase.Kind) async throws {
    let (test, user) = try await Self.victim(kind)
    let payment = Purchase.payment(try #require(try test.numbers("SELECT id FROM provider_invoices").first ?? nil))
    let subscription = Purchase.subscription(
      try #require(try test.numbers("SELECT id FROM subscriptions").first ?? nil))
    func isMailed(_ kind: NoticeKind, _ purchase: Purchase?, _ key: String) throws -> Bool {
      try Self.notify(test, user, kind, about: purchase, key: key)
    }
    #expect(try isMailed(.invoice, payment, "a"))
    #expect(try isMailed(.paymentProblem, subscription, "b"))
    #expect(try test.count("email_outbox", where: "address = $1", [.text(Self.mallory)]) == 2)
    #expect(try !test.places(of: "Pierre").contains { $0.hasPrefix("email_outbox.") })
    // What was paid with another address is no business of this one.
    try test.execute(("UPDATE provider_invoices SET customer_email = 'pierre@example.com'", []))
    #expect(try !isMailed(.invoice, payment, "c"))
    #expect(try !isMailed(.paymentProblem, subscription, "d"))
    // The person's own details stand on a document: it stays in the portal.
    try test.execute(
      ("UPDATE provider_invoices SET customer_email = 'Mallory@example.com'", []),
      (
        "INSERT INTO billing_details (user_id, kind, name, country, changed_at) VALUES ($1, 'consumer', 'P', 'FR', 1)",
        [.integer(user)]
      ))
    #expect(try !isMailed(.invoice, payment, "e"))
    #expect(try isMailed(.lastChance, subscription, "f"))
    // Whoever has confirmed it is told everything, by name.
    try test.execute(("UPDATE users SET email_confirmed = 1", []))
    #expect(try isMailed(.invoice, payment, "g"))
    #expect(try isMailed(.exportReady, nil, "h"))
    #expect(try test.places(of: "Pierre").contains("email_outbox.text_body"))
  }

  @Test(
    "Before its first payment a subscription counts where there is no other", arguments: TestDatabase.Kind.allCases)
  func beforePayment(_ kind: TestDatabase.Kind) async throws {
    let (test, user) = try await Self.victim(kind)
    try test.execute(("UPDATE provider_invoices SET customer_email = NULL", []))
    let subscription = Purchase.subscription(
      try #require(try test.numbers("SELECT id FROM subscriptions").first ?? nil))
    #expect(try Self.notify(test, user, .paymentProblem, about: subscription, key: "a"))
    try test.subscribe(user, plan: "pro")
    #expect(try !Self.notify(test, user, .paymentProblem, about: subscription, key: "b"))
  }

  @Test(
    "An address that is given or written down anew is as known as who has said it",
    arguments: TestDatabase.Kind.allCases)
  func given(_ kind: TestDatabase.Kind) async throws {
    let (test, user) = try await Self.victim(kind)
    let known = "SELECT email, email_confirmed FROM users"
    try test.billing.write { (tx) throws(BillingError) in
      try tx.giveAddress("pierre@example.com", of: user, by: .user(user))
    }
    #expect(try test.lines(known) == ["pierre@example.com|0"])
    func change(_ email: String?, _ language: String) throws {
      try test.billing.write { (tx) throws(BillingError) in
        try tx.changeContact(of: user, email: email, language: language, by: .admin("anna"), reason: "asked for")
      }
    }
    // The form has the one that is there in it.
    try change("pierre@example.com", "en")
    #expect(try test.lines(known) == ["pierre@example.com|0"])
    try change("p.dupont@example.com", "en")
    #expect(try test.lines(known) == ["p.dupont@example.com|1"])
    // A confirmed one is not replaced by what somebody types.
    try test.billing.write { (tx) throws(BillingError) in
      try tx.giveAddress("other@example.com", of: user, by: .user(user))
    }
    #expect(try test.lines(known) == ["p.dupont@example.com|1"])
    try change(nil, "en")
    #expect(try test.lines(known) == ["-|0"])
  }
}
