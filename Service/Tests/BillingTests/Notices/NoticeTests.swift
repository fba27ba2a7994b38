import SQLStore
import Synchronization
import TestDatabases
import Testing

@testable import Billing

@Suite("Notices")
struct NoticeTests {
  @Test(
    "Who has no address that can receive mail gets the notice in the portal and from the bot",
    arguments: TestDatabase.Kind.allCases, [nil, "123456@telegram.user", "nonsense", "a@b\r\nBcc: c@example.com"])
  func withoutAddress(_ kind: TestDatabase.Kind, _ email: String?) throws {
    let bench = try OutboxBench(kind, email: email, language: "en")
    #expect(try !bench.notify(.paymentProblem))
    #expect(try bench.rows() == [])
    let notice = try #require(try bench.notices().first)
    #expect(notice[0] == "Payment problem")
    #expect(notice[1]?.hasPrefix("On 11\u{A0}February\u{A0}2026, the payment of €11.99 for your Pro") == true)
    #expect(notice[1]?.contains("**") == false && notice[1]?.contains("<") == false)
    #expect(notice[2] == "https://bot.example.com/portal/pay")
  }

  @Test(
    "A value that is missing, unknown or malformed is a defect, and nothing is told", arguments: NoticeKind.allCases)
  func values(_ kind: NoticeKind) throws {
    let bench = try OutboxBench(.sqlite)
    var bad: [Notice] = []
    for value in kind.values {
      for text in [nil, ""] {
        var notice = NoticeSamples.sample(kind)
        notice.values[value.rawValue] = text
        bad.append(notice)
      }
    }
    let texts: [NoticeValue.Form: [String]] = [
      .amount: ["11.99 EUR", "1199", "1199 EURO", "x EUR"], .day: ["2026-02-30", "11/02/2026"],
      .count: ["-1", "two"], .time: ["noon"],
    ]
    for value in kind.values {
      for text in texts[value.form] ?? [] {
        var notice = NoticeSamples.sample(kind)
        notice.values[value.rawValue] = text
        bad.append(notice)
      }
    }
    for path in ["//evil.example.com", "https://evil.example.com", "portal", "/a b", "/a\r\nb"] {
      var notice = NoticeSamples.sample(kind)
      notice.path = path
      bad.append(notice)
    }
    var notice = NoticeSamples.sample(kind)
    notice.values["nonsense"] = "x"
    bad.append(notice)
    for notice in bad {
      #expect {
        try bench.test.billing.write { (transaction) throws(BillingError) in
          try transaction.notify(bench.user, notice, key: "k")
        }
      } throws: {
        ($0 as? BillingError)?.code == .noticeIncomplete && ($0 as? BillingError)?.cause == .defect
      }
    }
    #expect(try bench.rows() == [])
    #expect(try bench.notices() == [])
  }

  @Test("Hints are turned off by one click, other mails go on", arguments: TestDatabase.Kind.allCases)
  func unsubscribe(_ kind: TestDatabase.Kind) async throws {
    let bench = try OutboxBench(kind)
    let billing = bench.test.billing
    #expect(try bench.notify(.softLimit, key: "a"))
    #expect(try await bench.runDue().done == 1)
    let url = try #require(bench.sender.sent.withLock { $0.first?.unsubscribeURL })
    #expect(url.hasPrefix("https://bot.example.com/mail/unsubscribe/"))
    let token = try #require(url.split(separator: "/").last.map(String.init))
    func unsubscribe(_ token: String) throws -> Bool {
      try billing.write { (transaction) throws(BillingError) in try transaction.unsubscribe(token) }
    }
    #expect(try !unsubscribe("nonsense"))
    #expect(try unsubscribe(token))
    #expect(try unsubscribe(token))
    #expect(try !bench.notify(.softLimit, key: "b"))
    #expect(try bench.notify(.hardLimit, key: "c"))
    #expect(try bench.notices().count == 3)
    let audited = try billing.read { (transaction) throws(BillingError) in
      try transaction.rows("SELECT action FROM audit_log") { (row) throws(SQLError) in try row.text(0) }
    }
    #expect(audited == ["settings.unsubscribe"])
  }

  @Test(
    "Without an address of the business an alert stands in the outbox, and in the log",
    arguments: TestDatabase.Kind.allCases)
  func nobody(_ kind: TestDatabase.Kind) async throws {
    let bench = try OutboxBench(kind) { $0.mail.adminAddress = nil }
    try bench.test.billing.write { (transaction) throws(BillingError) in
      try transaction.openReview("tax", "payment 12", user: nil, reason: "the country is not known")
    }
    #expect(try await bench.runDue().done == 1)
    #expect(try bench.rows().map(\.state) == ["dropped"])
  }

  @Test("Whoever was erased is told nothing, whoever was never there is unknown", arguments: TestDatabase.Kind.allCases)
  func erased(_ kind: TestDatabase.Kind) throws {
    let bench = try OutboxBench(kind)
    _ = try bench.test.billing.write { (transaction) throws(BillingError) in
      try transaction.execute(
        "UPDATE users SET telegram_id = NULL, name = NULL, email = NULL, pseudonymised_at = 1 WHERE id = $1",
        [.integer(bench.user)])
    }
    #expect(try !bench.notify(.deletionDone))
    #expect(try bench.notices() == [])
    #expect {
      try bench.test.billing.write { (transaction) throws(BillingError) in
        try transaction.notify(99, NoticeSamples.sample(.deletionDone), key: "k")
      }
    } throws: {
      ($0 as? BillingError)?.code == .unknownUser
    }
  }

  @Test("What people call themselves is text, in HTML and in headers")
  func hostileNames() throws {
    let settings = try TestBilling.settings(folder: "/tmp")
    let name = "<script>alert(1)</script>\r\nBcc: x@example.com {{amount}} \u{202E}evil"
    let written = try NoticeWriter(settings: settings).written(
      NoticeSamples.sample(.paymentProblem), language: .french, name: name)
    #expect(!written.html.contains("<script>"))
    #expect(written.html.contains("&lt;script&gt;alert(1)&lt;/script&gt; Bcc: x@example.com {{amount}}"))
    #expect(!written.html.contains("\u{202E}") && !written.text.contains("\u{202E}"))
    #expect(MailText.presentable(" \r\n\u{0} ") == nil)
    #expect(MailText.presentable(String(repeating: "a", count: 1000))?.count == 64)
  }
}
