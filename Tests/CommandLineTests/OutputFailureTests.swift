import CommandTestSupport
import Foundation
import Glibc
import Testing

@Suite("Results that cannot be written")
struct OutputFailureTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("A place that does not exist has status 73 and a hint", arguments: ["nowhere/a.pdf", "nowhere/out/"])
  func missingFolder(target: String) throws {
    let result = try Command.run("-o", target, input: Invoices.json(), folder: folder.path)
    #expect(result.status == 73)
    #expect(result.errors.contains("[cannot-create] (create"))
    #expect(try folder.names.isEmpty)
  }

  @Test("A file where a folder should be has status 73")
  func fileAsFolder() throws {
    let file = try folder.file("a", "")
    #expect(try Command.run("-o", file + "/b.pdf", input: Invoices.json()).status == 73)
    #expect(try folder.names == ["a"])
  }

  @Test("A link to nothing has status 73")
  func danglingLink() throws {
    symlink("nothing", folder.path("link.pdf"))
    #expect(try Command.run("-o", folder.path("link.pdf"), input: Invoices.json()).status == 73)
    #expect(try folder.names == ["link.pdf"])
  }

  @Test("A folder or file without permission has status 73")
  func readOnly() throws {
    let file = try folder.file("a.pdf", "old")
    chmod(file, 0o444)
    var command = Command("-o", file).withoutPrivileges
    command.input = Data(Invoices.json().utf8)
    #expect(try command.run().status == 73)
    chmod(folder.path, 0o555)
    defer { chmod(folder.path, 0o755) }
    command = Command("-o", folder.path("b.pdf")).withoutPrivileges
    command.input = Data(Invoices.json().utf8)
    let result = try command.run()
    #expect(result.status == 73)
    #expect(result.errors.contains("permission denied [cannot-create]"))
    #expect(try folder.names == ["a.pdf"])
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "old")
  }

  @Test("A full disk has status 74 and says so", arguments: [[], ["--format", "json"]])
  func fullDevice(options: [String]) throws {
    var command = Command(program: Command.binary, options)
    command.input = Data(Invoices.json().utf8)
    command.output = .path("/dev/full")
    let result = try command.run()
    #expect(result.status == 74)
    #expect(result.errors.contains("no space left on device [write-failed]"))
    #expect(try Command.run("-o", "/dev/full", input: Invoices.json()).status == 74)
  }

  @Test("A file that may not grow leaves nothing behind, and the old one whole")
  func fileSizeLimit() throws {
    let file = try folder.file("a.pdf", "old")
    // 2 MB: the fonts need the first of them.
    let script = "ulimit -f 2048; exec \"$0\" --quiet --pdfa --attach \"$2\" -o \"$1\""
    let large = try TemporaryFolder()
    // Noise, as what can be compressed would fit.
    let noise = Data((0..<3_000_000).map { _ in UInt8.random(in: 0...255) })
    try noise.write(to: URL(fileURLWithPath: large.path("noise.bin")))
    var command = Command(program: "/bin/bash", ["-c", script, Command.binary, file, large.path("noise.bin")])
    command.input = Data(Invoices.json().utf8)
    let result = try command.run()
    #expect(result.status == 74)
    #expect(result.errors.contains("file too large [write-failed]"))
    #expect(try folder.names == ["a.pdf"])
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "old")
  }

  @Test("A reader that has gone ends the command quietly with 74")
  func closedPipe() throws {
    for arguments in [[], ["--format", "json"], ["schema"]] {
      var command = Command(program: Command.binary, arguments)
      command.input = Data(Invoices.json().utf8)
      command.output = .closedPipe
      let result = try command.run()
      #expect(result.status == 74)
      #expect(result.errors.isEmpty)
    }
  }

  @Test("Closed standard output has status 74")
  func closedOutput() throws {
    var command = Command()
    command.input = Data(Invoices.json().utf8)
    command.output = .closed
    let result = try command.run()
    #expect(result.status == 74)
    #expect(result.errors.contains("[write-failed]"))
  }

  @Test("Signals leave no temporary and no partial file", arguments: [SIGINT, SIGTERM, SIGHUP])
  func signals(signal: Int32) throws {
    let file = try folder.file("a.pdf", "old")
    var ended = Set<Int32>()
    for round in 0..<40 {
      var command = Command("--quiet", "-o", file)
      command.input = Data(Invoices.json().utf8)
      command.interruption = (signal, { $0 >= 0.001 * Double(round) })
      ended.insert(try command.run().status)
      #expect(try folder.names == ["a.pdf"])
      let content = try Data(contentsOf: URL(fileURLWithPath: file))
      #expect(content == Data("old".utf8) || content.suffix(6) == Data("%%EOF\n".utf8))
    }
    #expect(ended.isSubset(of: [0, 128 + signal]))
    #expect(ended.contains(128 + signal))
  }
}
