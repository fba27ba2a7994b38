import Billing
import TestDatabases
import Testing

@testable import Portal

@Suite("What is done at the desk")
struct DeskActionTests {
  /// A form of an action, filled in.
  private struct Sent {
    let answer: TestAnswer
    let form: [String: String]
  }

  private static func send(
    _ action: String, _ id: Int64, _ fields: [String: String] = [:], as cookie: String, _ portal: TestPortal
  ) async throws -> Sent {
    let path = "/admin/actions/\(action)/\(id)"
    let page = try await portal.browse("GET", path, cookie: cookie)
    #expect(page.status == 200, "\(action): \(page.status) \(page.text)")
    let once = try #require(page.text.firstMatch(of: /name="once" value="([0-9a-f]{64})"/)).1
    let form = fields.merging(["once": String(once), "reason": "asked by letter"]) { own, _ in own }
    return Sent(answer: try await portal.browse("POST", path, cookie: cookie, form: form), form: form)
  }

  @Test("Each action does what its page says, once, and the log has who and why", arguments: TestDatabase.Kind.allCases)
  func actions(_ kind: TestDatabase.Kind) async throws {
    try await TestPortal.with(kind) { portal, test in
      let fixture = try DeskFixture(test)
      let desk = try TestDesk(test)
      let user = fixture.user
      let steps: [(String, Int64, [String: String], AdminRole, check: String)] = [
        ("hold", user, [:], .support, "SELECT COUNT(*) FROM users WHERE legal_hold = 'asked by letter'"),
        ("release", user, [:], .support, "SELECT COUNT(*) FROM users WHERE id = 1 AND legal_hold IS NULL"),
        ("export", user, [:], .support, "SELECT COUNT(*) FROM exports WHERE state = 'waiting'"),
        (
          "contact", user, ["email": "new@example.com", "language": "en"], .support,
          "SELECT COUNT(*) FROM users WHERE email = 'new@example.com' AND language = 'en'"
        ),
        (
          "details", user, ["kind": "consumer", "name": "Zoé", "country": "BE", "street": "1 rue\r\nbât. B"], .support,
          "SELECT COUNT(*) FROM billing_details WHERE country = 'BE' AND kind = 'consumer' AND vat_number IS NULL"
        ),
        (
          "pause-dunning", 1, [:], .support, "SELECT COUNT(*) FROM dunning_cases WHERE paused_by = 'admin support-anna'"
        ),
        ("resume-dunning", 1, [:], .support, "SELECT COUNT(*) FROM dunning_cases WHERE paused_at IS NULL"),
        ("note", 1, [:], .support, "SELECT COUNT(*) FROM case_notes WHERE body = 'asked by letter'"),
        ("close-dunning", 1, [:], .support, "SELECT COUNT(*) FROM dunning_cases WHERE state = 'closed'"),
        ("resend-mail", 1, [:], .support, "SELECT COUNT(*) FROM email_outbox WHERE id = 1 AND state = 'waiting'"),
        ("replay-event", 1, [:], .support, "SELECT COUNT(*) FROM provider_events WHERE outcome IS NULL"),
        ("retry-job", 1, [:], .support, "SELECT COUNT(*) FROM jobs WHERE id = 1 AND state = 'waiting'"),
        (
          "decide-tax", 1, ["ruling": "oss DE 1900"], .finance,
          "SELECT COUNT(*) FROM review_cases WHERE resolution = 'oss DE 1900'"
        ),
        ("resolve", 2, [:], .finance, "SELECT COUNT(*) FROM review_cases WHERE id = 2 AND closed_at IS NOT NULL"),
        ("credit", 1, ["amount": "4,50"], .finance, "SELECT COUNT(*) FROM credit_orders WHERE amount = 450"),
        ("erase", user, [:], .support, "SELECT COUNT(*) FROM retention_jobs WHERE kind = 'account_deletion'"),
      ]
      for (action, id, fields, role, check) in steps {
        let sent = try await Self.send(action, id, fields, as: desk.cookie(role), portal)
        #expect(sent.answer.status == 303, "\(action): \(sent.answer.status) \(sent.answer.text)")
        #expect(sent.answer.headers["location"]?.hasPrefix("/admin/") == true)
        #expect(sent.answer.headers["location"] != "/admin/done", "\(action)")
        #expect(try test.number(check) == 1, "\(action)")
        let log = "SELECT COUNT(*) FROM audit_log"
        let count = try test.number(log)
        // The same form once more: nothing.
        let path = "/admin/actions/\(action)/\(id)"
        let again = try await portal.browse("POST", path, cookie: desk.cookie(role), form: sent.form)
        #expect(again.headers["location"] == "/admin/done", "\(action): \(again.status)")
        #expect(try test.number(log) == count && test.number(check) == 1, "\(action)")
        let actor = "admin \(role.rawValue)-anna"
        #expect(
          (try test.number(
            "SELECT COUNT(*) FROM audit_log WHERE actor = '\(actor)' AND happened_at = \(test.world.now)"))
            ?? 0 > 0)
        test.world.now += 1_000
      }
      #expect(try test.number("SELECT COUNT(*) FROM audit_log WHERE reason LIKE '%asked by letter%'") ?? 0 > 10)
    }
  }

  @Test("Of a form that is sent many times at once, one does something", arguments: TestDatabase.Kind.allCases)
  func double(_ kind: TestDatabase.Kind) async throws {
    try await TestPortal.with(kind) { portal, test in
      _ = try DeskFixture(test)
      let cookie = try TestDesk(test).cookie(.support)
      let form = ["once": String(repeating: "a", count: 64), "reason": "once"]
      let places = try await withThrowingTaskGroup(of: String?.self) { group in
        for _ in 0..<8 {
          group.addTask {
            try await portal.browse("POST", "/admin/actions/note/1", cookie: cookie, form: form).headers["location"]
          }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(places.filter { $0 == "/admin/dunning/1" }.count == 1, "\(places)")
      #expect(places.filter { $0 == "/admin/done" }.count == 7)
      #expect(try test.number("SELECT COUNT(*) FROM case_notes") == 1)
    }
  }

  /// Whether a sentence stands in the French words of mistakes, whatever is filled in, and says more than a code.
  private static func isFrench(_ told: String) -> Bool {
    guard let site = try? PortalSite(try TestBilling.settings(folder: "/tmp")) else { return false }
    let rooms = site.words(in: "fr").rooms
    let refusals = (rooms["refusal"] ?? [:]).filter { $0.key != "other" }
    let texts = Array((rooms["mistake"] ?? [:]).values) + Array(refusals.values)
    return texts.contains { text in
      // What stands between the places follows in this order.
      var rest = told[...]
      for part in text.split(separator: /\{[a-z]+\}/) {
        guard let found = rest.firstRange(of: part) else { return false }
        rest = rest[found.upperBound...]
      }
      return true
    }
  }

  @Test("Every mistake of a form, and every refusal of the service, has its words in each language")
  func words() throws {
    let site = try PortalSite(try TestBilling.settings(folder: "/tmp"))
    // What fails by itself, at a person's machine or in another room, is no answer to a form of the desk.
    let elsewhere: Set<BillingCode> = [
      .databaseMissing, .databaseExists, .databaseOlder, .databaseNewer, .databaseDamaged, .databaseUnavailable,
      .changedMeanwhile, .outcomeUnknown, .refusedByDatabase, .databaseDefect, .serviceDefect, .jobTakenOver,
      .ledgerMissing, .ledgerUnusable, .noticeIncomplete, .mailRefused, .mailDeferred, .unknownExport, .badSignature,
      .unreadableEvent, .foreignStore, .providerUnavailable, .providerRefused, .planNotSold, .subscriptionState,
      .unknownAdmin, .adminExists, .unknownInvitation, .tooManyTickets,
    ]
    var seen: [String: Set<String>] = [:]
    for language in PortalSite.languages {
      let (words, formats) = (site.words(in: language), site.formats(in: language))
      let left = FormMistake(.amountLeft, ["number": "INV-1", "left": "1199", "currency": "EUR"])
      let amount = words.mistake(BillingError(.request, .invalidValue, "no", mistake: left), formats)
      #expect(amount.contains(language == "fr" ? "11,99\u{A0}€" : "€11.99"), "\(amount)")
      for kind in FormMistake.Kind.allCases {
        let error = BillingError(.request, .invalidValue, "no", mistake: FormMistake(kind, field: "city"))
        let told = words.mistake(error, formats)
        #expect(!told.hasPrefix("mistake.") && !told.contains("{field}"), "\(language) \(kind)")
        seen[kind.rawValue, default: []].insert(told)
      }
      for code in BillingCode.allCases where !elsewhere.contains(code) {
        let told = words.mistake(BillingError(.request, code, "no"), formats)
        #expect(!told.contains(code.rawValue), "\(language) \(code)")
        seen[code.rawValue, default: []].insert(told)
      }
      for code: PortalCode in [.invalidFields, .outOfRange, .notFound, .crossSite] {
        #expect(!words.refusal(code.rawValue).contains(code.rawValue), "\(language) \(code)")
      }
      #expect(words.refusal("none").contains("none"))
    }
    // No language has the sentence of another.
    #expect(seen.values.allSatisfy { $0.count == PortalSite.languages.count })
  }

  @Test("What is missing or wrong is told on the form, with what was typed; nothing is done")
  func mistakes() async throws {
    try await TestPortal.with(.sqlite) { portal, test in
      let fixture = try DeskFixture(test)
      let desk = try TestDesk(test)
      let count = try test.number("SELECT COUNT(*) FROM audit_log")
      for (action, id, fields, role) in [
        ("hold", fixture.user, ["reason": "  "], .support), ("hold", fixture.user, ["reason": "\u{7}"], .support),
        ("erase", fixture.user, ["reason": ""], .support), ("drop-mail", 1, ["reason": ""], .support),
        ("contact", fixture.user, ["email": "no address", "language": "fr"], .support),
        ("contact", fixture.user, ["email": "a@b.example", "language": "de"], .support),
        ("details", fixture.user, ["kind": "consumer", "name": "x", "country": "XX"], .support),
        ("extend", fixture.user, ["plan": "pro", "until": "2026-02-10"], .support),
        ("extend", fixture.user, ["plan": "pro", "until": "2099-01-01"], .support),
        ("extend", fixture.user, ["plan": "gold", "until": "2026-03-01"], .support),
        ("extend", fixture.user, ["plan": "pro", "until": "soon"], .support),
        ("credit", 1, ["amount": "12.00"], .finance), ("credit", 1, ["amount": "0"], .finance),
        ("credit", 1, ["amount": "-1"], .finance), ("credit", 1, ["amount": "1.001"], .finance),
        ("decide-tax", 1, ["ruling": "perhaps"], .finance),
      ] as [(String, Int64, [String: String], AdminRole)] {
        let sent = try await Self.send(action, id, fields, as: desk.cookie(role), portal)
        #expect(sent.answer.status == 422, "\(action) \(fields)")
        let told = try #require(sent.answer.text.firstMatch(of: /role="alert">([^<]+)</)).1
        #expect(Self.isFrench(String(told)), "\(action) \(fields): \(told)")
      }
      for id in [99, 2] {
        let page = try await portal.browse("GET", "/admin/actions/credit/\(id)", cookie: desk.cookie(.finance))
        #expect(page.status == 404)
      }
      for path in ["resume-dunning/99", "resolve/1", "decide-tax/2", "hold/99", "replay-event/9", "retry-job/9"] {
        let role: AdminRole = path.hasPrefix("decide") ? .finance : .support
        let page = try await portal.browse("GET", "/admin/actions/\(path)", cookie: desk.cookie(role))
        #expect([404, 409].contains(page.status), "\(path): \(page.status)")
        let told = try #require(page.text.firstMatch(of: /<\/h1>\s*<p>([^<]+)</)).1
        #expect(Self.isFrench(String(told)), "\(path): \(told)")
      }
      for (path, form) in [
        ("actions/pause-dunning/1", ["once": "x"]), ("archive/1", ["reason": ""]), ("archive/99", ["reason": "why"]),
      ] {
        let role: AdminRole = path.hasPrefix("archive") ? .finance : .support
        let page = try await portal.browse("POST", "/admin/\(path)", cookie: desk.cookie(role), form: form)
        let told = try #require(page.text.firstMatch(of: /<\/h1>\s*<p>([^<]+)</)).1
        #expect((400..<500).contains(page.status) && Self.isFrench(String(told)), "\(path): \(told)")
      }
      #expect(try test.number("SELECT COUNT(*) FROM audit_log") == count)
    }
  }

  @Test(
    "A plan that is granted holds until the end of its last day, over failed payments",
    arguments: TestDatabase.Kind.allCases)
  func grant(_ kind: TestDatabase.Kind) async throws {
    try await TestPortal.with(kind) { portal, test in
      let fixture = try DeskFixture(test)
      let cookie = try TestDesk(test).cookie(.support)
      let sent = try await Self.send(
        "extend", fixture.other, ["plan": "business", "until": "2026-02-13"], as: cookie, portal)
      #expect(sent.answer.status == 303, "\(sent.answer.text)")
      func plan() throws -> String {
        try test.billing.read { (tx) throws(BillingError) in try tx.plan(of: fixture.other).key }
      }
      #expect(try plan() == "business")
      let end = try #require(try test.number("SELECT ends_at FROM grants"))
      // Midnight in Paris.
      #expect(end == 1_771_023_600_000)
      #expect(try test.number("SELECT due_at FROM jobs WHERE kind = 'access'") == end)
      test.world.now = end - 1
      #expect(try plan() == "business")
      test.world.now = end
      #expect(try plan() == "free")
    }
  }

  @Test("The archive of erased accounts opens for finance, with a reason")
  func archive() async throws {
    try await TestPortal.with(.sqlite) { portal, test in
      let fixture = try DeskFixture(test)
      let desk = try TestDesk(test)
      try test.change("UPDATE ledger_invoices SET archived_at = 1")
      #expect(
        try await portal.browse("GET", "/admin/archive", cookie: desk.cookie(.finance)).text.contains("INV-202602-0001")
      )
      for path in ["/admin/invoices/1", "/admin/invoices/1/pdf"] {
        #expect(try await portal.browse("GET", path, cookie: desk.cookie(.finance)).status == 404)
      }
      let story = try await portal.browse("GET", "/admin/customers/\(fixture.user)", cookie: desk.cookie(.support))
      #expect(!story.text.contains("INV-202602-0001"))
      let opened = try await portal.browse(
        "POST", "/admin/archive/1", cookie: desk.cookie(.finance), form: ["reason": ""])
      #expect(opened.status == 400)
      _ = try await portal.browse(
        "POST", "/admin/archive/1", cookie: desk.cookie(.finance), form: ["reason": "tax audit"])
      #expect(
        try test.text("SELECT actor FROM audit_log WHERE action = 'archive.open' AND reason = 'tax audit'")
          == "admin finance-anna")
    }
  }
}
