import CommandTestSupport
import Foundation
import Testing

@Suite("Pictures, drawings and HTML of a stream")
struct StreamPictureTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let sample = Checkout.path("Samples/02-b2b-complete.json")

  private func answers(_ arguments: String..., options: String = "{}") throws -> [[String: Any]] {
    let invoice = try Data(contentsOf: URL(fileURLWithPath: Self.sample)).filter { $0 != 0x0A }
    var command = Command(program: Command.binary, ["stream"] + arguments)
    let request = Data("{\"id\":7,\"options\":\(options),\"invoice\":".utf8) + invoice + Data("}\n".utf8)
    command.input = request + request
    let result = try command.run()
    #expect(result.status == 0 && result.errors.isEmpty, "\(result.errors)")
    return try result.text.split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
  }

  @Test("An answer has the file by the name of its format, the same bytes as of a single call", arguments: ["1", "2"])
  func one(jobs: String) throws {
    for (format, more) in [("png", ["--page", "2", "--dpi", "30"]), ("svg", []), ("html", [])] {
      var command = Command(program: Command.binary, ["--format", format, Self.sample] + more)
      let single = try command.run().output
      command.arguments = []
      let answers =
        more.isEmpty
        ? try answers("--format", format, "--jobs", jobs)
        : try answers("--format", format, "--jobs", jobs, "--page", "2", "--dpi", "30")
      #expect(answers.count == 2)
      for answer in answers {
        #expect(answer["id"] as? Int == 7 && answer["bytes"] as? Int == single.count)
        #expect((answer[format] as? String).flatMap { Data(base64Encoded: $0) } == single)
        #expect(answer["pages"] as? Int == (format == "html" ? nil : 2) && answer["pdf"] == nil)
      }
    }
  }

  @Test("With --pages an answer has a file for each, in the order of the pages; or their paths")
  func several() throws {
    #expect(
      try Command.run("--format", "svg", "--pages", "all", "-o", folder.path("page-%d.svg"), Self.sample).status == 0)
    let pages = try (1...2).map { try Data(contentsOf: URL(fileURLWithPath: folder.path("page-\($0).svg"))) }
    for answer in try answers("--format", "svg", "--pages", "all") {
      let files = try #require(answer["files"] as? [[String: Any]])
      #expect(answer["pages"] as? Int == 2 && answer["sha256"] == nil)
      #expect(files.map { $0["page"] as? Int } == [1, 2])
      #expect(files.map { ($0["svg"] as? String).flatMap { Data(base64Encoded: $0) } } == pages)
      #expect(files.map { $0["bytes"] as? Int } == pages.map(\.count))
    }
    let out = try TemporaryFolder()
    for answer in try answers("--format", "svg", "--pages", "2", "-o", out.path) {
      let file = try #require((answer["files"] as? [[String: Any]])?.first)
      let digest = try #require(file["sha256"] as? String)
      #expect(file["path"] as? String == out.path(digest + ".svg") && file["svg"] == nil)
      #expect(try Data(contentsOf: URL(fileURLWithPath: out.path(digest + ".svg"))) == pages[1])
    }
    #expect(try out.names.count == 1)
  }

  @Test("A line that asks for what only a PDF can be has a problem in the place of an answer")
  func contradictions() throws {
    for (options, path) in [("{\"facturx\":true}", "/options/facturx"), ("{\"pdfa\":true}", "/options/pdfa")] {
      for answer in try answers("--format", "html", options: options) {
        let problems = try #require(answer["problems"] as? [[String: Any]])
        #expect(problems.map { $0["code"] as? String } == ["contradicting-options"])
        #expect(problems.map { $0["path"] as? String } == [path] && answer["html"] == nil)
      }
    }
    #expect(try answers("--format", "html", options: "{\"facturx\":false}").allSatisfy { $0["html"] != nil })
    let missing = try answers("--format", "png", "--page", "3")
    #expect(missing.allSatisfy { BatchFixture.codes($0) == ["no-such-page"] })
  }
}
