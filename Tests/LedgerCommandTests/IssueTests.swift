import CommandTestSupport
import Foundation
import Glibc
import TestDatabases
import Testing

@Suite("invoice-ledger issue")
struct IssueTests {
  private static func number(_ text: String) -> String? {
    text.firstMatch(of: /"invoice_number": ?"([^"]+)"/).map { String($0.1) }
  }

  @Test("Numbers follow each other, wherever the documents go", arguments: TestDatabase.Kind.allCases)
  func numbers(kind: TestDatabase.Kind) throws {
    let ledger = try LedgerFixture(kind)
    let first = try ledger.run("issue", "--format", "json", input: LedgerFixture.draft())
    #expect(first.status == 0, "\(first.errors)")
    let number = try #require(Self.number(first.text))
    #expect(number.hasSuffix("-0001"))
    #expect(first.errors.contains("stdin: \(number) is issued"))
    let draft = try ledger.folder.file("draft.json", LedgerFixture.draft())
    #expect(try ledger.run("issue", draft, "--format", "json", "-o", "one.json").status == 0)
    #expect(Self.number(try ledger.text("one.json"))?.hasSuffix("-0002") == true)
    #expect(try ledger.run("issue", draft, draft, "--facturx", "-o", "out/").status == 0)
    #expect(try ledger.names("out").map { $0.suffix(8) } == ["0003.pdf", "0004.pdf"])
    #expect(try ledger.count() == 4)
  }

  @Test("What is wrong with a draft is told, and uses up no number")
  func refused() throws {
    let ledger = try LedgerFixture()
    let other = LedgerFixture.draft().replacing("732829320", with: "552100554")
    let cases: [(draft: String, arguments: [String], words: String)] = [
      (LedgerFixture.draft(more: "\"invoice_number\":\"A-1\","), [], "/invoice_number: "),
      (LedgerFixture.draft(more: "\"invoice_number\":\"A-1\","), [], "[numbered-draft]"),
      (LedgerFixture.draft(more: "\"date\":\"2098-01-01\","), [], "1:33: error: /date: The date of issue is 2098"),
      (other.replacing("FR44732829320", with: "FR77552100554"), [], "[unknown-issuer]"), ("{", [], "[json-truncated]"),
      ("[{},{}]", [], "`invoice-ledger issue --batch FILE --output DIR` issues all of them"),
      ("<a/>", [], "[foreign-file]"),
      (LedgerFixture.draft(more: "\"logo\":1,"), [], "[unknown-key]"),
      (
        LedgerFixture.draft().replacing("\"email\":\"a@b.example\",", with: ""), ["--facturx"],
        "[missing-electronic-address]"
      ),
      (LedgerFixture.draft("\u{E000}"), [], "error"),
    ]
    for (draft, arguments, words) in cases {
      var command = ledger.command(["issue", "--ledger", ledger.location, "-o", "a.pdf"] + arguments, input: draft)
      command.limit = 30
      let result = try command.run()
      #expect(result.status == 65, "\(words): \(result.errors)")
      #expect(result.errors.contains(words), "\(words): \(result.errors)")
      #expect(!FileManager.default.fileExists(atPath: ledger.folder.path("a.pdf")))
    }
    #expect(try ledger.count() == 0)
    #expect(try ledger.run("issue", "-o", "a.pdf", input: LedgerFixture.draft()).errors.contains("-0001 is issued"))
  }

  @Test("What is seen of a page does not pass for an issued document", arguments: ["png", "svg", "html"])
  func pictures(format: String) throws {
    let ledger = try LedgerFixture()
    for more in [[], ["--batch"]] {
      let arguments = ["issue", "--ledger", ledger.location, "-o", "out", "--format", format] + more
      let result = try ledger.command(arguments, input: LedgerFixture.draft()).run()
      #expect(result.status == 64 && result.errorLines.count == 1, "\(result.errors)")
    }
    #expect(try ledger.count() == 0 && !FileManager.default.fileExists(atPath: ledger.folder.path("out")))
  }

  @Test("A bad draft does not hold up the good ones")
  func mixed() throws {
    let ledger = try LedgerFixture()
    let good = try ledger.folder.file("good.json", LedgerFixture.draft())
    let bad = try ledger.folder.file("bad.json", "{}")
    let result = try ledger.run("issue", good, bad, good, "-o", "out/")
    #expect(result.status == 65)
    #expect(try ledger.names("out").map { $0.suffix(8) } == ["0001.pdf", "0002.pdf"])
  }

  @Test("A date before the last one of its series is refused, and says what to do")
  func dates() throws {
    let ledger = try LedgerFixture()
    #expect(try ledger.run("issue", input: LedgerFixture.draft(more: "\"date\":\"2026-02-11\",")).status == 0)
    let earlier = try ledger.run("issue", input: LedgerFixture.draft(more: "\"date\":\"2026-02-10\","))
    #expect(earlier.status == 65)
    #expect(earlier.errors.contains("/date") && earlier.errors.contains("[date-before-last]"))
    #expect(try ledger.count() == 1)
  }

  @Test(
    "A second call with the same key returns the same invoice, and the same bytes",
    arguments: TestDatabase.Kind.allCases)
  func keys(kind: TestDatabase.Kind) throws {
    let ledger = try LedgerFixture(kind)
    let draft = LedgerFixture.draft()
    let call = ["--idempotency-key", "order-4711", "--facturx"]
    let first = try ledger.command(["issue", "--ledger", ledger.location] + call, input: draft).run()
    #expect(first.status == 0)
    #expect(try ledger.run("issue", "--quiet", input: draft).status == 0)
    let second = try ledger.command(["issue", "--ledger", ledger.location] + call, input: draft).run()
    #expect(second.status == 0 && second.output == first.output)
    #expect(second.errors.contains("-0001 was issued before"))
    let other = try ledger.command(["issue", "--ledger", ledger.location] + call, input: LedgerFixture.draft("B")).run()
    #expect(other.status == 65 && other.errors.contains("[key-reused]"))
    #expect(try ledger.count() == 2)
    #expect(try ledger.run("issue", "--idempotency-key", "a", "x.json", "y.json", "-o", "out/").status == 64)
  }

  @Test("A rehearsal prints the numbers, and changes nothing")
  func rehearsal() throws {
    let ledger = try LedgerFixture()
    let draft = try ledger.folder.file("draft.json", LedgerFixture.draft())
    let many = try ledger.folder.file("many.ndjson", LedgerFixture.draft("B") + "\n{}\n" + LedgerFixture.draft("C"))
    let single = try ledger.run("issue", "--dry-run", draft, draft, "-o", "out/")
    #expect(single.status == 0, "\(single.errors)")
    #expect(single.text.split(separator: "\n").map { $0.dropFirst(11).prefix(4) } == ["0001", "0002"])
    let batch = try ledger.run("issue", "--dry-run", draft, many)
    #expect(batch.status == 65)
    #expect(batch.text.contains("-0003  many.ndjson, invoice 3") || batch.text.contains("-0003  \(many), invoice 3"))
    #expect(batch.errors.contains("many.ndjson:2:"))
    #expect(try ledger.count() == 0)
    #expect(!FileManager.default.fileExists(atPath: ledger.folder.path("out")))
  }

  @Test("What cannot be written is issued, and the message says so with its number")
  func unwritten() throws {
    let ledger = try LedgerFixture()
    let result = try ledger.run("issue", "-o", "/dev/full", input: LedgerFixture.draft())
    #expect(result.status == 74)
    #expect(result.errors.contains("[write-failed]"))
    #expect(result.errors.contains("-0001 is issued, and its document was not written [issued-not-written]"))
    #expect(result.errors.contains("`invoice-ledger render INV-"))
    #expect(try ledger.count() == 1)
    // A reader that is gone is no reason to be silent about that.
    var command = ledger.command(["issue", "--ledger", ledger.location], input: LedgerFixture.draft())
    command.output = .closedPipe
    #expect(try command.run().errors.contains("-0002 is issued, and its document was not written"))
  }

  @Test("What would keep the document from being made or written is found before anything is issued")
  func before() throws {
    let ledger = try LedgerFixture()
    let draft = try ledger.folder.file("draft.json", LedgerFixture.draft())
    let calls = [
      (["--template", "none"], 64), (["-o", "no/such/"], 73), (["--draft"], 64), (["--attach", "none", "--pdfa"], 66),
      (["--language", "xx", "-o", "a.pdf"], 64), (["-o", "draft.json"], 64), (["--format", "xml", "--pdfa"], 64),
    ]
    for (arguments, status) in calls {
      let result = try ledger.command(["issue", "--ledger", ledger.location, draft] + arguments).run()
      #expect(result.status == status, "\(arguments): \(result.errors)")
    }
    #expect(try ledger.count() == 0)
  }

  @Test("What is no ledger is left alone, and named")
  func noLedger() throws {
    let ledger = try LedgerFixture()
    let text = try ledger.folder.file("text.db", String(repeating: "This is no database. ", count: 100))
    let calls: [(name: String, status: Int32, code: String)] = [
      ("none.db", 66, "ledger-missing"), (text, 65, "not-a-ledger"), ("draft.json/", 66, "ledger-"),
    ]
    for (name, status, code) in calls {
      let result = try ledger.command(["issue", "--ledger", name], input: LedgerFixture.draft()).run()
      #expect(result.status == status, "\(name): \(result.errors)")
      #expect(result.errors.contains(code), "\(name): \(result.errors)")
    }
    #expect(try String(contentsOfFile: text, encoding: .utf8).hasPrefix("This is no database."))
    #expect(try !ledger.folder.names.contains("none.db"))
  }

  @Test("A ledger that somebody keeps locked, or that may not be written, is told as that")
  func locked() throws {
    let ledger = try LedgerFixture()
    chmod(ledger.location, 0o444)
    chmod(ledger.database.folder, 0o555)
    defer { chmod(ledger.database.folder, 0o700) }
    var command = ledger.command(["issue", "--ledger", ledger.location], input: LedgerFixture.draft())
    command = command.withoutPrivileges
    let result = try command.run()
    #expect(result.status == 74, "\(result.errors)")
    // Its log could not be written either.
    #expect(result.errors.contains("its folder must be writable"), "\(result.errors)")
    #expect(result.errors.contains("[ledger-unreadable]"), "\(result.errors)")
    #expect(result.output.isEmpty)
  }
}
