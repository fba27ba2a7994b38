import CommandTestSupport
import Foundation
import TestDatabases
import Testing

@Suite("invoice-ledger render")
struct RenderTests {
  @Test("Gives the bytes that issue gave, in every form", arguments: TestDatabase.Kind.allCases)
  func same(kind: TestDatabase.Kind) throws {
    let ledger = try LedgerFixture(kind)
    let forms = [["--facturx"], ["--pdfa"], [], ["--format", "xml"], ["--format", "ubl"], ["--format", "json"]]
    for (index, arguments) in forms.enumerated() {
      let issued = try ledger.command(
        ["issue", "--ledger", ledger.location] + arguments, input: LedgerFixture.draft("\(index)")
      ).run()
      #expect(issued.status == 0, "\(issued.errors)")
      let number = try #require(issued.errors.firstMatch(of: /stdin: (\S+) is issued/)).1
      let again = try ledger.run("render", String(number))
      #expect(again.status == 0 && again.errors.isEmpty, "\(again.errors)")
      #expect(again.output == issued.output, "\(arguments)")
    }
  }

  @Test("What a template, a logo or an attachment has become since makes no difference")
  func ingredients() throws {
    let ledger = try LedgerFixture()
    let template = ledger.folder.path("mine")
    try FileManager.default.copyItem(atPath: Checkout.path("Templates/classic"), toPath: template)
    let hours = try ledger.folder.file("hours.csv", "1;2\n")
    let drafts = try ledger.folder.file("drafts.ndjson", LedgerFixture.draft("A") + "\n" + LedgerFixture.draft("B"))
    let issued = try ledger.run(
      "issue", "--facturx", "--template", "./mine", "--attach", "data:\(hours)", drafts, "-o", "out")
    #expect(issued.status == 0, "\(issued.errors)")
    try FileManager.default.removeItem(atPath: template)
    try FileManager.default.removeItem(atPath: hours)
    let names = try ledger.names("out")
    let numbers = names.map { String($0.dropLast(4)) }
    #expect(try ledger.run("render", numbers[0], numbers[1], "-o", "again/").status == 0)
    for name in names {
      let bytes = ["out", "again"].map { FileManager.default.contents(atPath: ledger.folder.path("\($0)/\(name)")) }
      #expect(bytes[0] != nil && bytes[0] == bytes[1], "\(name)")
    }
  }

  @Test("A number that is wrong is told, and does not hold up the others")
  func unknown() throws {
    let ledger = try LedgerFixture()
    #expect(try ledger.run("issue", "-o", "out/", input: LedgerFixture.draft()).status == 0)
    let name = try #require(ledger.names("out").first)
    let result = try ledger.run("render", "INV-0", String(name.dropLast(4)), "-o", "again/")
    #expect(result.status == 64)
    #expect(result.errors.contains("the ledger has no invoice INV-0 [unknown-number]"))
    #expect(try ledger.names("again") == [name])
    #expect(
      try ledger.run("render", String(name.dropLast(4)), "--issuer", "Atelier").errors.contains("[unknown-issuer]"))
    #expect(try ledger.run("render", String(name.dropLast(4)), "--issuer", "732829320").status == 0)
    #expect(try ledger.run("render").status == 64)
    #expect(try ledger.run("render", "a", "b").status == 64)
  }

  @Test("A call with the same key and other options says that the document is another one")
  func otherOptions() throws {
    let ledger = try LedgerFixture()
    let first = try ledger.run("issue", "--idempotency-key", "a", input: LedgerFixture.draft())
    let second = try ledger.run("issue", "--idempotency-key", "a", "--language", "en", input: LedgerFixture.draft())
    #expect(second.status == 0 && second.output != first.output)
    #expect(second.errors.contains("[rendering-differs]"), "\(second.errors)")
    let number = try #require(first.errors.firstMatch(of: /stdin: (\S+) is issued/)).1
    #expect(try ledger.run("render", String(number)).output == first.output)
  }
}
