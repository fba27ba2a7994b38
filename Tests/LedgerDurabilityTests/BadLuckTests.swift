import CommandTestSupport
import Foundation
import TestDatabases
import Testing

@Suite("Bad luck with the built command")
struct BadLuckTests {
  /// Calls of the command, with functions for what happens to its ledger.
  private static func run(_ script: String, in folder: TemporaryFolder) throws -> Command.Result {
    var bash = Command(program: "bash", ["-uc", "ledger() { '\(Command.ledger)' \"$@\"; }\n" + script])
    bash.folder = folder.path
    return try bash.run()
  }

  private static func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for name in ["company.json", "draft.json", "second-month.ndjson"] {
      _ = try folder.file(name, Checkout.text("Samples/ledger/\(name)"))
    }
    let result = try run("ledger init company.json && ledger issue draft.json -o out/", in: folder)
    #expect(result.status == 0, "\(result.errors)")
    return folder
  }

  @Test(
    "Each says what it is, with its status, and nothing is half done",
    arguments: [
      ("head -c 20000 ledger.db > x && rm -f ledger.db-* && mv x ledger.db", 65, "ledger-damaged"),
      ("rm -f ledger.db-*; echo nothing > ledger.db", 65, "not-a-ledger"),
      ("rm -f ledger.db ledger.db-*; mkdir ledger.db", 74, "ledger-unreadable"),
      ("rm -f ledger.db ledger.db-*", 66, "ledger-missing"),
    ])
  func broken(accident: String, status: Int32, code: String) throws {
    let folder = try Self.folder()
    let result = try Self.run("\(accident)\nledger issue draft.json -o out/", in: folder)
    #expect(result.status == status, "\(result.errors)")
    #expect(result.errors.contains("[\(code)]"), "\(result.errors)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("out")).count == 1)
  }

  @Test("An output that cannot be is told before a number is used")
  func output() throws {
    let folder = try Self.folder()
    for output in ["nowhere/x.pdf", "draft.json/x.pdf"] {
      let result = try Self.run("ledger issue draft.json -o \(output)", in: folder)
      #expect(result.status == 73, "\(result.errors)")
    }
    #expect(try Self.run("ledger verify", in: folder).text.hasPrefix("sound: 1 invoice,"))
  }

  @Test("A disk that is full ends the call, and what was issued stands")
  func full() throws {
    let folder = try Self.folder()
    let draft = try Checkout.text("Samples/ledger/second-month.ndjson").split(separator: "\n")[0]
    let many = (0..<300).map { draft.replacing("Cours du soir", with: "Cours du soir \($0)") + "\n" }.joined()
    _ = try folder.file("many.ndjson", many)
    // A limit of the size of files fails as a full disk does, and in the middle of a transaction.
    let script = """
      (ulimit -f 500; ledger issue many.ndjson --format ndjson > issued.ndjson); status=$?
      ledger verify || exit 2
      ledger gaps > gaps || exit 3
      ledger issue many.ndjson --format ndjson > all.ndjson || exit 4
      ledger verify || exit 5
      [[ $(wc -l < all.ndjson) == 300 ]] || exit 6
      exit $status
      """
    let result = try Self.run(script, in: folder)
    #expect(result.status == 74, "\(result.errors)")
    #expect(result.text.contains("sound: 301 invoices"), "\(result.text)")
  }
}
