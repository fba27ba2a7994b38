import CommandTestSupport
import Foundation
import TestDatabases
import Testing

@Suite("invoice-ledger issue of many drafts")
struct IssueBatchTests {
  private static func lines(_ count: Int, _ letter: String = "A") -> String {
    (1...count).map { LedgerFixture.draft("\(letter)\($0)") + "\n" }.joined()
  }

  @Test(
    "Numbers are in the order of the inputs; a bad draft has none; the books agree",
    arguments: TestDatabase.Kind.allCases)
  func order(kind: TestDatabase.Kind) throws {
    let ledger = try LedgerFixture(kind)
    let folder = ledger.folder.path("in")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for name in ["b", "a"] { _ = try ledger.folder.file("in/\(name).json", LedgerFixture.draft("folder \(name)")) }
    let array = try ledger.folder.file(
      "array.json", "[\(LedgerFixture.draft("array 1")), {}, \(LedgerFixture.draft("array 2"))]")
    let csv = try ledger.folder.file(
      "sales.csv",
      """
      reference,customer.name,customer.kind,customer.email,customer.address,item.description,item.unit_price,due_date
      1,Zoé,consumer,a@b.example,"1 quai Nord
      69006 Lyon
      FR",row,12,2099-01-01

      """)
    let company = try ledger.folder.file("company.json", LedgerFixture.company)
    let result = try ledger.run(
      "issue", folder, array, csv, "--company", company, "--format", "xml", "--rules", "none", "-o", "out", "--jobs",
      "3")
    #expect(result.status == 65, "\(result.errors)")
    #expect(result.errors.contains("5 invoices are issued"), "\(result.errors)")
    let names = try ledger.names("out")
    #expect(names.map { $0.suffix(8) } == ["0001.xml", "0002.xml", "0003.xml", "0004.xml", "0005.xml"])
    for (name, item) in zip(names, ["folder a", "folder b", "array 1", "array 2", "row"]) {
      let text = try ledger.text("out/\(name)")
      #expect(text.contains(">\(item)<") && text.contains("<ram:ID>\(name.dropLast(4))</ram:ID>"), "\(name)")
    }
    let manifest = try ledger.text("out/manifest.csv").split(whereSeparator: \.isNewline)
    #expect(manifest.count == 6)
    let failures = try BatchFixture.objects(ledger.folder.path("out/failures.ndjson"))
    #expect(failures.count == 1 && failures.first?["index"] as? Int == 2)
    #expect(try ledger.count() == 5)
  }

  @Test("The same call again issues nothing, and writes what is missing", arguments: TestDatabase.Kind.allCases)
  func resumed(kind: TestDatabase.Kind) throws {
    let ledger = try LedgerFixture(kind)
    let drafts = try ledger.folder.file("drafts.ndjson", Self.lines(7))
    #expect(try ledger.run("issue", "--facturx", drafts, "-o", "out").status == 0)
    let names = try ledger.names("out")
    #expect(names.count == 7)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: ledger.folder.path("out/\(names[2])")))
    try FileManager.default.removeItem(atPath: ledger.folder.path("out/\(names[2])"))
    let more = try ledger.folder.file("more.ndjson", Self.lines(9))
    let again = try ledger.run("issue", "--facturx", more, "-o", "out", "--resume")
    #expect(again.status == 0, "\(again.errors)")
    #expect(again.errors.contains("2 invoices are issued, 7 were issued before"), "\(again.errors)")
    #expect(again.errors.contains("9 done (6 of them before)"), "\(again.errors)")
    #expect(try ledger.names("out").count == 9)
    #expect(try Data(contentsOf: URL(fileURLWithPath: ledger.folder.path("out/\(names[2])"))) == bytes)
    #expect(try ledger.count() == 9)
  }

  @Test("A draft that stands twice is issued once, and the second one is told")
  func twice() throws {
    let ledger = try LedgerFixture()
    let drafts = LedgerFixture.draft("A") + "\n" + LedgerFixture.draft("B") + "\n" + LedgerFixture.draft("A") + "\n"
    let result = try ledger.run("issue", "--batch", "--format", "ndjson", input: drafts)
    #expect(result.status == 65)
    #expect(result.errors.contains("stdin:3:1: error: /: The same draft is invoice 1 of this batch. [repeated-draft]"))
    #expect(result.text.split(separator: "\n").count == 2)
    #expect(try ledger.count() == 2)
  }

  @Test("A name that two would have is found before anything is issued")
  func names() throws {
    let ledger = try LedgerFixture()
    let drafts = try ledger.folder.file("drafts.ndjson", Self.lines(3))
    let result = try ledger.run("issue", drafts, "--format", "json", "-o", "out", "--name", "{customer}")
    #expect(result.status == 65)
    #expect(result.errors.contains("[same-output]"))
    #expect(try ledger.count() == 1)
    #expect(try ledger.run("issue", drafts, "--format", "json", "-o", "out", "--name", "{nonsense}").status == 64)
    #expect(try ledger.count() == 1)
  }

  @Test(
    "Several processes at once: no gap, no number twice, each document under its number",
    arguments: TestDatabase.Kind.allCases)
  func together(kind: TestDatabase.Kind) async throws {
    let ledger = try LedgerFixture(kind)
    let (processes, count) = (4, 40)
    let statuses = try await withThrowingTaskGroup(of: Int32.self) { group in
      for process in 0..<processes {
        let drafts = try ledger.folder.file("\(process).ndjson", Self.lines(count, "P\(process)-"))
        group.addTask {
          let result = try ledger.run("issue", drafts, "--format", "xml", "--rules", "none", "-o", "out\(process)")
          return result.status
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(statuses == Array(repeating: 0, count: processes))
    var numbers: [String] = []
    for process in 0..<processes {
      let names = try ledger.names("out\(process)")
      #expect(names.count == count)
      for name in names {
        let text = try ledger.text("out\(process)/\(name)")
        #expect(text.contains("<ram:ID>\(name.dropLast(4))</ram:ID>") && text.contains(">P\(process)-"), "\(name)")
      }
      numbers += names
    }
    let digits = numbers.sorted().compactMap { Int($0.dropFirst(11).prefix(4)) }
    #expect(digits == Array(1...processes * count))
    // Each draft once.
    #expect(try ledger.count() == processes * count)
  }

  @Test(
    "However a batch is killed, the same call ends it: every draft once, and no gap", arguments: [9, 15] as [Int32])
  func killed(signal: Int32) throws {
    let ledger = try LedgerFixture()
    let drafts = try ledger.folder.file("drafts.ndjson", Self.lines(1_200))
    for round in 1...3 {
      var command = ledger.command(
        ["issue", "--ledger", ledger.location, drafts, "--format", "json", "-o", "out", "--resume", "--quiet"])
      command.interruption = (signal, { $0 > Double(round) * 0.25 })
      #expect([0, 128 + signal].contains(try command.run().status))
      let left = try? FileManager.default.contentsOfDirectory(atPath: ledger.folder.path("out"))
      #expect(left?.filter { $0.hasSuffix(".tmp") } ?? [] == [])
    }
    let last = try ledger.run("issue", drafts, "--format", "json", "-o", "out", "--resume")
    #expect(last.status == 0, "\(last.errors)")
    #expect(try ledger.count() == 1_200)
    let names = try ledger.names("out")
    #expect(names.count == 1_200)
    #expect(names.last.map { $0.hasSuffix("-1200.json") } == true)
  }
}
