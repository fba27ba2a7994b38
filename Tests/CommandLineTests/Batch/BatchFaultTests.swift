import CommandTestSupport
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
    let last = try #require(text.range(of: Data("\tF-".utf8), options: .backwards))
    try (text[..<last.lowerBound] + Data([0xFF, 0x0A, 0x41])).write(to: URL(fileURLWithPath: state))
    #expect(try run().contains("10 done (9 of them before)"))
    #expect(try run().contains("10 done (10 of them before)"))
    try Data("garbage".utf8).write(to: URL(fileURLWithPath: state))
    #expect(try run().contains("batch: 10 done in"))
  }

  @Test("A full disk has status 74, leaves whole files, and the job is finished when there is room")
  func fullDisk() throws {
    let input = try folder.file("in.ndjson", BatchFixture.lines(60))
    let whole = try expected(input)
    // No file system of its own: that would need rights which a container need not have. That an invoice has failed
    // before does not hide it.
    let script = """
      mkdir disk && gcc -shared -fPIC -o full_disk.so "$1" -ldl || exit 99
      (echo '{}'; cat in.ndjson) | LD_PRELOAD="$PWD/full_disk.so" ROOM=600000 "$0" batch --input ndjson -o disk/out --quiet --jobs 2 2> errors; echo "status $?"
      grep -v '^stdin:1:' errors
      find disk/out -name '.*' ! -name '*.state' -type f
      for file in disk/out/*.pdf; do cmp -s "$file" whole/"${file##*/}" || echo "not whole: $file"; done
      "$0" batch in.ndjson -o disk/out --quiet --resume; echo "status $?"
      diff -r -x '.*' disk/out whole && echo same
      """
    let shim = Checkout.path("Tests/CommandLineTests/Batch/full_disk.c")
    var command = Command(program: "/bin/bash", ["-c", script, Command.binary, shim])
    command.folder = folder.path
    let result = try command.run()
    try #require(result.status != 99, "\(result.errors)")
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

  @Test("A folder of thousands of files takes flat memory, and is finished after a kill")
  func manyFiles() throws {
    // The command that was built with the tests takes twenty times as long.
    let count = Command.isOptimized ? 4_000 : 500
    for (name, count) in [("some", count / 10), ("all", count)] {
      try FileManager.default.createDirectory(atPath: folder.path(name), withIntermediateDirectories: true)
      for index in 1...count {
        let text = index % 50 == 0 ? "{}" : BatchFixture.warned("F-\(index)")
        _ = try folder.file("\(name)/\(index).json", text)
      }
    }
    // Memory is that of the process at its largest, in kilobytes.
    let script = """
      import hashlib, json, os, signal, subprocess, sys, time
      command, root, count = sys.argv[1], sys.argv[2], int(sys.argv[3])
      os.chdir(root)
      def start(name):
          return subprocess.Popen([command, "batch", name, "-o", name + "-out", "--jobs", "2", "--quiet", "--resume"],
                                  stderr=subprocess.DEVNULL)
      def finish(name):
          _, status, usage = os.wait4(start(name).pid, 0)
          assert os.waitstatus_to_exitcode(status) == 65, status
          return usage.ru_maxrss
      few = finish("some")
      killed = start("all")
      while not os.path.isdir("all-out") or len(os.listdir("all-out")) < count / 3:
          assert killed.poll() is None
          time.sleep(0.01)
      killed.kill()
      assert killed.wait() == -signal.SIGKILL
      many = finish("all")
      again = finish("all")
      invoices = json.load(open("all-out/manifest.json"))["invoices"]
      good = [name for name in sorted(str(i) + ".json" for i in range(1, count + 1)) if int(name[:-5]) % 50]
      assert [invoice["file"] for invoice in invoices] == ["F-" + name[:-5] + ".pdf" for name in good]
      for invoice in invoices:
          assert hashlib.sha256(open("all-out/" + invoice["file"], "rb").read()).hexdigest() == invoice["sha256"]
      for name, lines in (("failures", count // 50), ("warnings", len(good))):
          assert sum(1 for _ in open("all-out/" + name + ".ndjson")) == lines
      assert not [name for name in os.listdir("all-out") if name.endswith(".tmp")]
      print(few, many, again)
      """
    var command = Command(program: Python.path, ["-c", script, Command.binary, folder.path, "\(count)"])
    command.limit = 600
    let result = try command.run()
    try #require(result.status == 0, "\(result.errors)")
    let sizes = result.text.split { $0.isWhitespace }.compactMap { Int($0) }
    try #require(sizes.count == 3)
    #expect(sizes.allSatisfy { $0 < 150_000 }, "\(sizes)")
    // Caches fill with the first thousands; one file kept of each invoice would be 50 megabytes and more.
    #expect(sizes[1] - sizes[0] < 40_000 && sizes[2] - sizes[0] < 10_000, "\(sizes)")
  }
}
