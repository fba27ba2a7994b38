import CommandTestSupport
import Foundation
import TestDatabases
import Testing

@Suite("invoice-ledger export")
struct ExportTests {
  private static func ledger(_ kind: TestDatabase.Kind) throws -> (LedgerFixture, [String]) {
    let ledger = try LedgerFixture(kind)
    var numbers: [String] = []
    for item in ["Un", "Deux"] {
      let result = try ledger.run("issue", "--format", "json", input: LedgerFixture.draft(item))
      let word = result.errors.split(separator: " ").first { $0.contains("-20") }
      numbers.append(String(try #require(word, "\(result.errors)")))
    }
    #expect(try ledger.run("pay", numbers[0]).status == 0)
    return (ledger, numbers)
  }

  private static var year: String { String(Calendar(identifier: .gregorian).component(.year, from: Date())) }

  @Test("Invoices as lines and as an array, which are input again", arguments: TestDatabase.Kind.allCases)
  func invoices(kind: TestDatabase.Kind) throws {
    let (ledger, numbers) = try Self.ledger(kind)
    let lines = try ledger.run("export")
    #expect(lines.status == 0, "\(lines.errors)")
    #expect(lines.text.split(separator: "\n").count == 2)
    #expect(lines.text.contains(numbers[0]) && lines.text.contains(numbers[1]))
    let array = try ledger.run("export", "--format", "json", "--state", "open", "-o", "out/")
    #expect(array.status == 0, "\(array.errors)")
    let data = Data(try ledger.text("out/invoices.json").utf8)
    let invoices = try #require(try JSONSerialization.jsonObject(with: data) as? [[String: Any]])
    #expect(invoices.map { $0["invoice_number"] as? String } == [numbers[1]])
    let none = try ledger.run("export", "--format", "json", "--customer", "Nobody")
    #expect(none.text == "[]\n")
  }

  @Test(
    "The FEC has sales and payments, letters where all is paid, and balances", arguments: TestDatabase.Kind.allCases)
  func fec(kind: TestDatabase.Kind) throws {
    let (ledger, numbers) = try Self.ledger(kind)
    let result = try ledger.run(
      "export", "--format", "fec", "--fec-encoding", "utf-8", "--period", Self.year, "-o", "out/")
    #expect(result.status == 0, "\(result.errors)")
    let rows = try ledger.text("out/732829320FEC\(Self.year)1231.txt").split(separator: "\r\n")
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
    #expect(rows.allSatisfy { $0.count == 18 })
    #expect(rows.dropFirst().map { $0[0] } == ["VE", "VE", "VE", "VE", "VE", "VE", "BQ", "BQ"])
    let letters = rows.dropFirst().filter { $0[4] == "411000" }.map { [$0[8], $0[13]] }
    #expect(letters == [[numbers[0], "AAA"], [numbers[1], ""], [numbers[0], "AAA"]])
    let journal = try ledger.run("export", "--format", "journal", "--period", Self.year, "--csv", "french")
    #expect(journal.text.contains("\"Règlement \(numbers[0]) Pierre Dupont\"") || journal.text.contains("Règlement"))
    #expect(journal.text.contains("240,00"))
  }

  @Test(
    "What does not fit together is refused",
    arguments: [
      (["--format", "fec"], 64, "--period 2026"),
      (["--format", "fec", "--period", "2026", "--kind", "deposit"], 64, "all"),
      (["--csv", "french"], 64, "--format fec"), (["--format", "docx"], 64, "ndjson"),
      (["--format", "journal", "--period", "2026", "--accounts", "none.json"], 66, "no-input"),
      (["-o", "no/folder/x.ndjson"], 73, "cannot"),
    ])
  func refused(arguments: [String], status: Int32, words: String) throws {
    let ledger = try LedgerFixture()
    let result = try ledger.command(["export", "--ledger", ledger.location] + arguments).run()
    #expect(result.status == status, "\(result.errors)")
    #expect(result.errors.contains(words), "\(result.errors)")
  }
}
