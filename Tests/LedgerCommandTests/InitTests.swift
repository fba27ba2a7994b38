import CommandTestSupport
import Foundation
import TestDatabases
import Testing

@Suite("invoice-ledger init")
struct InitTests {
  @Test("Says what it made, and makes nothing over what is there", arguments: TestDatabase.Kind.allCases)
  func made(kind: TestDatabase.Kind) throws {
    let ledger = try LedgerFixture(kind, isMade: false)
    let company = try ledger.folder.file("company.json", LedgerFixture.company)
    let result = try ledger.run("init", company)
    #expect(result.status == 0, "\(result.errors)")
    for words in [
      "time zone   Europe/Paris", "Atelier Lumen (732829320)", "INV-{year}{month}-{counter:base36:4}, monthly",
    ] {
      #expect(result.text.contains(words), "\(words)")
    }
    let again = try ledger.run("init", company)
    #expect(again.status == 73)
    #expect(again.errors.contains("[ledger-exists]"))
    #expect(try ledger.run("issue", input: LedgerFixture.draft()).status == 0)
  }

  @Test("Series are as they are asked for, and begin again as often as their patterns allow")
  func series() throws {
    let ledger = try LedgerFixture(isMade: false)
    let company = try ledger.folder.file("company.json", "{\"company\":\(LedgerFixture.company)}")
    let result = try ledger.run(
      "init", company, "--series", "FA-{year}-{counter:5}", "--series", "credit_note,deposit=X{counter:8}")
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.text.contains("FA-{year}-{counter:5}, yearly: corrected, invoice, self_billed"))
    #expect(result.text.contains("X{counter:8}, never: credit_note, deposit"))
    let issued = try ledger.run("issue", "--format", "json", input: LedgerFixture.draft())
    #expect(issued.text.contains("-00001\"") && issued.text.contains("\"FA-20"))
  }

  @Test(
    "What is wrong is said, and there is no ledger",
    arguments: [
      (["--series", "FA-{counter:5}", "--reset", "yearly"], 64, "pattern-"),
      (["--series", "FA-{year}"], 64, "pattern-"), (["--series", "note=FA-{counter}"], 64, "credit_note"),
      (["--series", "A{counter}", "--series", "B{counter}"], 64, "for all documents"),
      (["--series", "invoice=A{counter}"], 64, "no-series"), (["--reset", "yearly"], 64, "--series"),
      (["--reset", "daily"], 64, "monthly"), (["--zone", "Mars/Olympus"], 64, "unknown-zone"),
      (["company.json"], 64, "named twice"), (["none.json"], 66, "no-input"), (["wrong.json"], 65, "/siren"),
      (["empty.json"], 65, "json-truncated"),
    ])
  func refused(arguments: [String], status: Int32, words: String) throws {
    let ledger = try LedgerFixture(isMade: false)
    _ = try ledger.folder.file("company.json", LedgerFixture.company)
    _ = try ledger.folder.file("wrong.json", LedgerFixture.company.replacing("732829320\",", with: "732829321\","))
    _ = try ledger.folder.file("empty.json", "")
    let result = try ledger.command(["init", "company.json", "--ledger", "new.db"] + arguments).run()
    #expect(result.status == status, "\(result.errors)")
    #expect(result.errors.contains(words), "\(result.errors)")
    #expect(!FileManager.default.fileExists(atPath: ledger.folder.path("new.db")))
  }

  @Test("The ledger is the one that the option names, else the environment, else the working folder's")
  func places() throws {
    let ledger = try LedgerFixture(isMade: false)
    _ = try ledger.folder.file("company.json", LedgerFixture.company)
    for (variable, option, name) in [("b.db", "a.db", "a.db"), ("b.db", nil, "b.db"), ("", nil, "ledger.db")] {
      var command = ledger.command(["init", "company.json"] + (option.map { ["--ledger", $0] } ?? []))
      command.environment["INVOICE_LEDGER"] = variable
      #expect(try command.run().status == 0)
      #expect(FileManager.default.fileExists(atPath: ledger.folder.path(name)), "\(name)")
    }
    #expect(try ledger.command(["init", "--ledger", ""]).run().status == 64)
  }
}
