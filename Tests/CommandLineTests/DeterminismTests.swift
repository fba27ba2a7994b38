import Foundation
import Testing

@Suite("The same input gives the same bytes")
struct DeterminismTests {
  @Test("In any time zone, locale, folder and process", arguments: ["pdf", "json"])
  func environment(format: String) throws {
    let folder = try TemporaryFolder()
    var command = Command("--format", format)
    command.input = Data(Invoices.json().utf8)
    let first = try command.run()
    #expect(first.status == 0)
    for variables in [
      ["TZ": "Pacific/Kiritimati", "LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8"],
      ["TZ": "America/Los_Angeles", "LC_NUMERIC": "de_DE.UTF-8", "LANGUAGE": "ar"],
      [
        "SOURCE_DATE_EPOCH": "1", "FONTCONFIG_FILE": "/dev/null", "FONTCONFIG_PATH": "/nowhere", "PANGO_LANGUAGE": "ja",
      ],
      ["LC_ALL": "C", "XDG_CONFIG_HOME": "/nowhere"],
    ] {
      command.environment.merge(variables) { _, new in new }
      command.folder = folder.path
      let other = try command.run()
      #expect(other.status == 0)
      #expect(other.output == first.output, "\(variables)")
    }
    #expect(try folder.names.isEmpty)
  }

  @Test("Alone or among others")
  func batch() throws {
    let inputs = try TemporaryFolder()
    let outputs = try TemporaryFolder()
    let files = try (1...5).map { number in
      try inputs.file("\(number).json", Invoices.json(number: "A-\(number)", item: ", \"code\": \"\(number)\""))
    }
    #expect(try Command(program: Command.binary, files + ["-o", outputs.path]).run().status == 0)
    for (index, file) in files.enumerated() {
      let alone = try Command.run(file).output
      #expect(try Data(contentsOf: URL(fileURLWithPath: outputs.path("A-\(index + 1).pdf"))) == alone)
    }
  }
}
