import Foundation
import Logging
import SQLStore
import TestDatabases
import Testing

@testable import Billing

@Suite("Erasure")
struct ErasureTests {
  private static let day: Int64 = 86_400_000

  /// Erases an account by its jobs, thirty days after it was asked for.
  private func erase(_ person: MarkedPerson, of test: TestBilling) async throws {
    test.world.now = try test.billing.write { (tx) throws(BillingError) in
      try tx.askForDeletion(of: person.id, by: .user(person.id))
    }
    try await test.workRetention()
  }

  /// The files beside a database in which a text stands.
  private func files(of test: TestBilling, with text: String) throws -> [String] {
    let folder = test.database.folder
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return try names.filter { name in
      var isFolder: ObjCBool = false
      let path = folder + "/" + name
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue else {
        return false
      }
      return try Data(contentsOf: URL(fileURLWithPath: path)).range(of: Data(text.utf8)) != nil
    }.sorted()
  }

  @Test("Nothing of a person is left in any table or file", arguments: TestDatabase.Kind.allCases)
  func nothingIsLeft(_ kind: TestDatabase.Kind) async throws {
    let test = try TestBilling(kind)
    let person = try MarkedPerson(test)
    let before = try test.places(of: MarkedPerson.mark)
    #expect(before.count > 30)
    #expect(try files(of: test, with: MarkedPerson.mark).contains { $0.hasPrefix("exports/") })
    try await erase(person, of: test)
    // The farewell is on its way: it is the one thing that still knows an address.
    #expect(
      try test.places(of: MarkedPerson.mark) == [
        "email_outbox.address", "email_outbox.text_body", "email_outbox.html_body",
      ])
    #expect(try test.texts("SELECT kind FROM email_outbox WHERE address IS NOT NULL") == ["deletion-done"])
    let sender = try test.billing.settings.mail.sender()
    let log = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
    try await test.worker([.mail: MailJob.handler(sender: sender, documents: TestDocuments(), log: log)]).runDue()
    #expect(try test.texts("SELECT state FROM email_outbox WHERE kind = 'deletion-done'") == ["sent"])
    #expect(try test.places(of: MarkedPerson.mark) == [])
    #expect(try test.places(of: "\(MarkedPerson.telegramID)") == [])
    try await test.workRetention()
    try test.billing.forgetRemoved()
    // The farewell itself was sent, into the folder of mails.
    #expect(try files(of: test, with: MarkedPerson.mark).filter { !$0.hasPrefix("mail/") } == [])
    #expect(try files(of: test, with: "\(MarkedPerson.telegramID)") == [])
    #expect(!FileManager.default.fileExists(atPath: person.file))
    // What the law keeps is there, in the archive.
    #expect(try test.texts("SELECT number FROM ledger_invoices WHERE archived_at IS NOT NULL") == ["INV-202602-0001"])
    #expect(try test.numbers("SELECT total FROM provider_invoices") == [1_199])
    #expect(try test.erasureLines().count == 1)
    #expect(try test.count("erasure_log") == 1)
  }

  @Test("Content goes after failed payments, and the account stays", arguments: TestDatabase.Kind.allCases)
  func content(_ kind: TestDatabase.Kind) async throws {
    let test = try TestBilling(kind)
    let person = try MarkedPerson(test)
    let at = test.world.now
    try test.billing.write { (tx) throws(BillingError) in
      try tx.erase(ErasureRecord(user: person.id, created: at, kind: .dunningPurge, at: at))
    }
    let left = try test.places(of: MarkedPerson.mark)
    for table in ["messages", "bot_sessions", "support_tickets", "usage_events"] {
      #expect(!left.contains { $0.hasPrefix(table + ".") })
    }
    #expect(left.isSuperset(of: ["users.name", "users.email", "billing_details.name", "case_notes.body"]))
    #expect(try test.count("usage_months") == 0)
    #expect(try test.count("ledger_invoices", where: "archived_at IS NULL") == 1)
    try await test.workRetention()
    #expect(!FileManager.default.fileExists(atPath: person.file))
    let user = try test.billing.read { (tx) throws(BillingError) in try tx.user(person.id) }
    #expect(user?.pseudonymisedAt == nil)
  }

  @Test("Late webhooks do not bring an erased person back", arguments: TestDatabase.Kind.allCases)
  func lateWebhooks(_ kind: TestDatabase.Kind) async throws {
    let test = try TestBilling(kind)
    let person = try MarkedPerson(test)
    try await erase(person, of: test)
    let body = try EventFixture.body(
      "subscription_expired", meta: ["custom_data": ["telegram_id": "\(MarkedPerson.telegramID)"]],
      attributes: ["user_name": "mark-late", "user_email": "mark-late@example.com"], id: "77")
    let isNew = try test.billing.write { (tx) throws(BillingError) in try tx.storeEvent(body) }
    #expect(isNew)
    // No account was made for it.
    #expect(try test.count("users") == 1)
    let event = try #require(try test.numbers("SELECT MAX(id) FROM provider_events").first ?? nil)
    #expect(try test.numbers("SELECT user_id FROM provider_events WHERE id = $1", [.integer(event)]) == [person.id])
    try test.billing.write { (tx) throws(BillingError) in
      guard let stored = try tx.openEvent(event) else { return }
      try tx.close(stored, .applied)
      try tx.apply(
        ProviderInvoice(
          id: "88", storeID: "1", subscriptionID: "77", billingReason: "initial", status: .refunded, isTestMode: false,
          currency: "EUR", subtotal: 999, discount: 0, tax: 200, total: 1_199, refunded: 1_199, isTaxInclusive: false,
          userName: "mark-late", userEmail: "mark-late@example.com", createdAt: 1, updatedAt: tx.now * 1_000),
        cause: "test")
    }
    #expect(try test.numbers("SELECT refunded FROM provider_invoices") == [1_199])
    #expect(try test.places(of: "mark-late") == [])
    #expect(try test.places(of: "\(MarkedPerson.telegramID)") == [])
  }

  @Test(
    "What becomes of an order after its buyer was erased brings nobody back", arguments: TestDatabase.Kind.allCases)
  func lateOrders(_ kind: TestDatabase.Kind) async throws {
    let test = try TestBilling(kind)
    let telegramID = "987654321980"
    func body(_ name: String, id: String, _ attributes: [String: Any] = [:]) throws -> [UInt8] {
      let person: [String: Any] = ["user_name": "mark-late", "user_email": "mark-late@example.com"]
      return try EventFixture.body(
        name, meta: ["custom_data": ["telegram_id": telegramID]], attributes: attributes.merging(person) { $1 }, id: id)
    }
    try await test.receive([
      try body("order_created", id: "21"), try body("subscription_created", id: "1001", ["order_id": 21]),
    ])
    let user = try #require(try test.numbers("SELECT id FROM users").first ?? nil)
    try test.billing.write { (tx) throws(BillingError) in
      try tx.erase(ErasureRecord(user: user, created: tx.now, kind: .accountDeletion, at: tx.now))
    }
    try await test.receive([
      // Of the order that was known, of one that was not, and what has come late.
      try body("order_refunded", id: "21"), try body("order_refunded", id: "22"),
      try body("license_key_created", id: "7", ["order_id": 21]),
      try body("license_key_updated", id: "8", ["order_id": 9]),
      try body("subscription_updated", id: "1002", ["order_id": 21]),
    ])
    #expect(try test.lines("SELECT id, telegram_id FROM users") == ["\(user)|-"])
    #expect(
      try test.lines("SELECT DISTINCT user_id FROM provider_events WHERE subject IN ('orders/21', 'license-keys/7')")
        == ["\(user)"])
    #expect(try test.places(of: "mark-late") == [])
    #expect(try test.places(of: telegramID) == [])
  }
}
