import Synchronization
import TestDatabases
import Testing

@testable import Billing

@Suite("The outbox")
struct OutboxTests {
  @Test("A notice becomes one mail, which is sent once with its document", arguments: TestDatabase.Kind.allCases)
  func sent(_ kind: TestDatabase.Kind) async throws {
    let bench = try OutboxBench(kind)
    #expect(try bench.notify(.invoice))
    #expect(try !bench.notify(.invoice))
    #expect(try await bench.runDue().done == 1)
    #expect(try await bench.runDue().total == 0)
    let messages = bench.sender.sent.withLock { $0 }
    #expect(messages.map(\.subject) == ["Votre facture INV-202602-0001"])
    let message = try #require(messages.first)
    #expect(message.attachments.map(\.name) == ["INV-202602-0001.pdf"])
    #expect(message.to.text == "pierre@example.com" && message.to.name == "Pierre Dupont")
    #expect(message.date == bench.test.world.now && message.identifier == "mail.1.\(bench.test.world.now)")
    let row = try #require(try bench.rows().first)
    #expect(row.state == "sent" && row.reply == "250 2.0.0 OK" && row.attempts == 1)
    #expect(row.hasText && !row.hasHTML)
    #expect(try bench.notices().count == 1)
  }

  @Test("A cause that is undone tells nobody", arguments: TestDatabase.Kind.allCases)
  func undone(_ kind: TestDatabase.Kind) async throws {
    let bench = try OutboxBench(kind)
    #expect(throws: BillingError.self) {
      try bench.test.billing.write { (transaction) throws(BillingError) in
        try transaction.notify(bench.user, NoticeSamples.sample(.paymentProblem), key: "k")
        throw BillingError(.request, .invalidValue, "no")
      }
    }
    #expect(try bench.rows() == [])
    #expect(try bench.notices() == [])
    #expect(try await bench.runDue().total == 0)
  }

  @Test(
    "What is deferred is sent again later, the same bytes under the same Message-ID",
    arguments: TestDatabase.Kind.allCases)
  func deferred(_ kind: TestDatabase.Kind) async throws {
    let bench = try OutboxBench(kind)
    try bench.notify(.paymentProblem)
    bench.sender.failure.withLock { $0 = MailFailure(.deferred, "450 4.2.1 later") }
    for attempt in 1...3 {
      #expect(try await bench.runDue().total == 1)
      #expect(try await bench.runDue().total == 0)
      #expect(try bench.rows().map(\.attempts) == [Int64(attempt)])
      bench.test.world.advance(hours: 1)
    }
    #expect(try bench.rows().first?.reply == "450 4.2.1 later")
    bench.sender.failure.withLock { $0 = nil }
    #expect(try await bench.runDue().done == 1)
    #expect(try bench.rows().map(\.state) == ["sent"])
    let messages = bench.sender.sent.withLock { $0 }
    #expect(messages.count == 4 && Set(messages.map { $0.encoded() }).count == 1)
  }

  @Test("After four days of trying a person is told", arguments: TestDatabase.Kind.allCases)
  func givenUp(_ kind: TestDatabase.Kind) async throws {
    let bench = try OutboxBench(kind)
    try bench.notify(.paymentProblem)
    bench.sender.failure.withLock { $0 = MailFailure(.deferred, "450 4.2.1 later") }
    let start = bench.test.world.now
    var hours: Int64 = 0
    while try bench.rows().first?.state == "waiting", hours < 200 {
      _ = try await bench.runDue()
      bench.test.world.advance(hours: 1)
      hours += 1
    }
    #expect(try bench.rows().map(\.state) == ["parked", "waiting"])
    #expect((96...101).contains((bench.test.world.now - start) / 3_600_000))
  }

  @Test("The waits double up to an hour, and differ from mail to mail")
  func delays() {
    for mail in [Int64(1), 2, 77, .max, .min] {
      for (attempts, minutes) in [(Int64(0), 1.0), (1, 2), (3, 8), (5, 32), (6, 60), (99, 60), (.max, 60)] {
        let delay = Double(MailJob.delay(after: attempts, mail: mail))
        #expect(delay >= minutes * 45_000 && delay <= min(minutes * 75_000, 3_600_000))
      }
    }
    #expect(Set((1...50).map { MailJob.delay(after: 0, mail: $0) }).count > 30)
  }

  @Test(
    "What is refused is set aside, told once, and sent or dropped by a person", arguments: TestDatabase.Kind.allCases)
  func parked(_ kind: TestDatabase.Kind) async throws {
    let bench = try OutboxBench(kind)
    try bench.notify(.paymentProblem, key: "a")
    try bench.notify(.accountPaused, key: "b")
    bench.sender.failure.withLock { $0 = MailFailure(.refused, "550 5.1.1 no such mailbox") }
    while try await bench.runDue().total > 0 {}
    let rows = try bench.rows()
    // Both mails, and the one alert, which can't be sent either and brings no other.
    #expect(rows.map(\.state) == ["parked", "parked", "parked"])
    #expect(rows.last?.kind == "admin-parked-mail" && rows.last?.address == "admin@bot.example.com")
    bench.sender.failure.withLock { $0 = nil }
    let billing = bench.test.billing
    let listed = try billing.read { (transaction) throws(BillingError) in try transaction.parkedMails() }
    #expect(listed.map(\.reply) == Array(repeating: "550 5.1.1 no such mailbox", count: 3))
    try billing.write { (transaction) throws(BillingError) in
      try transaction.retryParkedMail(listed[0].id, by: .admin("anna"))
      try transaction.dropMail(listed[1].id, by: .admin("anna"), reason: "moved away")
    }
    for id in [listed[0].id, listed[1].id, 99] {
      #expect {
        try billing.write { (transaction) throws(BillingError) in
          try transaction.retryParkedMail(id, by: .admin("anna"))
        }
      } throws: {
        ($0 as? BillingError)?.code == .unknownMail
      }
    }
    #expect(try await bench.runDue().done == 1)
    #expect(try bench.rows().map(\.state) == ["sent", "dropped", "parked"])
    #expect(
      try billing.write { (transaction) throws(BillingError) in try transaction.retryParkedMails(by: .admin("anna")) }
        == 1
    )
    #expect(try await bench.runDue().done == 1)
    #expect(try bench.rows().map(\.state) == ["sent", "dropped", "sent"])
  }

  @Test("A link that opens something goes with the mail", arguments: TestDatabase.Kind.allCases)
  func secretLink(_ kind: TestDatabase.Kind) async throws {
    let bench = try OutboxBench(kind)
    try bench.notify(.exportReady)
    #expect(try await bench.runDue().done == 1)
    #expect(try bench.rows().map(\.hasText) == [false])
    #expect(
      bench.sender.sent.withLock { $0.first?.text.contains("https://bot.example.com/portal/export/4f2a9c") } == true)
  }

  @Test("A document that is not there holds up its mail alone", arguments: TestDatabase.Kind.allCases)
  func document(_ kind: TestDatabase.Kind) async throws {
    let bench = try OutboxBench(kind)
    try bench.notify(.creditNote, key: "a")
    try bench.notify(.paymentProblem, key: "b")
    let report = try await bench.runDue()
    #expect(report.dead == 1)
    #expect(try bench.rows().prefix(2).map(\.state) == ["waiting", "sent"])
  }

  @Test("A mail whose reader was erased is dropped", arguments: TestDatabase.Kind.allCases)
  func erased(_ kind: TestDatabase.Kind) async throws {
    let bench = try OutboxBench(kind)
    try bench.notify(.paymentProblem)
    _ = try bench.test.billing.write { (transaction) throws(BillingError) in
      try transaction.execute("UPDATE email_outbox SET address = NULL")
    }
    #expect(try await bench.runDue().done == 1)
    #expect(try bench.rows().map(\.state) == ["dropped"])
    #expect(bench.sender.sent.withLock { $0.isEmpty })
  }

  @Test("The mail that tries the settings says what came of it")
  func testMail() async throws {
    let bench = try OutboxBench(.sqlite)
    let billing = bench.test.billing
    let reply = try await billing.sendTestMail(to: "anna@example.com", language: "fr", by: bench.sender)
    #expect(reply == "250 2.0.0 OK")
    #expect(bench.sender.sent.withLock { $0.map(\.subject) } == ["Message d’essai"])
    for (failure, code) in [(MailFailure.Kind.refused, BillingCode.mailRefused), (.deferred, .mailDeferred)] {
      bench.sender.failure.withLock { $0 = MailFailure(failure, "no") }
      await #expect {
        try await billing.sendTestMail(to: "anna@example.com", language: "en", by: bench.sender)
      } throws: {
        ($0 as? BillingError)?.code == code
      }
    }
    await #expect(throws: BillingError.self) {
      try await billing.sendTestMail(to: "123456@telegram.user", language: "en", by: bench.sender)
    }
  }
}
