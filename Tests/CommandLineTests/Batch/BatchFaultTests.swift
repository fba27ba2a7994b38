import Foundation
import Glibc
import Testing

@Suite("Faults of a batch")
struct BatchFaultTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func files(_ name: String = "out") throws -> [String: Data] {
    var files: [String: Data] = [:]
    for file in try FileManager.default.contentsOfDirectory(atPath: folder.path(name)) where !file.hasPrefix(".") {
      files[file] = try Data(contentsOf: URL(fileURLWithPath: folder.path("\(name)/\(file)")))
    }
    return files
  }

  /// What one undisturbed run makes of the input.
  private func expected(_ input: String) throws -> [String: Data] {
    let result = try Command.run("batch", input, "-o", folder.path("whole"), "--quiet")
    try #require(result.status == 0, "\(result.errors)")
    return try files("whole")
  }

  @Test(
    "However a batch ends, only whole files are there, and a second run finishes the job",
    arguments: [SIGKILL, SIGINT, SIGTERM])
  func endAndResume(signal: Int32) throws {
    let input = try folder.file("in.ndjson", BatchFixture.lines(100))
    let whole = try expected(input)
    var interrupted = 0
    for round in 0..<4 {
      try? FileManager.default.removeItem(atPath: folder.path("out"))
      var command = Command("batch", input, "-o", folder.path("out"), "--quiet", "--jobs", "2")
      command.interruption = (
        signal,
        { _ in
          let there = try? FileManager.default.contentsOfDirectory(atPath: folder.path("out"))
          return (there?.count ?? 0) > 5 + 20 * round
        }
      )
      let result = try command.run()
      if result.status == 128 + signal { interrupted += 1 } else { #expect(result.status == 0) }
      for (name, content) in (try? files()) ?? [:] { #expect(content == whole[name], "\(name) is not whole") }
      let hidden = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path("out"))) ?? [])
        .filter { $0.hasPrefix(".") }
      // Ctrl-C leaves nothing but whole files; after a kill the next run cleans up.
      if signal != SIGKILL { #expect(hidden.allSatisfy { $0.hasSuffix(".state") }) }
      let second = try Command.run("batch", input, "-o", folder.path("out"), "--resume")
      #expect(second.status == 0, "\(second.errors)")
      #expect(try files() == whole)
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: folder.path("out")).filter { $0.hasSuffix(".tmp") }.isEmpty)
    }
    #expect(interrupted > 1)
  }

  @Test("Nothing is left of an archive that was not finished, however the batch ended", arguments: [SIGKILL, SIGTERM])
  func unfinishedArchive(signal: Int32) throws {
    let input = try folder.file("in.ndjson", BatchFixture.lines(200))
    try FileManager.default.createDirectory(atPath: folder.path("all"), withIntermediateDirectories: true)
    let arguments = [
      "batch", input, "-o", folder.path("out"), "--zip", folder.path("all/a.zip"), "--merge", folder.path("all/a.pdf"),
      "--quiet", "--resume",
    ]
    var command = Command(program: Command.binary, arguments)
    command.interruption = (
      signal,
      { _ in ((try? FileManager.default.contentsOfDirectory(atPath: folder.path("out")))?.count ?? 0) > 40 }
    )
    #expect(try command.run().status == 128 + signal)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("all")).isEmpty)
    #expect(try Command(program: Command.binary, arguments).run().status == 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("all")).sorted() == ["a.pdf", "a.zip"])
    // Both replace what is there.
    let before = try Data(contentsOf: URL(fileURLWithPath: folder.path("all/a.zip")))
    #expect(try Command(program: Command.binary, arguments + ["--draft"]).run().status == 0)
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.path("all/a.zip"))) != before)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("all")).sorted() == ["a.pdf", "a.zip"])
  }

  @Test("Resuming makes only what is missing, changed, damaged or wanted otherwise")
  func resume() throws {
    let input = try folder.file("in.ndjson", BatchFixture.lines(10))
    let whole = try expected(input)
    func run(_ more: String...) throws -> String {
      let arguments = ["batch", input, "-o", folder.path("out"), "--resume", "--jobs", "2"] + more
      let result = try Command(program: Command.binary, arguments).run()
      #expect(result.status == 0)
      return result.errors
    }
    #expect(try run().contains("batch: 10 done in"))
    #expect(try run().contains("batch: 10 done (10 of them before)"))
    try FileManager.default.removeItem(atPath: folder.path("out/F-3.pdf"))
    var damaged = try #require(whole["F-4.pdf"])
    damaged[damaged.count / 2] ^= 1
    try damaged.write(to: URL(fileURLWithPath: folder.path("out/F-4.pdf")))
    #expect(try run().contains("10 done (8 of them before)"))
    #expect(try files() == whole)
    #expect(try run("--draft").contains("batch: 10 done in"))
    #expect(try run().contains("batch: 10 done in"))
    _ = try folder.file(
      "in.ndjson", BatchFixture.lines(10).replacingOccurrences(of: "F-7\"", with: "F-77\""))
    #expect(try run().contains("10 done (9 of them before)"))
    // A state that was cut off or damaged is no reason to fail.
    let state = folder.path("out/.render-invoice-batch.state")
    let text = try Data(contentsOf: URL(fileURLWithPath: state))
    try (text.dropLast(30) + Data([0xFF, 0x0A, 0x41])).write(to: URL(fileURLWithPath: state))
    #expect(try run().contains("10 done (9 of them before)"))
    #expect(try run().contains("10 done (10 of them before)"))
    try Data("garbage".utf8).write(to: URL(fileURLWithPath: state))
    #expect(try run().contains("batch: 10 done in"))
  }

  @Test("A full disk has status 74, leaves whole files, and the job is finished when there is room")
  func fullDisk() throws {
    let input = try folder.file("in.ndjson", BatchFixture.lines(60))
    let whole = try expected(input)
    // A file system of its own, which the command fills; the script's end removes it.
    let script = """
      mkdir disk && mount -t tmpfs -o size=600k tmpfs disk || exit 99
      "$0" batch in.ndjson -o disk/out --quiet --jobs 2 2> errors; echo "status $?"
      cat errors
      find disk/out -name '.*' ! -name '*.state' -type f
      for file in disk/out/*.pdf; do cmp -s "$file" whole/"${file##*/}" || echo "not whole: $file"; done
      mount -o remount,size=20m disk
      "$0" batch in.ndjson -o disk/out --quiet --resume; echo "status $?"
      diff -r -x '.*' disk/out whole && echo same
      umount disk
      """
    let program = geteuid() == 0 ? ["unshare", "--mount"] : ["unshare", "--user", "--map-root-user", "--mount"]
    var command = Command(program: program[0], program.dropFirst() + ["/bin/bash", "-c", script, Command.binary])
    command.folder = folder.path
    let result = try command.run()
    try #require(result.status != 99 && result.status != 1, "no file system could be made: \(result.errors)")
    let lines = result.text.split(separator: "\n").map(String.init)
    #expect(lines.first == "status 74" && lines.suffix(2) == ["status 0", "same"], "\(result.text)")
    #expect(lines.count == 4 && lines[1].contains("no space left on device [write-failed]"), "\(result.text)")
    #expect(!whole.isEmpty)
  }

  @Test("A folder that cannot be written to has status 73 at once")
  func readOnly() throws {
    try FileManager.default.createDirectory(atPath: folder.path("out"), withIntermediateDirectories: true)
    chmod(folder.path("out"), 0o555)
    var command = Command("batch", "-o", folder.path("out")).withoutPrivileges
    command.input = Data(BatchFixture.lines(3).utf8)
    let result = try command.run()
    #expect(result.status == 73)
    #expect(result.errors.contains("permission denied [cannot-create]"))
    #expect(try files().isEmpty)
    _ = try folder.file("file", "")
    #expect(try Command.run("batch", "-o", "file", input: "{}", folder: folder.path).status == 73)
    #expect(try Command.run("batch", "-o", "no/out", input: "{}", folder: folder.path).status == 73)
    #expect(try Command.run("batch", "--zip", "no/a.zip", input: "{}", folder: folder.path).status == 73)
  }

  @Test("Only one batch at a time writes to a folder")
  func twoBatches() throws {
    let script = """
      mkfifo pipe; "$0" batch - -o out --quiet < pipe & exec 3> pipe
      until [ -e out/.render-invoice-batch.state ]; do sleep 0.01; done; sleep 0.1
      "$0" batch - -o out < /dev/null; echo "status $?"; exec 3>&-; wait $!; echo "status $?"
      """
    var command = Command(program: "/bin/bash", ["-c", script, Command.binary])
    command.folder = folder.path
    let result = try command.run()
    #expect(result.text == "status 73\nstatus 0\n")
    #expect(result.errors.contains("[folder-in-use]"))
  }

  @Test("A folder of 10,000 files is read in flat memory")
  func manyFiles() throws {
    try FileManager.default.createDirectory(atPath: folder.path("in"), withIntermediateDirectories: true)
    for index in 1...10_000 {
      let text = index % 1_000 == 0 ? "{}" : BatchFixture.line("F-\(index)")
      _ = try folder.file("in/\(index).json", text)
    }
    // In kilobytes: three times what one invoice takes would be a leak.
    let script = "ulimit -v 1500000; exec \"$0\" batch in --format ndjson --failures failures --quiet"
    var command = Command(program: "/bin/bash", ["-c", script, Command.binary])
    command.folder = folder.path
    let result = try command.run()
    #expect(result.status == 65)
    #expect(result.output.count { $0 == 0x0A } == 9_990)
    #expect(try BatchFixture.objects(folder.path("failures")).count == 10)
  }
}
