import Foundation
import InvoiceKit
import Logging
import SQLStore
import TestDatabases

@testable import Billing

/// The whole engine at work: the provider within the process, the worker with all its jobs, the ledger, and mails as
/// files. Only the clock is moved by hand.
final class RunningBusiness: Sendable {
  let test: TestBilling
  let ledgerDatabase: TestDatabase
  let ledger: BillingLedger
  let provider: LocalProvider
  let services: BillingServices

  var billing: BillingStore { test.billing }
  var world: TestWorld { test.world }
  var mailFolder: String { test.database.path("mail") }

  /// - Parameter server: a PostgreSQL of the test's own, which it may stop.
  init(_ kind: TestDatabase.Kind, on server: TestServer? = nil) throws {
    test = try TestBilling(TestDatabase(kind, on: server), world: TestWorld())
    ledgerDatabase = try TestDatabase(kind, on: server)
    ledger = try BillingLedger(ledgerDatabase.location, of: test.billing)
    provider = LocalProvider(selling: test.billing.settings, surroundings: test.world.surroundings)
    services = BillingServices(
      billing: test.billing, provider: provider, documents: ledger, sender: try test.billing.settings.mail.sender(),
      log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
  }

  /// Hands over what the provider has to tell, as the server does with a webhook.
  func tell() throws {
    try store(provider.webhooks())
  }

  func store(_ webhooks: [LocalWebhook]) throws {
    for webhook in webhooks {
      try billing.write { (transaction) throws(BillingError) in
        guard transaction.signatureIsValid(webhook.body, webhook.signature) else {
          throw BillingError(.request, .unreadableEvent, "the signature is not valid")
        }
        try transaction.storeEvent(webhook.body)
      }
    }
  }

  /// Does what is due, once.
  @discardableResult
  func settle() async throws -> WorkReport {
    try tell()
    return try await services.worker(name: "test").runDue()
  }

  /// Lets days go by, with a pass each morning after nine and each afternoon.
  func pass(days: Int) async throws {
    let zone = billing.settings.zone
    for _ in 0..<days {
      guard let tomorrow = zone.day(at: world.now).adding(days: 1) else { return }
      for hour in [9, 14] {
        world.now = zone.time(of: tomorrow, hour: hour) + 60_000
        try await settle()
      }
    }
  }

  /// A person who speaks French and has written to the bot.
  func arrive(_ telegramID: Int64 = 7, email: String = "pierre@example.com") throws -> Int64 {
    try billing.write { (transaction) throws(BillingError) in
      let user = try transaction.user(
        telegramID: telegramID, name: "Pierre Dupont", email: email, language: "fr"
      )
      _ = try transaction.storeMessages([
        BotMessage(key: "m\(telegramID)", telegramID: telegramID, role: .user, body: "Bonjour", at: transaction.now)
      ])
      return user
    }
  }

  func documents(of user: Int64) throws -> [BillingDocument] {
    try billing.read { (transaction) throws(BillingError) in try transaction.documents(of: user) }
      .sorted { $0.number < $1.number }
  }

  func access(of user: Int64) throws -> User.Access? {
    try billing.read { (transaction) throws(BillingError) in try transaction.user(user)?.access }
  }

  func plan(of user: Int64) throws -> String {
    try billing.read { (transaction) throws(BillingError) in try transaction.plan(of: user).key }
  }

  /// The subjects of all mails to users that were sent, in their order.
  func subjects() throws -> [String?] {
    try test.texts("SELECT subject FROM email_outbox WHERE state = 'sent' AND user_id IS NOT NULL ORDER BY id")
  }

  /// The mails that have left, as files: without their line ends, so that an attachment is one word.
  func mails() throws -> [String] {
    guard FileManager.default.fileExists(atPath: mailFolder) else { return [] }
    return try TestFile.names(in: mailFolder).filter { $0.hasSuffix(".eml") }.sorted().map {
      String(decoding: try TestFile.read("\(mailFolder)/\($0)"), as: UTF8.self)
    }
  }

  /// Whether a mail has these bytes as an attachment, whole.
  static func holds(_ mail: String, _ bytes: [UInt8]) -> Bool {
    let word = Data(bytes).base64EncodedString()
    return mail.components(separatedBy: "\r\n\r\n").contains {
      $0.prefix { $0 != "-" }.filter { !$0.isNewline } == word
    }
  }
}
