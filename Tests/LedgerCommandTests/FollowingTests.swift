import CommandTestSupport
import Foundation
import TestDatabases
import Testing

@Suite("invoice-ledger credit, correct, issue --deduct")
struct FollowingTests {
  /// The number that a call has issued.
  private static func number(_ result: Command.Result) throws -> String {
    let word = result.errors.split(separator: " ").first { $0.contains("-20") }
    return String(try #require(word, "\(result.errors)"))
  }

  private static func issued(_ ledger: LedgerFixture, more: String = "") throws -> String {
    try number(try ledger.run("issue", "--format", "json", input: LedgerFixture.draft(more: more)))
  }

  @Test(
    "A credit note is issued and written; the rest, and nothing more, can follow", arguments: TestDatabase.Kind.allCases
  )
  func credit(kind: TestDatabase.Kind) throws {
    let ledger = try LedgerFixture(kind)
    let number = try Self.issued(ledger)
    let dry = try ledger.run("credit", number, "--reason", "Retour", "--dry-run")
    #expect(dry.status == 0, "\(dry.errors)")
    #expect(dry.text.contains("CN-20"))
    #expect(try ledger.count() == 1)
    let first = try ledger.run(
      "credit", number, "--line", "1:0.5", "--reason", "Retour", "--facturx", "--rules", "none", "-o", "out/",
      "--idempotency-key", "c")
    #expect(first.status == 0, "\(first.errors)")
    let names = try ledger.names("out")
    #expect(names.count == 1 && names[0].hasPrefix("CN-20") && names[0].hasSuffix(".pdf"))
    let again = try ledger.run(
      "credit", number, "--line", "1:0.5", "--reason", "Retour", "--facturx", "--rules", "none", "-o", "out/",
      "--idempotency-key", "c")
    #expect(again.errors.contains("was issued before"), "\(again.errors)")
    let rest = try ledger.run("credit", number, "--reason", "Retour", "--format", "json")
    #expect(rest.status == 0, "\(rest.errors)")
    #expect(rest.text.contains("\"total\": 180.00") && rest.text.contains("Motif de l'avoir"))
    #expect(rest.text.contains("\"number\": \"\(number)\""))
    let more = try ledger.run("credit", number, "--reason", "Retour")
    #expect(more.status == 65)
    #expect(more.errors.contains("[nothing-to-credit]"), "\(more.errors)")
    #expect(try ledger.count() == 3)
  }

  @Test(
    "What is wrong is said, and nothing is issued",
    arguments: [
      (["NONE-1", "--reason", "x"], 64, "unknown-number"), (["N"], 64, "--reason"),
      (["N", "--reason", " "], 65, "missing-reason"), (["N", "--reason", "x", "--line", "7"], 65, "unknown-line"),
      (["N", "--reason", "x", "--line", "1:9"], 65, "credit-exceeds-invoice"),
      (["N", "--reason", "x", "--gross", "999"], 65, "credit-exceeds-invoice"),
      (["N", "--reason", "x", "--line", "0"], 64, "--line"), (["N", "--reason", "x", "--net", "ten"], 64, "--net"),
      (["N", "--reason", "x", "--net", "1", "--gross", "1"], 64, "one of them"),
      (["N", "--reason", "x", "--date", "2001-01-01"], 65, "date-before-original"),
      (["N", "--reason", "x", "--issuer", "Nobody"], 64, "unknown-issuer"),
    ])
  func refused(arguments: [String], status: Int32, words: String) throws {
    let ledger = try LedgerFixture()
    let number = try Self.issued(ledger)
    let arguments = arguments.map { $0 == "N" ? number : $0 }
    let result = try ledger.command(["credit", "--ledger", ledger.location, "-o", "out.pdf"] + arguments).run()
    #expect(result.status == status, "\(result.errors)")
    #expect(result.errors.contains(words), "\(result.errors)")
    #expect(try ledger.count() == 1)
  }

  @Test("A corrected invoice replaces one, and takes over what was paid")
  func corrected() throws {
    let ledger = try LedgerFixture()
    let number = try Self.issued(ledger)
    #expect(try ledger.run("pay", number, "--amount", "40").status == 0)
    let draft = try ledger.folder.file("draft.json", LedgerFixture.draft("Atelier, deux heures"))
    let result = try ledger.run("correct", number, draft, "--format", "json")
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.text.contains("\"type\": \"corrected\""))
    let overdue = try ledger.run("aged", "--format", "csv")
    #expect(overdue.text.contains("200.00"), "\(overdue.text)")
    let other = try ledger.run("correct", number, input: LedgerFixture.draft(customer: "Autre"))
    #expect(other.status == 64 || other.status == 65)
  }

  @Test("A final invoice deducts a deposit that is paid, once")
  func deposit() throws {
    let ledger = try LedgerFixture()
    let number = try Self.issued(ledger, more: #""type":"deposit","#)
    let early = try ledger.run("issue", "--deduct", number, "--format", "json", input: LedgerFixture.draft())
    #expect(early.status == 65)
    #expect(early.errors.contains("[deposit-not-paid]"), "\(early.errors)")
    #expect(try ledger.run("pay", number).status == 0)
    let final = try ledger.run("issue", "--deduct", number, "--format", "json", input: LedgerFixture.draft())
    #expect(final.status == 0, "\(final.errors)")
    #expect(final.text.contains("\"prepaid\": 240.00") && final.text.contains("\"due\": 0.00"))
    let twice = try ledger.run("issue", "--deduct", number, "--format", "json", input: LedgerFixture.draft())
    #expect(twice.errors.contains("[deposit-deducted]"), "\(twice.errors)")
  }
}
