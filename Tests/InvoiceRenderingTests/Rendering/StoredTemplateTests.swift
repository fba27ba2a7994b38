import Foundation
import InvoiceModel
import TestSupport
import Testing

@testable import InvoiceRendering

@Suite("Templates in memory")
struct StoredTemplateTests {
  private static let template = TemplateFixture.body(
    """
      - text: "{t.hello}"
      - image: mark.png
        alternative: Mark
      - image: mark.png
        alternative: Mark
    """)
  private static let strings = ["fr": "hello: Bonjour", "en": "hello: Hello"]

  /// Those of the labels that all templates share.
  private static let languages = BundledFile.names(in: BundledFile.stringsFolder).map { String($0.dropLast(5)) }

  private static func picture() throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: TestFiles.assets + "/logo.png"))
  }

  @Test("The bundled one gives the same bytes from memory")
  func bundled() throws {
    let stored = try InvoiceTemplate.classic.stored()
    #expect(!stored.isBundled && stored.name == "classic")
    let shared = Self.languages.map { "strings/shared/\($0).yaml" }
    #expect(stored.files.map(\.name) == shared + ["template.yaml"])
    #expect(try stored.stored() == stored)
    let further = [StoredFile(name: "../notes.txt", bytes: [1])] + stored.files.reversed()
    #expect(try InvoiceTemplate.files(further, name: "classic").stored() == stored)
    let renderer = try InvoiceRenderer(template: stored)
    let usual = try InvoiceRenderer()
    #expect(renderer.languages == usual.languages)
    for sample in TestFiles.samples.prefix(3) {
      let invoice = try TestFiles.invoice(sample)
      var options = RenderOptions()
      options.assetsFolder = TestFiles.assets
      #expect(try renderer.pdf(invoice, options: options) == usual.pdf(invoice, options: options))
    }
  }

  @Test("A folder that has changed or gone still gives the bytes of the day it was stored")
  func changedFolder() throws {
    var fixture: TemplateFixture? = try TemplateFixture(
      Self.template, strings: Self.strings,
      files: ["mark.png": Self.picture(), "notes.txt": Data("secret".utf8), "strings/old.txt": Data()])
    let path = try #require(fixture?.path)
    let invoice = try Documents.compute(Documents.clean)
    let expected = try InvoiceRenderer(template: .folder(path)).pdf(invoice)
    let stored = try InvoiceTemplate.folder(path).stored()
    // What rendering does not read is nobody's business.
    #expect(
      stored.files.map(\.name) == [
        "mark.png", "strings/en.yaml", "strings/fr.yaml", "strings/shared/en.yaml", "strings/shared/fr.yaml",
        "template.yaml",
      ])
    try Data("hello: Salut".utf8).write(to: URL(fileURLWithPath: path + "/strings/fr.yaml"))
    #expect(try InvoiceRenderer(template: .folder(path)).pdf(invoice) != expected)
    #expect(try InvoiceRenderer(template: stored).pdf(invoice) == expected)
    fixture = nil
    #expect(!FileManager.default.fileExists(atPath: path))
    #expect(try InvoiceRenderer(template: stored).pdf(invoice) == expected)
  }

  @Test("What is wrong with a folder is told when it is stored as when it is rendered")
  func problems() throws {
    for (text, files) in [
      (Self.template, [:]), (Self.template, ["mark.png": Data(count: (4 << 20) + 1)]),
      (Self.template, ["mark.png": Data("no picture".utf8)]),
      (TemplateFixture.body("  - image: ../mark.png\n    alternative: A"), [:]), ("body: [", [:]),
      ("styles: { a: { font: Papyrus } }\n" + TemplateFixture.body("  - text: A"), [:]),
    ] as [(String, [String: Data])] {
      let fixture = try TemplateFixture(text, files: files)
      let expected = #expect(throws: InvoiceProblems.self) { try InvoiceRenderer(template: .folder(fixture.path)) }
      let told = #expect(throws: InvoiceProblems.self) { try InvoiceTemplate.folder(fixture.path).stored() }
      #expect(told == expected && told?.problems.isEmpty == false)
    }
    let missing = #expect(throws: InvoiceProblems.self) { try InvoiceTemplate.folder("/nowhere").stored() }
    #expect(missing?.problems.map(\.code) == [.templateUnreadable])
  }

  @Test("Files in memory have the limits of a folder, and none is outside")
  func limits() throws {
    func problems(_ files: [String: [UInt8]]) -> [ProblemCode] {
      let stored = files.map { StoredFile(name: $0.key, bytes: $0.value) }
      do {
        _ = try InvoiceRenderer(template: .files(stored, name: "mine"))
        return []
      } catch {
        #expect(error.problems.allSatisfy { $0.file?.hasPrefix("mine/") == true })
        return error.problems.map(\.code)
      }
    }
    let body = Array(TemplateFixture.body("  - text: \"{t.hello}\"").utf8)
    let strings = Array("hello: Bonjour".utf8)
    #expect(problems([:]) == [.templateUnreadable])
    #expect(problems(["template.yaml": body]) == [.templateUnknownLabel])
    #expect(problems(["template.yaml": body, "strings/fr.yaml": strings]) == [])
    #expect(problems(["template.yaml": body, "strings/deep/fr.yaml": strings]) == [.templateUnknownLabel])
    #expect(problems(["./template.yaml": body, "strings/fr.yaml": strings]) == [.templateUnreadable])
    #expect(
      problems(["template.yaml": [UInt8](repeating: 0x20, count: (1 << 20) + 1), "strings/fr.yaml": strings])
        == [.templateUnreadable])
    let outside = Array(TemplateFixture.body("  - image: ../mark.png\n    alternative: A").utf8)
    let picture = [UInt8](try Self.picture())
    #expect(
      problems(["template.yaml": outside, "strings/fr.yaml": strings, "../mark.png": picture]) == [.templateFile])
    let languages = (0...100).map { ("strings/l\($0).yaml", strings) }
    #expect(problems(Dictionary(languages + [("template.yaml", body)]) { $1 }) == [.templateFile])
  }

  @Test("Names are bytes: an accent that is written in another way is another file")
  func names() throws {
    let files = [StoredFile(name: "e\u{301}.png", bytes: [1]), StoredFile(name: "\u{E9}.png", bytes: [2])]
    #expect(try files.read("\u{E9}.png", maximumSize: 9) == [2])
    #expect(try files.read("e\u{301}.png", maximumSize: 9) == [1])
    #expect(throws: FolderReader.Failure.missing) { try files.read("e.png", maximumSize: 9) }
    #expect(throws: FolderReader.Failure.tooLarge(limit: 0)) { try files.read("\u{E9}.png", maximumSize: 0) }
    #expect(throws: FolderReader.Failure.outside) { try files.read("/\u{E9}.png", maximumSize: 9) }
  }
}
