import CommandTestSupport
import Foundation
import TestSupport
import Testing

@Suite("Checking says what rendering says")
struct CheckTests {
  /// Something else at a place picked at random, which may be wrong or not.
  private static func mutated(_ value: Any, _ generator: inout SeededGenerator) -> Any {
    if var object = value as? [String: Any], let key = object.keys.sorted().randomElement(using: &generator) {
      if Int.random(in: 0..<8, using: &generator) == 0 {
        object[key] = nil
      } else {
        object[key] = mutated(object[key] ?? "", &generator)
      }
      return object
    }
    if var array = value as? [Any], let index = array.indices.randomElement(using: &generator) {
      array[index] = mutated(array[index], &generator)
      return array
    }
    let others: [Any] = [
      "", "x", "漢字", "\u{E000}", "a\tb", "2026-02-30", "2026-03-01", "DE", "FR", "xx", "en", "hour", "logo.png", 0, -1,
      20, 0.333, 1e15, true, String(repeating: "long ", count: 400),
      "data:image/png;base64,AAAA",
    ]
    return others.randomElement(using: &generator) ?? ""
  }

  @Test(
    "Of every sample and many mutations, checking refuses exactly those that rendering refuses, in the same words",
    arguments: [
      [], ["--facturx"], ["--format", "xml"], ["--format", "ubl"], ["--language", "en", "--pdfa"],
    ] as [[String]])
  func mutations(options: [String]) throws {
    let folder = try TemporaryFolder()
    var generator = SeededGenerator(seed: 8)
    var files: [String] = []
    for sample in Checkout.samples {
      let json = try JSONSerialization.jsonObject(with: Data(Checkout.text("Samples/\(sample).json").utf8))
      for round in 0..<(Command.isOptimized ? 30 : 6) {
        var invoice = json
        for _ in 0..<min(round, 2) { invoice = Self.mutated(invoice, &generator) }
        // So that no two of them share a file.
        if var object = invoice as? [String: Any], object["invoice_number"] as? String != nil {
          object["invoice_number"] = "P-\(files.count)"
          invoice = object
        }
        let name = "\(files.count).json"
        try JSONSerialization.data(withJSONObject: invoice).write(to: URL(fileURLWithPath: folder.path(name)))
        files.append(name)
      }
    }
    func errors(_ arguments: [String]) throws -> [String: Set<String>] {
      var command = Command(program: Command.binary, arguments + options + ["--errors", "json"] + files)
      command.folder = folder.path
      command.limit = 600
      let result = try command.run()
      #expect(result.status == 65)
      var found: [String: Set<String>] = [:]
      for line in result.errorLines {
        let object = try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        let name = try #require(object["file"] as? String)
        found[name, default: []].insert(line)
      }
      return found
    }
    let checked = try errors(["check"])
    let rendered = try errors(["-o", "out/"])
    #expect(checked == rendered)
    let refused = files.filter { checked[$0]?.contains { $0.contains(#""severity":"error""#) } == true }
    // Both happen, else nothing is compared.
    #expect(refused.count > files.count / 20 && refused.count < files.count)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path("out")).count == files.count - refused.count)
  }

  /// A call, the exit status, and a code that is told.
  struct Call: CustomTestStringConvertible, Sendable {
    var options: [String]
    var more = ""
    var item = ""
    var status: Int32 = 65
    var code: String
    var testDescription: String { "\(options) \(more)\(item)" }
  }

  @Test(
    "What only rendering could tell is told",
    arguments: [
      Call(options: [], item: #", "details": "漢字""#, code: "missing-character"),
      Call(options: [], more: #""language": "sv","#, code: "unsupported-language"),
      Call(options: ["--language", "zz"], status: 64, code: "unknown-language"),
      Call(options: ["--template", "nonsense"], status: 64, code: "unknown-template"),
      Call(options: ["--fonts", "nowhere"], status: 66, code: "no-folder"),
      Call(options: ["--assets", "nowhere"], status: 66, code: "no-folder"),
      Call(options: ["--pdfa", "--attach", "nowhere.txt"], status: 66, code: "no-input"),
      Call(options: ["--attach", "nowhere.txt"], status: 64, code: "usage"),
    ])
  func told(call: Call) throws {
    let folder = try TemporaryFolder()
    let file = try folder.file("a.json", Invoices.json(item: call.item, more: call.more))
    let checked = try Command(program: Command.binary, ["check", file] + call.options).run()
    let rendered = try Command(program: Command.binary, [file, "-o", folder.path("a.pdf")] + call.options).run()
    #expect(checked.status == call.status && rendered.status == call.status, "\(checked.errors)")
    #expect(checked.errors.contains("[\(call.code)]"), "\(checked.errors)")
    #expect(checked.errors == rendered.errors)
    #expect(checked.output.isEmpty)
  }

  @Test("A logo that cannot be drawn is told")
  func logo() throws {
    let folder = try TemporaryFolder()
    let json = Invoices.json().replacing(#""name": "Atelier Lumen","#, with: #""name": "A", "logo": "logo.png","#)
    let file = try folder.file("a.json", json)
    #expect(try Command.run("check", file).errors.contains("[logo-file]"))
    _ = try folder.file("logo.png", "no picture")
    #expect(try Command.run("check", file, "--assets", folder.path).errors.contains("[logo-image]"))
  }
}
