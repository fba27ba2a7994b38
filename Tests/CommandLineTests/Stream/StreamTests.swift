import CommandTestSupport
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

  @Test("What the data hold is told once, at its place, and without a path of the installation")
  func places() throws {
    // Quoted by the mentions of a credit note, too.
    let number = "F-\u{4E2D}\u{94D}\u{4E2D}"
    let line = BatchFixture.line("F-1").replacing(
      "{\"invoice_number\"",
      with: "{\"type\":\"corrected\",\"references\":{\"preceding\":[{\"number\":\"\(number)\","
        + "\"date\":\"2026-01-01\"}]},\"invoice_number\"", maxReplacements: 1)
    let answer = try #require(try answers(Data("{\"invoice\":\(line)}".utf8)).first)
    let problems = try #require(answer["problems"] as? [[String: Any]])
    #expect(problems.map { $0["code"] as? String } == ["missing-character", "missing-character"])
    #expect(problems.allSatisfy { $0["path"] as? String == "/invoice/references/preceding/0/number" })
    #expect(problems.allSatisfy { $0["file"] == nil })
  }

  @Test("A fault of the template names its file, not where it is installed")
  func template() throws {
    let templates = URL(fileURLWithPath: Checkout.path("Templates/classic"))
    let copy = folder.path("broken")
    try FileManager.default.copyItem(atPath: templates.path, toPath: copy)
    try FileManager.default.createDirectory(atPath: copy + "/strings", withIntermediateDirectories: true)
    try "type: { invoice: \u{4E2D} }".write(toFile: copy + "/strings/fr.yaml", atomically: true, encoding: .utf8)
    let answer = try #require(try answers(Data(Self.request(1).utf8), "--template", copy).first)
    let problems = try #require(answer["problems"] as? [[String: Any]])
    #expect(!problems.isEmpty)
    #expect(problems.allSatisfy { $0["file"] as? String == "template.yaml" })
  }

  @Test("An invoice of distinct characters that no font has takes little memory and room")
  func characters() throws {
    let items = (0..<400).map { item in
      let text = String(
        String.UnicodeScalarView((0..<500).compactMap { Unicode.Scalar(0x4E00 + UInt32((item * 7 + $0) % 20_000)) }))
      return "{\"description\":\"\(text)\",\"unit_price\":1},"
    }
    let line = BatchFixture.line("F-1").replacing("\"items\":[", with: "\"items\":[" + items.joined())
    #expect(line.utf8.count > 600_000)
    var command = Command("stream")
    command.arguments = ["prlimit", "--as=\(1 << 30)"] + command.arguments
    command.input = Data("{\"id\":1,\"invoice\":\(line)}\n\(Self.request(2))\n".utf8)
    let result = try command.run()
    #expect(result.status == 0)
    let lines = result.text.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.first?.utf8.count ?? .max < 500_000)
    #expect(lines.first?.contains("more-problems") == true)
    #expect(lines.last?.contains("\"pdf\":") == true)
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

  @Test("Options of a line: of the page and of what the file is besides")
  func lineOptions() throws {
    let options: [(json: String, process: [String], code: String?, path: String?)] = [
      (#"{"facturx":"en16931"}"#, [], "missing-electronic-address", "/invoice/customer/electronic_address"),
      (#"{"facturx":"en1693"}"#, [], "unknown-value", "/options/facturx"),
      (#"{"facturx":true,"pdfa":false}"#, [], "contradicting-options", "/options/pdfa"),
      (#"{"facturx":1}"#, [], "wrong-type", "/options/facturx"),
      (#"{"facturx":false}"#, ["--facturx"], nil, nil),
      (#"{"facturx":null,"pdfa":null,"draft":null,"language":null}"#, [], nil, nil),
      (#"{"pdfa":true}"#, [], nil, nil),
      (#"{"pdfa":"yes"}"#, [], "wrong-type", "/options/pdfa"),
      (#"{"language":"xx"}"#, [], "unsupported-language", "/options/language"),
      ("{\"language\":\"\(String(repeating: "x", count: 10_001))\"}", [], "string-too-long", "/options/language"),
      (#"{"template":"classic"}"#, [], "unknown-key", "/options/template"),
    ]
    for option in options {
      // Good enough for a page, but not for an e-invoice.
      let request = Self.request(1, ",\"options\":\(option.json)").replacing("\"email\":\"a@b.example\",", with: "")
      let input = Data((request + "\n").utf8)
      var command = Command(program: Command.binary, ["stream"] + option.process)
      command.input = input
      let text = try command.run().text
      let answer = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
      guard let code = option.code else {
        #expect(answer["problems"] == nil, "\(option.json)")
        continue
      }
      let problems = try #require(answer["problems"] as? [[String: Any]])
      #expect(problems.contains { $0["code"] as? String == code && $0["path"] as? String == option.path }, "\(text)")
    }
    let archival = try answers(Data(Self.request(1, ",\"options\":{\"pdfa\":true}").utf8))
    #expect(archival[0]["pdf"] as? String == (try answers(Data(Self.request(1).utf8), "--pdfa"))[0]["pdf"] as? String)
    let own = BatchFixture.line("F-1")
    let single = try Command.run("--facturx", "basic", "--rules", "en16931", input: own)
    let request = "{\"id\":1,\"invoice\":\(own),\"options\":{\"facturx\":\"basic\"}}"
    let answer = try answers(Data(request.utf8), "--facturx", "--rules", "en16931")[0]
    #expect(single.status == 0, "\(single.errors)")
    #expect(Data(base64Encoded: try #require(answer["pdf"] as? String, "\(answer)")) == single.output)
  }

  @Test("A language that the template does not know is told before anything is read")
  func unknownLanguage() throws {
    let result = try Command.run("stream", "--language", "xx", input: Self.request(1))
    #expect(result.status == 64 && result.output.isEmpty)
    #expect(result.errors.contains("[unknown-language]"))
  }

  @Test("An id comes back as it was written, on one line")
  func ids() throws {
    let ids = [
      "1e400", "-0", "1.50", "123456789012345678901234567890", #""\u00e9\/\ud83d\ude00""#, #"{"a":[1,{"a":2,"a":3}]}"#,
      "true", "null", "[ 1 ,\t2 ]", "\"\u{2028}\u{85}\"",
      String(repeating: "[", count: 60) + String(repeating: "]", count: 60),
    ]
    let input = (ids + ["[1,\r2]"]).map { "{\"id\":\($0),\"invoice\":{}}\n" }.joined()
    let result = try Command.run("stream", input: input)
    let expected = (ids + ["[1, 2]"]).map { "{\"id\":\($0),\"problems\":[" }
    let lines = result.output.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
    #expect(lines.count == expected.count)
    for (line, start) in zip(lines, expected) { #expect(line.utf8.starts(with: start.utf8), "\(line)") }
    #expect(!result.output.contains(0x0D))
  }

  @Test("A line with a million mistakes has a short answer, in little memory")
  func manyMistakes() throws {
    let script = """
      import sys
      n = 1000000
      print('{"id":1,' + ",".join('"a%d":1' % i for i in range(n)) + "}")
      print('{"id":2,"options":{' + ",".join('"a%d":1' % i for i in range(n)) + "}}")
      print("{" + ",".join('"id":3' for i in range(n)) + "}")
      """
    let shell = "\"$1\" -c \"$2\" | (ulimit -v 700000; exec \"$0\" stream --jobs 1)"
    let result = try Command(program: "/bin/bash", ["-c", shell, Command.binary, Python.path, script]).run()
    #expect(result.status == 0)
    let lines = result.text.split(separator: "\n")
    #expect(lines.map { String($0.prefix(8)) } == ["{\"id\":1,", "{\"id\":2,", "{\"id\":3,"])
    #expect(lines.allSatisfy { $0.utf8.count < 400_000 })
    #expect(lines.first?.contains("\"more-problems\"") == true)
  }

  @Test("A reader that takes nothing does not keep the process from ending")
  func endsBeforeReader() throws {
    let script = """
      import subprocess, sys, threading, signal, time
      stream = subprocess.Popen([sys.argv[1], "stream"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
      def feed():
          try:
              while True: stream.stdin.write(sys.argv[2].encode() + b"\\n" )
          except BrokenPipeError: pass
      threading.Thread(target=feed, daemon=True).start()
      time.sleep(2)
      assert stream.poll() is None
      stream.send_signal(signal.SIGTERM)
      try: assert stream.wait(20) == -signal.SIGTERM
      finally: stream.kill()
      """
    try Python.run(script, [Command.binary, Self.request(1)])
  }

  @Test("A file that cannot be written is its line's problem, and shows in the exit status")
  func unwritableFiles() throws {
    let input = Data((1...3).map { Self.request($0) + "\n" }.joined().utf8)
    let digests = try answers(input).compactMap { $0["sha256"] as? String }
    // A folder is where the second file belongs.
    try FileManager.default.createDirectory(atPath: folder.path("\(digests[1]).pdf"), withIntermediateDirectories: true)
    var command = Command("stream", "--output", folder.path)
    command.input = input
    let result = try command.run()
    #expect(result.status == 73)
    let lines = try result.text.split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(lines.map { $0["id"] as? Int } == [1, 2, 3])
    #expect(lines.map { $0["path"] != nil } == [true, false, true])
    #expect(BatchFixture.codes(lines[1]) == ["cannot-create"])
    #expect(try folder.names.allSatisfy { !$0.hasPrefix(".") })
    // Nothing can be written at all.
    let large = try TemporaryFolder()
    // Noise, as what can be compressed would fit; 2 MB, of which the fonts need the first.
    let noise = Data((0..<3_000_000).map { _ in UInt8.random(in: 0...255) })
    try noise.write(to: URL(fileURLWithPath: large.path("noise.bin")))
    let shell = """
      ulimit -f 2048; exec "$0" stream --output "$1" --pdfa --attach "$2" | cat; exit ${PIPESTATUS[0]}
      """
    var full = Command(
      program: "/bin/bash", ["-c", shell, Command.binary, folder.path, large.path("noise.bin")])
    digests.forEach { try? FileManager.default.removeItem(atPath: folder.path("\($0).pdf")) }
    full.input = input
    let answers = try full.run()
    #expect(answers.status == 74)
    #expect(answers.text.split(separator: "\n").count == 3)
    #expect(answers.text.split(separator: "\n").allSatisfy { $0.contains("\"write-failed\"") })
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
