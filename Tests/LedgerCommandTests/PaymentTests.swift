import CommandTestSupport
import Foundation
import TestDatabases
import TestSupport
import Testing

@Suite("invoice-ledger pay, refund, write-off, overdue, aged, statement")
struct PaymentTests {
  private static func issued(_ ledger: LedgerFixture, _ draft: String = LedgerFixture.draft()) throws -> String {
    let result = try ledger.run("issue", "--format", "json", input: draft)
    let word = result.errors.split(separator: " ").first { $0.contains("-20") }
    return String(try #require(word, "\(result.errors)"))
  }

  @Test("Parts, fees, too much, back, and what is left", arguments: TestDatabase.Kind.allCases)
  func payments(kind: TestDatabase.Kind) throws {
    let ledger = try LedgerFixture(kind)
    let number = try Self.issued(ledger)
    func says(_ words: String, _ arguments: String...) throws {
      let result = try ledger.command([arguments[0], "--ledger", ledger.location, number] + arguments.dropFirst()).run()
      #expect(result.status == 0, "\(result.errors)")
      #expect(result.text.contains(words), "\(result.text)")
    }
    try says(
      "payment 50.00 EUR", "pay", "--amount", "50", "--means", "transfer", "--reference", "B-1", "--idempotency-key",
      "a")
    try says("recorded before", "pay", "--amount", "50", "--idempotency-key", "a")
    try says("open 90.00 EUR  partly_paid", "pay", "--amount", "99", "--fee", "1")
    try says("open 89.50 EUR", "write-off", "--as", "difference", "--amount", "0.5")
    try says("open 0.00 EUR  settled", "pay")
    let much = try ledger.run("pay", number, "--amount", "5")
    #expect(much.status == 0 && much.errors.contains("[overpaid]"))
    try says("refund 5.00 EUR", "refund")
    for arguments in [["pay"], ["refund"], ["write-off"], ["write-off", "--as", "gain"]] {
      let result = try ledger.command([arguments[0], "--ledger", ledger.location, number] + arguments.dropFirst()).run()
      #expect(result.status == 64, "\(arguments)")
      #expect(result.errors.contains("[exceeds-balance]"), "\(result.errors)")
    }
    for (arguments, words) in [
      (["NONE"], "unknown-number"), ([], "name an invoice"), ([number, "--means", "gold"], "sepa_transfer"),
      ([number, "--date", "2099-01-01"], "date-in-future"), ([number, "--amount", "0"], "invalid-payment"),
      ([number, "--amount", "1", "--payer", "FR1"], "invalid-payment"), ([number, "--dry-run"], "--camt"),
    ] {
      let result = try ledger.command(["pay", "--ledger", ledger.location] + arguments).run()
      #expect(result.status == 64, "\(arguments) \(result.errors)")
      #expect(result.errors.contains(words), "\(result.errors)")
    }
  }

  @Test("A bank statement is recorded once, and what nobody can tell is said")
  func statement() throws {
    let ledger = try LedgerFixture()
    let number = try Self.issued(ledger)
    let sample = try String(contentsOfFile: TestFiles.root + "/Samples/bank/camt.053.001.02.xml", encoding: .utf8)
    let path = try ledger.folder.file(
      "bank.xml",
      sample.replacing("inv 202602 0001", with: number.lowercased().replacing("-", with: " "))
        .replacing("120.00", with: "240.00").replacing("2026-03-", with: "2020-03-"))
    let dry = try ledger.run("pay", "--camt", path, "--dry-run")
    #expect(dry.status == 0, "\(dry.errors)")
    #expect(dry.text.contains("would be recorded 1"), "\(dry.text)")
    let first = try ledger.run("pay", "--camt", path)
    #expect(first.text.contains("payment of \(number) 240.00 EUR"), "\(first.text)")
    #expect(first.text.contains("not recorded, it names no open invoice"))
    #expect(first.text.contains("money that went out"))
    #expect(first.text.hasSuffix("recorded 1, recorded before 0, not recorded 5, not booked by the bank yet 1\n"))
    let second = try ledger.run("pay", "--camt", path)
    #expect(second.text.contains("recorded 0, recorded before 1"), "\(second.text)")
    let wrong = try ledger.folder.file("wrong.xml", sample.replacing("120.00", with: "ten"))
    let refused = try ledger.run("pay", "--camt", wrong)
    #expect(refused.status == 65)
    #expect(
      refused.errors.contains("wrong.xml:10:") && refused.errors.contains("[statement-value]"), "\(refused.errors)")
    #expect(try ledger.run("pay", "--camt", "none.xml").status == 66)
  }

  @Test("What is open is listed as a table, as JSON and as CSV, and set as a statement")
  func open() throws {
    let ledger = try LedgerFixture()
    let number = try Self.issued(
      ledger, LedgerFixture.draft(customer: "=Zoé, née \u{1B}").replacing("\u{1B}", with: "B"))
    let aged = try ledger.run("aged")
    #expect(aged.text.contains("not due") && aged.text.contains("240.00"), "\(aged.text)")
    let json = try ledger.run("aged", "--format", "json")
    let rows = try #require(try JSONSerialization.jsonObject(with: json.output) as? [[String: Any]])
    #expect(rows.count == 1 && rows[0]["total"] as? Double == 240)
    #expect(try ledger.run("aged", "--format", "csv").text.contains("\"'=Zoé, née B\""))
    #expect(try ledger.run("overdue", "--format", "json").text == "[]\n")
    let later = try ledger.run("overdue", "--at", "2099-03-21")
    #expect(later.text.contains(number) && later.text.contains("  10  "), "\(later.text)")
    let statement = try ledger.run("statement", "=Zoé, née B", "-o", "out/")
    #expect(statement.status == 0, "\(statement.errors)")
    let name = try #require(try FileManager.default.contentsOfDirectory(atPath: ledger.folder.path("out")).first)
    #expect(name.hasPrefix("statement--Zoé--née-B-20") && name.hasSuffix("-EUR.pdf"), "\(name)")
    let nobody = try ledger.run("statement", "Nobody", "-o", "out/")
    #expect(nobody.status == 64 && nobody.errors.contains("[unknown-customer]"))
  }
}
