import CommandTestSupport
import Foundation
import Testing

/// Runs the recipes of `Docs/Scale.md` as they stand there.
@Suite("Engines that use the stream", .serialized)
struct ScaleTests {
  private static let count = Command.isOptimized ? 2_100 : 60

  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let lines = (0..<Self.count).map { index in
      // One of them is bad: it is answered like all others.
      "{\"id\":\(index),\"invoice\":\(index == 7 ? "{}" : BatchFixture.line("F-\(index)", customer: "Zoé"))}"
    }
    _ = try folder.file("requests.ndjson", lines.joined(separator: "\n") + "\n")
  }

  /// The first block of code in a language.
  private func recipe(_ language: String) throws -> String {
    let text = try Checkout.text("Docs/Scale.md")
    let start = try #require(text.range(of: "```\(language)\n")).upperBound
    let end = try #require(text[start...].range(of: "```")).lowerBound
    return String(text[start..<end])
  }

  /// Runs a program in a folder of its own with `render-invoice` in the path: the built one, or one that is killed
  /// twice: after some answers, in the middle of one, and before it has given any.
  private func run(_ program: [String], in name: String, workers: Int, killsOne: Bool) throws -> Command.Result {
    let place = folder.path(name)
    try FileManager.default.createDirectory(atPath: place + "/bin", withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: place + "/requests.ndjson", withDestinationPath: folder.path("requests.ndjson"))
    let script =
      killsOne
      ? """
      #!/bin/bash
      for time in 1 2; do
        if mkdir '\(place)/killed-'$time 2>/dev/null; then
          # The first one dies with half of its answers given, the second one before it has given any.
          if [ $time = 1 ]; then '\(Command.binary)' "$@" | { head -n 3; head -c 500; kill -9 $$; }; else kill -9 $$; fi
        fi
      done
      exec '\(Command.binary)' "$@"
      """ : "#!/bin/sh\nexec '\(Command.binary)' \"$@\"\n"
    _ = try folder.file("\(name)/bin/render-invoice", script)
    chmod(place + "/bin/render-invoice", 0o755)
    var command = Command(program: program[0], Array(program.dropFirst()))
    command.folder = place
    command.limit = 300
    command.environment["PATH"] = place + "/bin:" + (command.environment["PATH"] ?? "")
    command.environment["HOME"] = place
    command.environment["WORKERS"] = "\(workers)"
    command.environment["PYSPARK_PYTHON"] = Python.path
    command.environment["SPARK_LOCAL_IP"] = "127.0.0.1"
    // The master, as `spark-submit --master` would name it: so many tasks at a time, three attempts each.
    command.environment["PYSPARK_SUBMIT_ARGS"] = """
      --master local[\(workers),3] --conf spark.ui.enabled=false --driver-memory 512m pyspark-shell
      """
    let result = try command.run()
    #expect(result.status == 0, "\(result.errors)")
    if killsOne { #expect(FileManager.default.fileExists(atPath: place + "/killed-2")) }
    return result
  }

  /// What the answers say, by id: each id once, all of them there.
  private func digests(_ text: String) throws -> [Int: String] {
    var digests: [Int: String] = [:]
    for line in text.split(separator: "\n") {
      let answer = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      let id = try #require(answer["id"] as? Int)
      #expect(digests[id] == nil, "\(id) is answered twice")
      digests[id] = answer["sha256"] as? String ?? "problems"
    }
    #expect(digests.count == Self.count)
    #expect(digests[7] == "problems" && digests.values.count { $0 == "problems" } == 1)
    return digests
  }

  private func expected() throws -> [Int: String] {
    var command = Command("stream", "--jobs", "1")
    command.input = try Data(contentsOf: URL(fileURLWithPath: folder.path("requests.ndjson")))
    return try digests(command.run().text)
  }

  @Test("GNU parallel: the same digests with 1, 2 and 4 workers, and with one that is killed")
  func parallel() throws {
    let recipe = try recipe("sh")
    let expected = try expected()
    for (workers, killsOne) in [(1, false), (2, false), (4, false), (2, true)] {
      let name = "parallel-\(workers)-\(killsOne)"
      _ = try run(["/bin/bash", "-ec", recipe], in: name, workers: workers, killsOne: killsOne)
      let answers = try String(contentsOfFile: folder.path("\(name)/answers.ndjson"), encoding: .utf8)
      #expect(try digests(answers) == expected, "\(name)")
    }
  }

  @Test("Apache Spark: the same digests with 1, 2 and 4 workers, and with one that is killed")
  func spark() throws {
    let recipe = try folder.file("recipe.py", recipe("python"))
    let expected = try expected()
    for (workers, killsOne) in [(1, false), (2, false), (4, true)] {
      let name = "spark-\(workers)"
      _ = try run(
        [Python.path, recipe, "requests.ndjson", "answers", "\(workers)"], in: name, workers: workers,
        killsOne: killsOne)
      let parts = try FileManager.default.contentsOfDirectory(atPath: folder.path("\(name)/answers"))
        .filter { $0.hasPrefix("part-") }
      #expect(parts.count == workers)
      let answers = try parts.map {
        try String(contentsOfFile: folder.path("\(name)/answers/\($0)"), encoding: .utf8)
      }.joined()
      #expect(try digests(answers) == expected, "\(name)")
    }
  }
}
