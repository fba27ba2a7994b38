import CommandTestSupport
import Foundation
import Testing

@Suite("Warnings of the look of a batch")
struct BatchLookWarningTests {
  private static let pale = "accent=#bbddee"
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("What holds for all documents is told once, and with --resume again", arguments: ["1", "2"])
  func once(jobs: String) throws {
    for more in [[], ["--resume"]] {
      var command = Command(
        program: Command.binary,
        ["batch", "-o", "out", "--template", "studio", "--theme", Self.pale, "--jobs", jobs] + more)
      command.input = Data((BatchFixture.lines(5) + BatchFixture.warned("F-6")).utf8)
      command.folder = folder.path
      let result = try command.run()
      #expect(result.status == 0, "\(result.errors)")
      #expect(
        result.errorLines.filter { $0.contains("low-contrast") }.map { String($0.prefix(32)) }
          == ["studio: warning: /theme/accent: "], "\(result.errors)")
      let told = try BatchFixture.objects(folder.path("out/warnings.ndjson"))
      #expect(told.map { $0["file"] as? String } == ["studio", "stdin"])
      #expect(told.first.map(BatchFixture.codes) == ["low-contrast"] && told.first?["number"] == nil)
      #expect(told.last.map { BatchFixture.codes($0).contains("low-contrast") } == false)
      #expect(result.errors.contains("1 invoice has warnings: they are in "))
    }
  }

  @Test("An invoice that brings a pale colour itself is told as such, and so is what the template has no use for")
  func ofOneInvoice() throws {
    let own = BatchFixture.line("F-2").replacing(
      "{\"invoice", with: "{\"theme\":{\"accent\":\"#eeddbb\"},\"invoice", maxReplacements: 1)
    let result = try Command.run(
      "batch", "-o", "out", "--template", "studio", input: BatchFixture.lines(1) + own, folder: folder.path)
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.errorLines.count { $0.contains("low-contrast") } == 1, "\(result.errors)")
    #expect(try BatchFixture.objects(folder.path("out/warnings.ndjson")).map { $0["index"] as? Int } == [2])
  }

  @Test("A table of customers is told once, by its name")
  func table() throws {
    let table = try folder.file("looks.csv", "name,accent\nPierre Dupont,#bbddee\nNobody,#bbddee\n")
    let result = try Command.run(
      "batch", "-o", "out", "--template-for", table, input: BatchFixture.lines(3), folder: folder.path)
    #expect(result.status == 0, "\(result.errors)")
    #expect(
      result.errorLines.count { $0.hasPrefix(table + ": warning: /theme/accent") } == 1
        && result.errorLines.count { $0.contains("low-contrast") } == 1, "\(result.errors)")
  }

  @Test("A single call with several invoices tells it with the first one; a stream before its answers")
  func elsewhere() throws {
    let files = try [1, 2].map { try folder.file("\($0).json", BatchFixture.line("F-\($0)")) }
    let single = try Command(
      program: Command.binary, files + ["-o", folder.path("out/"), "--theme", Self.pale]
    ).run()
    #expect(single.status == 0 && single.errorLines.count == 1, "\(single.errors)")
    #expect(single.errors.hasPrefix(files[0]) && single.errors.contains("[low-contrast]"))
    let request = "{\"id\":1,\"invoice\":\(BatchFixture.line("F-1"))}\n"
    let stream = try Command.run("stream", "--theme", Self.pale, input: request + request)
    #expect(stream.status == 0 && stream.errorLines.count == 1, "\(stream.errors)")
    #expect(
      stream.errors.hasPrefix("classic: warning: /theme/accent: ") && stream.text.split(separator: "\n").count == 2)
    #expect(try Command.run("stream", "-q", "--theme", Self.pale, input: request).errors.isEmpty)
  }
}
