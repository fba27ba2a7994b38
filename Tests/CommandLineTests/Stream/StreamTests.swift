import Foundation
import Glibc
import Testing

@Suite("The stream")
struct StreamTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static func request(_ id: Int, _ more: String = "") -> String {
    "{\"id\":\(id),\"invoice\":\(BatchFixture.line("F-\(id)"))\(more)}"
  }

  private func answers(_ input: Data, _ arguments: String...) throws -> [[String: Any]] {
    var command = Command(program: Command.binary, ["stream"] + arguments)
    command.input = input
    let result = try command.run()
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.errors.isEmpty)
    #expect(result.output.isEmpty || result.output.last == 0x0A)
    return try result.text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
  }

  @Test("Each line has its answer, in order, whatever the number of jobs", arguments: ["1", "2", "5"])
  func order(jobs: String) throws {
    let input = (1...40).map { Self.request($0) }.joined(separator: "\n")
    let answers = try answers(Data(input.utf8), "--jobs", jobs)
    #expect(answers.map { $0["id"] as? Int } == (1...40).map { $0 })
    let single = try Command.run(input: BatchFixture.line("F-7")).output
    let text = try #require(answers[6]["pdf"] as? String)
    #expect(Data(base64Encoded: text) == single)
    #expect(answers[6]["bytes"] as? Int == single.count)
    #expect(answers[6]["pages"] as? Int == 1)
  }

  @Test("One line in, one line out, whatever the line is")
  func anything() throws {
    let lines: [(line: Data, id: String, code: String?)] = [
      (Data(Self.request(1).utf8), "1", nil),
      (Data(), "null", "json-truncated"),
      (Data("garbage".utf8), "null", "json-syntax"),
      (Data([0, 0xFF, 0x22]), "null", "not-utf8"),
      (Data("[1]".utf8), "null", "wrong-type"),
      (Data("{\"id\":\"a\"}".utf8), "\"a\"", "missing-key"),
      (Data("{\"id\":[{\"b\":null}],\"invoice\":{}}".utf8), "[{\"b\":null}]", "missing-key"),
      (Data("{\"id\":2,\"invoice\":{\"items\":".utf8), "2", "json-truncated"),
      (Data((Self.request(3) + "}").utf8), "3", "json-syntax"),
      (Data(Self.request(4, ",\"option\":{}").utf8), "4", "unknown-key"),
      (Data(Self.request(5, ",\"options\":{\"draft\":1}").utf8), "5", "wrong-type"),
      (Data(Self.request(6, ",\"options\":{\"language\":\"xx\"}").utf8), "6", "unsupported-language"),
      (Data(Self.request(7, ",\"id\":8").utf8), "7", "duplicate-key"),
      (Data(("{\"x\":" + String(repeating: "[", count: 100_000)).utf8), "null", "nesting-too-deep"),
      (Data(Self.request(9, ",\"options\":{\"language\":\"en\",\"draft\":true}").utf8), "9", nil),
      (Data((Self.request(10) + "\r").utf8), "10", nil),
    ]
    let input = lines.reduce(into: Data()) { $0 += $1.line + Data([0x0A]) }
    let answers = try answers(input)
    try #require(answers.count == lines.count)
    for (answer, line) in zip(answers, lines) {
      let id = try JSONSerialization.data(withJSONObject: answer["id"] as Any, options: [.fragmentsAllowed])
      #expect(String(decoding: id, as: UTF8.self) == line.id)
      if let code = line.code {
        #expect(BatchFixture.codes(answer).contains(code), "\(answer)")
        #expect(answer["pdf"] == nil)
      } else {
        #expect(answer["problems"] == nil && answer["sha256"] != nil)
      }
    }
    #expect(answers[14]["sha256"] as? String != answers[0]["sha256"] as? String)
  }

  @Test("A line that is too long is read over in little memory")
  func longLine() throws {
    // 70 million characters, made by a program, as a test need not hold them.
    let script = """
      (head -c 70000000 /dev/zero | tr '\\0' x; echo; echo "$1") | (ulimit -v 1500000; exec "$0" stream)
      """
    let result = try Command(program: "/bin/bash", ["-c", script, Command.binary, Self.request(1)]).run()
    #expect(result.status == 0)
    let lines = result.text.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.first?.contains("\"document-too-large\"") == true)
    #expect(lines.last?.hasPrefix("{\"id\":1,\"sha256\":") == true)
  }

  @Test("An answer comes before the next line is sent, and the input waits for who reads the answers")
  func conversation() throws {
    let script = """
      import subprocess, sys, json, os, time
      stream = subprocess.Popen([sys.argv[1], "stream"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
      line = sys.argv[2].encode() + b"\\n"
      for _ in range(5):
          stream.stdin.write(line); stream.stdin.flush()
          assert json.loads(stream.stdout.readline())["id"] == 1
      # Nobody reads the answers: the input stops to flow after what pipes and a few lines hold.
      os.set_blocking(stream.stdin.fileno(), False)
      sent, idle = 0, 0
      while idle < 20 and sent < 20_000_000:
          try:
              sent += os.write(stream.stdin.fileno(), line * 50); idle = 0
          except BlockingIOError:
              time.sleep(0.1); idle += 1
      assert sent < 5_000_000, sent
      stream.kill()
      """
    try Python.run(script, [Command.binary, Self.request(1)])
  }

  @Test("Files are named by their digests, and lines that are sent again make no other")
  func paths() throws {
    let input = Data((1...6).map { Self.request($0 % 3) + "\n" }.joined().utf8)
    for _ in 0..<2 {
      let answers = try answers(input, "--output", folder.path)
      #expect(try folder.names.count == 3)
      for answer in answers {
        let path = try #require(answer["path"] as? String)
        let sum = try Command(program: "sha256sum", [path]).run().text.prefix(64)
        #expect(answer["sha256"] as? String == String(sum))
        #expect(path == folder.path("\(sum).pdf"))
      }
    }
    // A damaged file is put right.
    let name = try #require(try folder.names.first)
    _ = try folder.file(name, "damaged")
    _ = try answers(input, "--output", folder.path)
    let sum = try Command(program: "sha256sum", [folder.path(name)]).run().text.prefix(64)
    #expect(name == "\(sum).pdf")
  }

  @Test("A reader that has gone and a folder that is not there end the stream")
  func ends() throws {
    var command = Command("stream")
    command.input = Data((Self.request(1) + "\n").utf8)
    command.output = .closedPipe
    let gone = try command.run()
    #expect(gone.status == 74 && gone.errors.isEmpty)
    #expect(try Command.run("stream", "--output", "nowhere", folder: folder.path).status == 73)
    #expect(try Command.run("stream").status == 0)
  }
}
