import CommandTestSupport
import Foundation
import Glibc
import Testing

@Suite("Where a batch writes to")
struct BatchPathTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func data(_ name: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: folder.path(name))) }

  private func script(_ text: String, _ arguments: String...) throws -> Command.Result {
    try Command.script(text, arguments, in: folder)
  }

  @Test("A pipe is written to, and stays one", arguments: ["--zip", "--merge", "--failures", "--warnings"])
  func pipes(option: String) throws {
    _ = try folder.file("in.ndjson", BatchFixture.lines(2) + BatchFixture.warned("W-1") + "\n{}")
    let result = try script(
      """
      mkfifo pipe; cat pipe > read & "$0" batch in.ndjson -o out --no-books --quiet $1 pipe 2> errors; echo "status $?"
      wait; [ -p pipe ] && echo "still a pipe"
      "$0" batch in.ndjson -o out --no-books --quiet $1 file 2> errors; cmp read file && echo same
      """, option)
    #expect(result.text == "status 65\nstill a pipe\nsame\n", "\(result.errors)")
    #expect(try data("read").count > 100)
  }

  @Test("A result may go to standard output", arguments: ["--zip", "--merge", "--failures", "--warnings"])
  func standardOutput(option: String) throws {
    let input = BatchFixture.lines(2) + BatchFixture.warned("W-1") + "\n{}"
    let result = try Command.run("batch", "-o", "out", option, "-", input: input, folder: folder.path)
    #expect(result.status == 65)
    let file = try Command.run("batch", "-o", "out", option, "file", input: input, folder: folder.path)
    #expect(file.status == 65)
    #expect(try data("file") == result.output && !result.output.isEmpty)
    #expect(try !folder.names.contains("-"))
  }

  @Test("Behind a link the file is replaced, not the link")
  func links() throws {
    _ = try folder.file("real.zip", "old")
    _ = try folder.file("real.failures", "old")
    #expect(symlink("real.zip", folder.path("link.zip")) == 0)
    #expect(symlink("real.failures", folder.path("link.failures")) == 0)
    let result = try Command.run(
      "batch", "--zip", "link.zip", "--failures", "link.failures", input: "{}\n" + BatchFixture.lines(1),
      folder: folder.path)
    #expect(result.status == 65)
    #expect(try data("real.zip").prefix(2) == Data("PK".utf8))
    #expect(try data("real.failures").prefix(1) == Data("{".utf8))
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.path("link.zip")) == "real.zip")
  }

  @Test("Nothing is written over an input, another result or the batch's own files")
  func conflicts() throws {
    let text = BatchFixture.lines(2)
    let calls = [
      ["in.ndjson", "--zip", "in.ndjson"], ["in.ndjson", "-o", "out", "--merge", "./in.ndjson"],
      ["in.ndjson", "-o", "out", "--failures", "in.ndjson"], ["in.ndjson", "-o", "out", "--warnings", "link"],
      ["in.ndjson", "--format", "ndjson", "-o", "in.ndjson"], ["in.ndjson", "--zip", "a", "--merge", "./a"],
      ["in.ndjson", "-o", "out", "--failures", "a", "--warnings", "a"], ["in.ndjson", "--zip", "-", "--merge", "-"],
      ["in.ndjson", "--format", "ndjson", "--failures", "-"], ["in.ndjson", "-o", "out", "--zip", "out/manifest.json"],
      ["in.ndjson", "-o", "out/", "--zip", "out/failures.ndjson"], ["in.ndjson", "-o", "out", "--zip", ""],
      ["folder", "--zip", "folder/a.json"], ["folder", "-o", "folder"],
    ]
    try FileManager.default.createDirectory(atPath: folder.path("folder"), withIntermediateDirectories: true)
    let manifest = try folder.file("folder/manifest.json", BatchFixture.line("F-9"))
    let input = try folder.file("in.ndjson", text)
    #expect(symlink("in.ndjson", folder.path("link")) == 0)
    for call in calls {
      var command = Command(program: Command.binary, ["batch"] + call)
      command.folder = folder.path
      let result = try command.run()
      #expect(result.status == 64 && result.errors.contains("[usage]"), "\(call): \(result.errors)")
      #expect(try folder.names == ["folder", "in.ndjson", "link"], "\(call)")
    }
    #expect(try String(contentsOfFile: input, encoding: .utf8) == text)
    #expect(try String(contentsOfFile: manifest, encoding: .utf8) == BatchFixture.line("F-9"))
    // An archive may be in the folder; the invoice that would be in its place fails.
    let result = try Command.run(
      "batch", "in.ndjson", "-o", "out", "--zip", "out/F-2.pdf", "--no-books", folder: folder.path)
    #expect(result.status == 65)
    #expect(
      try BatchFixture.objects(folder.path("out/failures.ndjson")).map { BatchFixture.codes($0) } == [["same-output"]])
    #expect(try data("out/F-2.pdf").prefix(2) == Data("PK".utf8))
  }

  @Test("A name that cannot be written to ends the call before anything of an earlier run is forgotten")
  func nothingForgotten() throws {
    let input = try folder.file("in.ndjson", BatchFixture.lines(3) + "{}")
    #expect(try Command.run("batch", input, "-o", "out", "--no-books", folder: folder.path).status == 65)
    let failed = try Command.run(
      "batch", input, "-o", "out", "--zip", "missing/a.zip", "--no-books", folder: folder.path)
    #expect(failed.status == 73)
    #expect(try BatchFixture.objects(folder.path("out/failures.ndjson")).count == 1)
    let resumed = try Command.run("batch", input, "-o", "out", "--resume", "--no-books", folder: folder.path)
    #expect(resumed.errors.contains("3 done (3 of them before)"))
  }

  @Test("Few files may be open: many jobs make do with them")
  func fewOpenFiles() throws {
    _ = try folder.file("in.ndjson", BatchFixture.lines(300))
    let result = try script("ulimit -n 64; \"$0\" batch in.ndjson -o out --quiet --jobs 256; echo \"status $?\"")
    #expect(result.text == "status 0\n", "\(result.errors)")
  }

  @Test("UBL files are called as when they are rendered one by one")
  func ublNames() throws {
    let sample = Checkout.path("Samples/02-b2b-complete.json")
    #expect(try Command.run("batch", sample, "-o", "a", "--format", "ubl", folder: folder.path).status == 0)
    #expect(try Command.run(sample, "-o", "b/", "--format", "ubl", "--quiet", folder: folder.path).status == 0)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path("b"))
    #expect(names.count == 1 && names.allSatisfy { FileManager.default.fileExists(atPath: folder.path("a/" + $0)) })
  }

  @Test("An attached file is one of the options")
  func attachments() throws {
    let input = try folder.file("in.ndjson", BatchFixture.lines(2))
    func run() throws -> String {
      let result = try Command.run(
        "batch", input, "-o", "out", "--pdfa", "--attach", "a.txt", "--resume", folder: folder.path)
      #expect(result.status == 0)
      return result.errors
    }
    _ = try folder.file("a.txt", "1")
    #expect(try run().contains("batch: 2 done in"))
    #expect(try run().contains("(2 of them before)"))
    _ = try folder.file("a.txt", "2")
    #expect(try run().contains("batch: 2 done in"))
  }
}
