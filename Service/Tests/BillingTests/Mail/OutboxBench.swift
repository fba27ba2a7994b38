import Logging
import SQLStore
import Synchronization
import TestDatabases

@testable import Billing

/// A user with an address, a sender that answers as told, and a worker that sends.
final class OutboxBench: Sendable {
  final class Sender: MailSender {
    let sent = Mutex<[MailMessage]>([])
    let failure = Mutex<MailFailure?>(nil)

    func send(_ message: MailMessage) async throws(MailFailure) -> String {
      sent.withLock { $0.append(message) }
      if let failure = failure.withLock({ $0 }) { throw failure }
      return "250 2.0.0 OK"
    }
  }

  struct Documents: DocumentSource {
    func document(_ number: String) async throws(JobFailure) -> MailAttachment {
      guard number.hasPrefix("INV") else { throw JobFailure("there is no document \(number)", isTransient: false) }
      return MailAttachment(name: number + ".pdf", type: "application/pdf", bytes: Array(number.utf8))
    }

    func picture(_ number: String) async throws(JobFailure) -> DocumentPicture? { nil }
  }

  struct Row: Equatable {
    var id: Int64
    var kind: String
    var state: String
    var attempts: Int64
    var reply: String?
    var address: String?
    var hasHTML: Bool
    var hasText: Bool
  }

  let test: TestBilling
  let sender = Sender()
  let user: Int64

  init(
    _ kind: TestDatabase.Kind, email: String? = "pierre@example.com", language: String = "fr",
    _ change: (inout BillingSettings) -> Void = { _ in }
  ) throws {
    test = try TestBilling(kind, change)
    user = try test.billing.write { (transaction) throws(BillingError) in
      try transaction.user(telegramID: 123_456, name: "Pierre Dupont", email: email, language: language)
    }
  }

  @discardableResult
  func notify(_ kind: NoticeKind, key: String = "k") throws -> Bool {
    try test.billing.write { (transaction) throws(BillingError) in
      try transaction.notify(user, NoticeSamples.sample(kind), key: key)
    }
  }

  func runDue() async throws -> WorkReport {
    let log = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
    return try await test.worker([
      .mail: MailJob.handler(sender: sender, documents: Documents(), log: log)
    ]).runDue()
  }

  func rows() throws -> [Row] {
    try test.billing.read { (transaction) throws(BillingError) in
      try transaction.rows(
        "SELECT id, kind, state, attempts, reply, address, html_body, text_body FROM email_outbox ORDER BY id"
      ) { (row) throws(SQLError) in
        Row(
          id: try row.integer(0), kind: try row.text(1), state: try row.text(2), attempts: try row.integer(3),
          reply: try row.textOrNil(4), address: try row.textOrNil(5), hasHTML: try row.textOrNil(6) != nil,
          hasText: try row.textOrNil(7) != nil)
      }
    }
  }

  /// Subject, text and link of what the portal and the bot show.
  func notices() throws -> [[String?]] {
    try test.billing.read { (transaction) throws(BillingError) in
      try transaction.rows("SELECT subject, body, link FROM notices ORDER BY id") { (row) throws(SQLError) in
        [try row.text(0), try row.text(1), try row.textOrNil(2)]
      }
    }
  }
}
