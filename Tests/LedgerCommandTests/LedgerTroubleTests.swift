import CommandTestSupport
import Foundation
import TestDatabases
import Testing

@Suite("A ledger in trouble")
struct LedgerTroubleTests {
  private func issue(_ ledger: LedgerFixture, at location: String) throws -> Command.Result {
    try ledger.command(["issue", "--ledger", location, "-o", "out/"], input: LedgerFixture.draft()).run()
  }

  @Test("What is cut off, empty or out of reach is told as that, and nothing is written")
  func damaged() throws {
    let ledger = try LedgerFixture()
    #expect(try issue(ledger, at: ledger.location).status == 0)
    let whole = try Data(contentsOf: URL(fileURLWithPath: ledger.location))
    for (size, code) in [(0, "not-a-ledger"), (90, "ledger-damaged"), (20_000, "ledger-damaged")] {
      let path = ledger.folder.path("cut.db")
      try whole.prefix(size).write(to: URL(fileURLWithPath: path))
      let result = try issue(ledger, at: path)
      #expect(result.status == 65 && result.errors.contains("[\(code)]"), "\(size): \(result.errors)")
    }
    let server = try issue(ledger, at: "postgresql://somebody:secret@127.0.0.1:1/ledger")
    #expect(server.status == 74 && server.errors.contains("[ledger-unreadable]"), "\(server.errors)")
    #expect(!server.errors.contains("secret"))
    #expect(try ledger.names("out").count == 1)
  }

  @Test("A full disk: nothing is issued, and the ledger goes on when there is room again")
  func full() throws {
    let ledger = try LedgerFixture()
    let draft = try ledger.folder.file("draft.json", LedgerFixture.draft())
    let script = "ulimit -f 10; exec \"$0\" issue --format json --ledger \"$1\" \"$2\""
    var command = Command(program: "/bin/bash", ["-c", script, Command.ledger, ledger.location, draft])
    command.folder = ledger.folder.path
    let result = try command.run()
    #expect(result.status == 74 && result.errors.contains("[ledger-full]"), "\(result.errors)")
    #expect(result.output.isEmpty)
    #expect(try ledger.count() == 0)
    #expect(try issue(ledger, at: ledger.location).errors.contains("-0001 is issued"))
  }

  @Test("A ledger that somebody keeps locked is waited for, and then told")
  func locked() throws {
    let ledger = try LedgerFixture()
    let script = """
      import sqlite3, subprocess, sys
      lock = sqlite3.connect(sys.argv[2], isolation_level=None)
      lock.execute("BEGIN IMMEDIATE")
      call = [sys.argv[1], "issue", "--ledger", sys.argv[2], "--format", "json", sys.argv[3]]
      busy = subprocess.run(call, capture_output=True)
      assert busy.returncode == 74, busy
      assert b"[ledger-busy]" in busy.stderr and not busy.stdout, busy
      waiting = subprocess.Popen(call, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
      try: waiting.wait(1)
      except subprocess.TimeoutExpired: pass
      lock.execute("COMMIT")
      out, errors = waiting.communicate()
      assert waiting.returncode == 0 and b"-0001" in out, errors
      """
    try Python.run(
      script, [Command.ledger, ledger.location, ledger.folder.file("draft.json", LedgerFixture.draft())])
    #expect(try ledger.count() == 1)
  }

  @Test("A server that ends its connections amid a batch: the same call ends it, every draft once")
  func lostConnections() async throws {
    let ledger = try LedgerFixture(.postgres)
    let drafts = try ledger.folder.file(
      "drafts.ndjson", (1...1_500).map { LedgerFixture.draft("A\($0)") + "\n" }.joined())
    async let first = ledger.run("issue", drafts, "--format", "json", "-o", "out", "--quiet")
    for _ in 0..<8 {
      try await Task.sleep(for: .milliseconds(150))
      try ledger.database.endConnections()
    }
    let status = try await first.status
    #expect([0, 74].contains(status))
    let last = try ledger.run("issue", drafts, "--format", "json", "-o", "out", "--resume")
    #expect(last.status == 0, "\(last.errors)")
    #expect(try ledger.count() == 1_500)
    let names = try ledger.names("out")
    #expect(names.count == 1_500 && names.last?.hasSuffix("-1500.json") == true)
  }
}
