import CommandTestSupport
import Foundation
import TestDatabases
import Testing

@Suite("invoice-service user and case")
struct CaseTests {
  /// A user with a subscription whose payment has failed, and two decisions that wait.
  private static let rows = [
    """
    INSERT INTO users (telegram_id, name, email, language, created_at) \
    VALUES (123456, 'Pierre Dupont', 'pierre@dupont.example', 'fr', 1770811200000)
    """,
    """
    INSERT INTO review_cases (kind, subject, user_id, reason, opened_at) \
    VALUES ('tax', 'payment 12', 1, 'the country is not known', 1770811200000)
    """,
    """
    INSERT INTO review_cases (kind, subject, user_id, reason, opened_at) \
    VALUES ('refund', 'payment 13', 1, 'paid twice', 1770811200000)
    """,
  ]

  private static func service(_ kind: TestDatabase.Kind) throws -> ServiceFixture {
    let service = try ServiceFixture(kind, isMade: true)
    for row in rows { try service.database.tamper(row) }
    return service
  }

  @Test("Lists show no name and no address; one user is shown with both", arguments: TestDatabase.Kind.allCases)
  func users(kind: TestDatabase.Kind) throws {
    let service = try Self.service(kind)
    let list = try service.run("user", "list", "--format", "csv")
    #expect(
      list.status == 0 && list.text.contains("1,123456,fr,full,2026-02-11T12:00:00Z"), "\(list.text)\(list.errors)")
    #expect(!list.text.contains("Pierre") && !list.text.contains("dupont"))
    #expect(try service.run("user", "list", "--access", "ended").errors.contains("there are no users"))
    for name in ["1", "telegram:123456"] {
      let shown = try service.run("user", "show", name)
      #expect(shown.status == 0, "\(shown.errors)")
      for words in ["Pierre Dupont", "pierre@dupont.example", "plan      free", "messages  0 this month"] {
        #expect(shown.text.contains(words), "\(shown.text)")
      }
    }
    let none = try service.run("user", "show", "telegram:1")
    #expect(none.status == 64 && none.errors.contains("[unknown-user]"))
    #expect(try service.run("user", "show", "pierre").status == 64)
  }

  @Test("What waits for a person is listed and decided once", arguments: TestDatabase.Kind.allCases)
  func reviews(kind: TestDatabase.Kind) throws {
    let service = try Self.service(kind)
    let list = try service.run("case", "reviews", "--format", "json")
    #expect(list.status == 0 && list.text.contains("the country is not known") && list.text.contains("paid twice"))
    let wrong = try service.run("case", "resolve", "1", "perhaps")
    #expect(wrong.status == 64 && wrong.errors.contains("[invalid-value]"), "\(wrong.errors)")
    #expect(try service.run("case", "resolve", "1", "oss", "DE", "1900", "--by", "anna").status == 0)
    #expect(try service.run("case", "resolve", "2", "refunded by hand").status == 0)
    #expect(try service.run("case", "resolve", "2", "again").status == 64)
    #expect(try service.run("case", "reviews").errors.contains("nothing waits for a decision"))
    let decided = try service.run("case", "reviews", "--resolved", "--format", "csv")
    #expect(decided.text.contains("oss DE 1900") && decided.text.contains("refunded by hand"), "\(decided.text)")
    #expect(try service.database.tamper("SELECT actor FROM audit_log WHERE action = 'tax.resolve'") == "admin anna")
    // The decision goes on by itself.
    #expect(try service.database.tamper("SELECT subject FROM jobs WHERE kind = 'invoice'") == "12")
  }

  @Test("Cases that are not there are told", arguments: TestDatabase.Kind.allCases)
  func missing(kind: TestDatabase.Kind) throws {
    let service = try Self.service(kind)
    let list = try service.run("case", "list")
    #expect(list.status == 0 && list.text.isEmpty && list.errors.contains("no payment is chased"), "\(list.errors)")
    for call in [
      ["show", "9"], ["pause", "9", "--reason", "x"], ["resume", "9"], ["close", "9", "--reason", "x"],
      ["annotate", "9", "x"], ["resolve", "9", "x"],
    ] {
      let result = try service.command(["case"] + call).run()
      #expect(result.status == 64 && result.errors.contains("[unknown-"), "\(call): \(result.errors)")
    }
    #expect(try service.run("case", "pause", "9").status == 64)
  }

  @Test("Without a database each command says so", arguments: TestDatabase.Kind.allCases)
  func noDatabase(kind: TestDatabase.Kind) throws {
    let service = try ServiceFixture(kind)
    for call in [["user", "list"], ["case", "list"], ["job", "list"], ["job", "dead"]] {
      let result = try service.command(call).run()
      #expect(result.status == 66 && result.errors.contains("[database-missing]"), "\(call): \(result.errors)")
      #expect(result.errors.contains("`invoice-service init` makes it."))
    }
  }
}
