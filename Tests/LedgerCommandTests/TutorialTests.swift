import CommandTestSupport
import Foundation
import TestDatabases
import Testing

@Suite("Docs/Ledger.md")
struct TutorialTests {
  private static func page() throws -> String { try Checkout.text("Docs/Ledger.md") }

  @Test("Its tutorial works as it stands")
  func tutorial() throws {
    let folder = try TemporaryFolder()
    for name in ["company.json", "draft.json", "second-month.ndjson"] {
      _ = try folder.file(name, Checkout.text("Samples/ledger/\(name)"))
    }
    let blocks = try Self.page().matches(of: /```tutorial\n((?:.|\n)*?)```/).map { String($0.1) }
    #expect(blocks.count == 4)
    let function = "invoice-ledger() { '\(Command.ledger)' \"$@\"; }\n"
    // The month of its numbers is today's.
    let month = "month=$(date -u +%Y%m)\n"
    let script =
      function + month + blocks.joined().replacing("202602", with: "$month").replacing("202603", with: "$month")
    var bash = Command(program: "bash", ["-euc", script])
    bash.folder = folder.path
    let result = try bash.run()
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.text.contains("sound: 5 invoices"))
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path("out"))
    #expect(names.count == 2)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path("2026-03")).filter { $0.hasPrefix("INV-") }.count
        == 3)
  }

  @Test("Its table names all tables, and no other", arguments: TestDatabase.Kind.allCases)
  func tables(kind: TestDatabase.Kind) throws {
    let fixture = try LedgerFixture(kind)
    let query =
      kind == .sqlite
      ? "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
      : "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
    let found = Set(try fixture.database.tamper(query).split(whereSeparator: \.isWhitespace).map(String.init))
    let section = try #require(try Self.page().firstMatch(of: /\| Table \| Holds \|\n((?:\|.*\n)*)/)).1
    let named = section.split(separator: "\n").flatMap { line in
      line.split(separator: "|")[0].matches(of: /`(\w+)`/).map { String($0.1) }
    }
    #expect(Set(named) == found)
  }
}
