import CommandTestSupport
import Foundation
import Testing

@Suite("A system that runs out of room amid the work")
struct RoomTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// What lets a process open no more files than it has open.
  private static let limit = """
    import json, os, resource, subprocess, sys, time
    def limit(process):
        # Threads that have just started may still open something.
        time.sleep(0.3)
        count = len(os.listdir(f"/proc/{process.pid}/fd"))
        resource.prlimit(process.pid, resource.RLIMIT_NOFILE, (count, count))

    """

  @Test("A stream ends without an answer that blames the line, and answers it when there is room again")
  func stream() throws {
    let script =
      Self.limit + """
        request = json.dumps({"id": 1, "invoice": json.loads(sys.argv[2])}, ensure_ascii=False).encode() + b"\\n"
        expected = subprocess.run([sys.argv[1], "stream"], input=request, stdout=subprocess.PIPE).stdout
        for warm in range(2):
            stream = subprocess.Popen(
                [sys.argv[1], "stream", "--jobs", "1"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                stderr=subprocess.PIPE)
            for _ in range(warm):
                stream.stdin.write(request.replace("☎".encode(), b"x")); stream.stdin.flush()
                assert b'"pdf"' in stream.stdout.readline()
            limit(stream)
            answers, errors = stream.communicate(request)
            assert answers == b"", answers[:300]
            assert stream.returncode == 70, stream.returncode
            assert b"[no-room]" in errors, errors
        assert b'"pdf"' in expected, expected[:300]
        """
    // The symbol is of a font that no invoice before has needed.
    try Python.run(script, [Command.binary, BatchFixture.line("F-1", item: "Appel ☎")])
  }

  @Test("A batch ends without a failed invoice, and a second run makes what is missing")
  func batch() throws {
    let script =
      Self.limit + """
        lines = [line.encode() + b"\\n" for line in sys.argv[2:]]
        batch = subprocess.Popen(
            [sys.argv[1], "batch", "-o", "out", "--input", "ndjson", "--jobs", "1", "--no-books"],
            stdin=subprocess.PIPE, stderr=subprocess.PIPE)
        batch.stdin.write(lines[0]); batch.stdin.flush()
        while not os.path.exists("out/F-1.pdf"): time.sleep(0.01)
        limit(batch)
        _, errors = batch.communicate(b"".join(lines[1:]))
        assert batch.returncode in (70, 74), batch.returncode
        assert b"[no-room]" in errors or b"[no-descriptor]" in errors, errors
        assert sorted(os.listdir("out")) == [".render-invoice-batch.state", "F-1.pdf"], os.listdir("out")
        again = subprocess.run(
            [sys.argv[1], "batch", "-o", "out", "--input", "ndjson", "--no-books", "--resume"],
            input=b"".join(lines))
        assert again.returncode == 0
        assert len(os.listdir("out")) == len(lines) + 1
        """
    let lines = (1...4).map { BatchFixture.line("F-\($0)", item: $0 == 1 ? "Appel" : "Appel ☎") }
    var command = Command(program: Python.path, ["-c", script, Command.binary] + lines)
    command.folder = folder.path
    let result = try command.run()
    #expect(result.status == 0, "\(result.errors)")
  }
}
