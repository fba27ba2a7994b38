import CommandTestSupport
import Foundation
import Testing

@Suite("Inputs that cannot be read")
struct InputTests {
  @Test("A missing file has status 66 and is named")
  func missing() throws {
    let result = try Command.run("nowhere/missing.json")
    #expect(result.status == 66)
    #expect(result.errors.hasPrefix("nowhere/missing.json: error: "))
    #expect(result.errors.contains("no such file or directory [no-input]"))
    #expect(result.output.isEmpty)
  }

  @Test("A folder has status 66", arguments: ["/tmp", "/"])
  func folder(path: String) throws {
    let result = try Command.run(path)
    #expect(result.status == 66)
    #expect(result.errors.contains("is a folder"))
  }

  @Test("A file without permission has status 66")
  func unreadable() throws {
    let folder = try TemporaryFolder()
    let file = try folder.file("secret.json", Invoices.json())
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: file)
    let result = try Command(file).withoutPrivileges.run()
    #expect(result.status == 66)
    #expect(result.errors.contains("permission denied [no-input]"))
  }

  @Test("A read that fails has status 74")
  func readError() throws {
    // Address 0 of a process is mapped nowhere.
    let result = try Command("/proc/self/mem").run()
    #expect(result.status == 74)
    #expect(result.errors.contains("[read-failed]"))
  }

  @Test("A file above 64 MiB is refused without being read")
  func hugeFile() throws {
    let folder = try TemporaryFolder()
    let file = try folder.file("huge.json", "")
    try #require(truncate(file, 64 * 1024 * 1024 + 1) == 0)
    var command = Command(file)
    command.limit = 5
    let result = try command.run()
    #expect(result.status == 65)
    #expect(result.errors.contains("[document-too-large]"))
  }

  @Test("An endless stream is given up at 64 MiB")
  func endlessStream() throws {
    let script = "yes '{\"a\":1}' | \"$0\" --errors json; exit ${PIPESTATUS[1]}"
    let result = try Command(program: "/bin/bash", ["-c", script, Command.binary]).run()
    #expect(result.status == 65)
    #expect(result.errors.contains("\"document-too-large\""))
  }

  @Test("An invoice is read from a pipe and from a named pipe")
  func pipes() throws {
    let folder = try TemporaryFolder()
    let file = try folder.file("a.json", Invoices.json())
    for script in ["cat \"$1\" | \"$0\"", "cat \"$1\" | \"$0\" -", "\"$0\" <(cat \"$1\")"] {
      let result = try Command(program: "/bin/bash", ["-c", script, Command.binary, file]).run()
      #expect(result.status == 0)
      #expect(result.output.starts(with: Data("%PDF-".utf8)))
    }
  }

  @Test("Without standard input there is a clear error")
  func closedInput() throws {
    let result = try Command(program: "/bin/bash", ["-c", "\"$0\" <&-", Command.binary]).run()
    #expect(result.status == 74)
    #expect(result.errors.hasPrefix("stdin: error: "))
  }
}
