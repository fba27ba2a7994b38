import SQLStore
import TestDatabases
import Testing

@testable import Billing

@Suite("What the bot keeps here")
struct BotContentTests {
  @Test("Messages and tickets are kept once, and a key stays with its content", arguments: TestDatabase.Kind.allCases)
  func once(_ kind: TestDatabase.Kind) throws {
    let test = try TestBilling(kind)
    let message = BotMessage(
      key: "m1", telegramID: 7, session: "s1", role: .assistant, body: "Bonjour\nà vous 👋", at: test.world.now)
    var other = message
    other.body = "Au revoir"
    let ticket = SupportTicket(key: "t1", telegramID: 7, subject: "Facture", body: "Où est-elle ?", at: test.world.now)
    var stranger = ticket
    stranger.telegramID = 8
    try test.billing.write { (tx) throws(BillingError) in
      #expect(try tx.storeMessages([message, other]) == [.accepted, .conflict])
      #expect(try tx.storeMessages([other, message]) == [.conflict, .duplicate])
      #expect(try tx.openTickets([ticket]) == [.accepted])
      #expect(try tx.openTickets([ticket, stranger]) == [.duplicate, .conflict])
      let bodies = try tx.rows("SELECT body FROM messages") { (row) throws(SQLError) in try row.text(0) }
      #expect(bodies == [message.body])
    }
  }

  @Test("A session begins, ends, and stays as it was", arguments: TestDatabase.Kind.allCases)
  func sessions(_ kind: TestDatabase.Kind) throws {
    let test = try TestBilling(kind)
    let start = BotSession(key: "s1", telegramID: 7, startedAt: 1_000)
    let end = BotSession(key: "s1", telegramID: 7, startedAt: 1_000, endedAt: 2_000)
    let later = BotSession(key: "s1", telegramID: 7, startedAt: 1_000, endedAt: 3_000)
    try test.billing.write { (tx) throws(BillingError) in
      #expect(try tx.storeSessions([start, end]) == [.accepted, .accepted])
      #expect(try tx.storeSessions([end, start, later]) == [.duplicate, .duplicate, .conflict])
      #expect(try tx.storeSessions([BotSession(key: "s1", telegramID: 8, startedAt: 1_000)]) == [.conflict])
      let ends = try tx.rows("SELECT ended_at FROM bot_sessions") { (row) throws(SQLError) in try row.integer(0) }
      #expect(ends == [2_000])
    }
  }

  @Test("Notices wait for the bot until they are acknowledged", arguments: TestDatabase.Kind.allCases)
  func notices(_ kind: TestDatabase.Kind) throws {
    let test = try TestBilling(kind)
    try test.billing.write { (tx) throws(BillingError) in
      let user = try tx.user(telegramID: 7)
      for key in ["a", "b", "c"] {
        try tx.execute(
          """
          INSERT INTO notices (dedupe_key, user_id, kind, language, subject, body, created_at) \
          VALUES ($1, $2, 'invoice', 'fr', 'Votre facture', 'Elle est là.', 5)
          """, [.text(key), .integer(user)])
      }
      let all = try tx.waitingNotices(after: 0, limit: 10)
      #expect(all.map(\.telegramID) == [7, 7, 7])
      let ids = all.map(\.id)
      #expect(try tx.waitingNotices(after: 0, limit: 2).map(\.id) == Array(ids.prefix(2)))
      #expect(try tx.waitingNotices(after: ids[1], limit: 2).map(\.id) == [ids[2]])
      #expect(
        try tx.acknowledgeNotices([ids[0], ids[0], 999, ids[1]]) == [.accepted, .duplicate, .conflict, .accepted])
      #expect(try tx.acknowledgeNotices([ids[0]]) == [.duplicate])
      #expect(try tx.waitingNotices(after: 0, limit: 0).map(\.id) == [ids[2]])
    }
  }
}
