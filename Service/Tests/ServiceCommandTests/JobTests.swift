import CommandTestSupport
import Foundation
import TestDatabases
import Testing

@Suite("invoice-service job")
struct JobTests {
  private static let dead = """
    INSERT INTO jobs (kind, subject, state, due_at, created_at, attempts, error) \
    VALUES ('mail', '12', 'dead', 1770811200000, 1770811200000, 9, 'the server is not there')
    """

  @Test("What was given up is shown with its reason, and begun anew", arguments: TestDatabase.Kind.allCases)
  func retry(kind: TestDatabase.Kind) throws {
    let service = try ServiceFixture(kind, isMade: true)
    let none = try service.run("job", "dead")
    #expect(none.status == 0 && none.text.isEmpty && none.errors.contains("nothing was given up"))
    try service.database.tamper(Self.dead)
    let shown = try service.run("job", "dead", "--format", "csv")
    #expect(shown.text.contains("mail,12,9,2026-02-11T12:00:00Z,the server is not there"), "\(shown.text)")
    let counts = try service.run("job", "list", "--format", "json")
    #expect(counts.text.contains(/"kind": ?"mail",\s*"due": ?0,\s*"running": ?0,\s*"dead": ?1/), "\(counts.text)")
    let id = try service.database.tamper("SELECT id FROM jobs WHERE kind = 'mail'")
    let wrong = try service.run("job", "retry", "999999")
    #expect(wrong.status == 64 && wrong.errors.contains("[unknown-job]"))
    let retried = try service.run("job", "retry", id, "--by", "anna")
    #expect(retried.status == 0 && retried.errors.contains("1 job is begun anew"), "\(retried.errors)")
    #expect(try service.database.tamper("SELECT state FROM jobs WHERE kind = 'mail'") == "waiting")
    #expect(try service.database.tamper("SELECT actor FROM audit_log WHERE action = 'jobs.retry'") == "admin anna")
    for call in [["job", "retry"], ["job", "retry", "1", "--all"], ["job", "retry", "--all", "--by", ""]] {
      #expect(try service.command(call).run().status == 64)
    }
  }
}
