import CommandTestSupport
import Foundation
import Glibc
import Testing

@Suite("Folders that nobody has tidied")
struct BatchFolderTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: folder.path("in"), withIntermediateDirectories: true)
  }

  private func names(_ name: String = "out") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path(name)).filter { !$0.hasPrefix(".") }.sorted()
  }

  /// Writes a file whose name need not be UTF-8.
  private func write(_ text: String, named name: [UInt8]) throws {
    let path = (Array(folder.path("in/").utf8) + name).map { CChar(bitPattern: $0) } + [0]
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL, 0o644)
    try #require(file >= 0)
    defer { close(file) }
    let count = text.utf8.count
    #expect(Array(text.utf8).withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) } == count)
  }

  @Test("Files are found whatever their names are, and taken in the order of the names' bytes")
  func oddNames() throws {
    let names: [[UInt8]] = [
      Array("-dash.json".utf8), Array("B.JSON".utf8), Array("a\nb.json".utf8),
      Array((String(repeating: "x", count: 250) + ".json").utf8), Array("e\u{301}.json".utf8),
      [0x7A, 0xFF, 0xFE] + Array(".json".utf8), [0xE9] + Array(".json".utf8),
    ]
    for (index, name) in names.enumerated() { try write(BatchFixture.line("F-\(index + 1)"), named: name) }
    let result = try Command.run("batch", "in", "-o", "out", "--name", "{index}-{number}", folder: folder.path)
    #expect(result.status == 0, "\(result.errors)")
    // e with an accent, as bytes, is after a and before x.
    let order = names.enumerated().sorted { $0.element.lexicographicallyPrecedes($1.element) }.map(\.offset)
    let expected = order.enumerated().map { "\($0.offset + 1)-F-\($0.element + 1).pdf" }
    #expect(try self.names().filter { $0.contains("-F-") } == expected)
  }

  @Test("What is no file fails alone, and nothing is waited for")
  func noFiles() throws {
    try write(BatchFixture.line("F-1"), named: Array("a.json".utf8))
    #expect(mkfifo(folder.path("in/b.json"), 0o644) == 0)
    #expect(symlink("c.json", folder.path("in/c.json")) == 0)
    #expect(symlink("/dev/zero", folder.path("in/d.json")) == 0)
    #expect(symlink("gone", folder.path("in/e.json")) == 0)
    try FileManager.default.createDirectory(atPath: folder.path("in/f.json"), withIntermediateDirectories: true)
    try write(BatchFixture.line("F-2"), named: Array("g.json".utf8))
    var command = Command("batch", "in", "-o", "out")
    command.folder = folder.path
    command.limit = 20
    let result = try command.run()
    #expect(result.status == 65 && !result.isOverdue)
    #expect(try names().filter { $0.hasPrefix("F-") } == ["F-1.pdf", "F-2.pdf"])
    let failures = try BatchFixture.objects(folder.path("out/failures.ndjson"))
    #expect(failures.map { $0["file"] as? String } == ["b", "c", "d", "e", "f"].map { "in/\($0).json" })
    #expect(failures.allSatisfy { BatchFixture.codes($0) == ["no-input"] })
  }

  @Test("A file with one invoice is one invoice, on however many lines: drafts are named by their files alone")
  func oneLine() throws {
    let draft = BatchFixture.line("X").replacingOccurrences(of: "\"invoice_number\":\"X\",", with: "")
    _ = try folder.file("in/a.json", BatchFixture.line("F-1") + "\n")
    _ = try folder.file("in/b.json", draft + "\n\n")
    _ = try folder.file("in/c.json", "\n" + draft.replacingOccurrences(of: ",", with: ",\n"))
    _ = try folder.file("in/d.json", "{}")
    let result = try Command.run("batch", "in", "-o", "out", "--no-books", folder: folder.path)
    #expect(result.status == 65)
    #expect(try names() == ["F-1.pdf", "draft-b.pdf", "draft-c.pdf", "failures.ndjson", "warnings.ndjson"])
    let failures = try BatchFixture.objects(folder.path("out/failures.ndjson"))
    #expect(failures.count == 1 && failures[0]["index"] == nil && failures[0]["line"] == nil)
  }

  @Test("A folder can be read and written to at the same time, again and again")
  func sameFolder() throws {
    _ = try folder.file("in/1.json", BatchFixture.line("F-1"))
    _ = try folder.file("in/2.json", BatchFixture.line("F-2"))
    for _ in 0..<2 {
      let result = try Command.run("batch", ".", "-o", "../in", folder: folder.path("in"))
      #expect(result.status == 0, "\(result.errors)")
      #expect(result.errors.contains("batch: 2 done"))
    }
    #expect(
      try names("in") == [
        "1.json", "2.json", "F-1.pdf", "F-2.pdf", "journal.csv", "manifest.csv", "manifest.json", "summary.pdf",
      ])
  }

  @Test("Results that would be read as invoices, or replace them, are refused")
  func resultsAsInput() throws {
    let text = BatchFixture.line("F-1")
    let input = try folder.file("in/F-1.json", text)
    var result = try Command.run("batch", "in", "-o", "in", "--format", "json", folder: folder.path)
    #expect(result.status == 64 && result.errors.contains("[usage]"))
    result = try Command.run("batch", "in", "--format", "ndjson", "-o", "in/all.json", folder: folder.path)
    #expect(result.status == 64 && result.errors.contains("[usage]"))
    result = try Command.run("batch", "in/F-1.json", "-o", "in", "--format", "json", folder: folder.path)
    #expect(result.status == 65 && result.errors.contains("[same-output]"))
    #expect(try String(contentsOfFile: input, encoding: .utf8) == text)
  }

  @Test("A folder without invoices is worth a word")
  func nothing() throws {
    _ = try folder.file("in/february.csv", "a;b")
    let result = try Command.run("batch", "in", "-o", "out", "--no-books", folder: folder.path)
    #expect(result.status == 0)
    #expect(result.errors.contains("in: warning: "))
    #expect(result.errors.contains("[empty-folder]"))
  }
}
