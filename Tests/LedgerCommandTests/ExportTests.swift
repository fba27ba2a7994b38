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

  @Test("Files and the archive have the documents as they were issued", arguments: TestDatabase.Kind.allCases)
  func documents(kind: TestDatabase.Kind) throws {
    let ledger = try LedgerFixture(kind)
    for arguments in [["--facturx"], ["--format", "xml"], ["--format", "ubl"]] {
      let count = arguments == ["--facturx"] ? 3 : 40
      let drafts = try ledger.folder.file(
        "drafts.ndjson", (1...count).map { LedgerFixture.draft("\(arguments.joined()) \($0)") + "\n" }.joined())
      let issued = try ledger.command(
        ["issue", "--ledger", ledger.location, drafts, "-o", "out", "--no-books", "--rules", "none"] + arguments
      ).run()
      #expect(issued.status == 0, "\(issued.errors)")
    }
    let names = try ledger.names("out")
    #expect(names.count == 83)
    let files = try ledger.run("export", "--format", "files", "-o", "files", "--jobs", "3")
    #expect(files.status == 0 && files.errors == "invoice-ledger: 83 documents\n", "\(files.errors)")
    #expect(try ledger.names("files") == names)
    let archive = try ledger.run("export", "--format", "zip", "-o", "all.zip")
    #expect(archive.status == 0, "\(archive.errors)")
    let unpacked = try Command(
      program: "python3", ["-m", "zipfile", "-e", ledger.folder.path("all.zip"), ledger.folder.path("unpacked")]
    ).run()
    #expect(unpacked.status == 0, "\(unpacked.errors)")
    for name in names {
      let bytes = ["out", "files", "unpacked"].map {
        FileManager.default.contents(atPath: ledger.folder.path("\($0)/\(name)"))
      }
      #expect(bytes[0] != nil && bytes[0] == bytes[1] && bytes[0] == bytes[2], "\(name)")
    }
    let none = try ledger.run("export", "--format", "files", "--period", "1999", "-o", "none")
    #expect(none.status == 0 && none.errors == "invoice-ledger: 0 documents\n", "\(none.errors)")
  }

  @Test("The books agree with each other, and with the documents", arguments: TestDatabase.Kind.allCases)
  func books(kind: TestDatabase.Kind) throws {
    let ledger = try LedgerFixture(kind)
    let issued = try ledger.run("issue", "--facturx", "-o", "out/", input: LedgerFixture.draft("A"))
    #expect(issued.status == 0, "\(issued.errors)")
    let number = try #require(ledger.names("out").first).dropLast(4)
    let corrected = try ledger.run(
      "correct", String(number), "-o", "out/", input: LedgerFixture.draft("B").replacing("100}", with: "150}"))
    #expect(corrected.status == 0, "\(corrected.errors)")
    let books = try ledger.run("export", "--format", "books", "--period", Self.year, "-o", "books")
    #expect(books.status == 0, "\(books.errors)")
    let all = try FileManager.default.contentsOfDirectory(atPath: ledger.folder.path("books")).sorted()
    #expect(
      all == ["732829320FEC\(Self.year)1231.txt", "journal.csv", "manifest.csv", "manifest.json", "summary.pdf"])
    let data = Data(try ledger.text("books/manifest.json").utf8)
    let manifest = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let invoices = try #require(manifest["invoices"] as? [[String: Any]])
    // The one that was replaced is not counted.
    #expect(invoices.map { $0["type"] as? String } == ["corrected"])
    let file = try #require(invoices.first?["file"] as? String)
    let sum = try Command(program: "sha256sum", [ledger.folder.path("out/\(file)")]).run().text.prefix(64)
    #expect(invoices.first?["sha256"] as? String == String(sum))
    let totals = try #require((manifest["totals"] as? [[String: Any]])?.first)
    #expect(totals["total"] as? Double == 360)
    let journal = try ledger.run("export", "--format", "journal", "--period", Self.year)
    #expect(journal.text == (try ledger.text("books/journal.csv")))
    let none = try ledger.run("export", "--format", "books", "--period", "1999", "-o", "books")
    #expect(none.status == 0, "\(none.errors)")
    #expect(!FileManager.default.fileExists(atPath: ledger.folder.path("books/summary.pdf")))
  }

  @Test(
    "What does not fit together is refused",
    arguments: [
      (["--format", "fec"], 64, "--period 2026"),
      (["--format", "fec", "--period", "2026", "--kind", "deposit"], 64, "all"),
      (["--csv", "french"], 64, "--format fec"), (["--format", "docx"], 64, "ndjson"),
      (["--format", "journal", "--period", "2026", "--accounts", "none.json"], 66, "no-input"),
      (["-o", "no/folder/x.ndjson"], 73, "cannot"),
      (["--format", "files"], 64, "--output DIR"), (["--format", "books", "--period", "2026"], 64, "--output DIR"),
      (["--jobs", "2"], 64, "--jobs"), (["--format", "files", "-o", "company.json"], 73, "cannot"),
    ])
  func refused(arguments: [String], status: Int32, words: String) throws {
    let ledger = try LedgerFixture()
    let result = try ledger.command(["export", "--ledger", ledger.location] + arguments).run()
    #expect(result.status == status, "\(result.errors)")
    #expect(result.errors.contains(words), "\(result.errors)")
  }
}
