import InvoiceModel
import TestSupport
import Testing

@testable import InvoiceRendering

/// Labels that templates share, and those of their own.
struct SharedLabelTests {
  private static let shared = BundledFile.names(in: BundledFile.stringsFolder).map { String($0.dropLast(5)) }

  private func text(_ fixture: TemplateFixture, _ language: String) throws -> String? {
    try fixture.text(try Documents.compute(Documents.clean), language: language)
  }

  @Test("A template without labels has all that are shared, in all languages")
  func none() throws {
    let fixture = try TemplateFixture(TemplateFixture.body("  - text: \"{t.totals.due}\""), strings: [:])
    #expect(try fixture.load().languages == Self.shared)
    #expect(try text(fixture, "fr") == "Net à payer")
    #expect(try text(fixture, "en") == "Amount due")
  }

  @Test("A template's own words take the place of the shared ones, language by language")
  func overrides() throws {
    let fixture = try TemplateFixture(
      TemplateFixture.body("  - text: \"{t.totals.due} {t.page}\""), strings: ["fr": "totals: { due: À payer }"])
    #expect(try fixture.load().languages == Self.shared)
    #expect(try text(fixture, "fr") == "À payer Page")
    #expect(try text(fixture, "en") == "Amount due Page")
  }

  @Test("A label of its own is there in the languages that have it only")
  func additions() throws {
    let template = TemplateFixture.body("  - text: \"{t.thanks}, {t.page}\"")
    let fixture = try TemplateFixture(template, strings: ["fr": "thanks: Merci", "en": "thanks: Thanks"])
    #expect(try fixture.load().languages == ["en", "fr"])
    #expect(try text(fixture, "en") == "Thanks, Page")
    let half = try TemplateFixture(template, strings: ["fr": "thanks: Merci", "en": "page: Sheet"])
    #expect(half.problems.map(\.code) == [.templateMissingLabel])
    #expect(half.problems.first?.file == half.path + "/strings/en.yaml")
  }

  @Test("A template that is stored keeps the shared labels that it was stored with, whatever the library's become")
  func stored() throws {
    let fixture = try TemplateFixture(TemplateFixture.body("  - text: \"{t.totals.due}\""), strings: [:])
    var files = try InvoiceTemplate.folder(fixture.path).stored(with: RenderingFonts(folders: [])).files
    #expect(files.map(\.name) == Self.shared.map { "strings/shared/\($0).yaml" } + ["template.yaml"])
    let place = try #require(files.firstIndex { $0.name == "strings/shared/fr.yaml" })
    files[place].bytes = Array(
      String(decoding: files[place].bytes, as: UTF8.self).replacing("Net à payer", with: "Total dû").utf8)
    files.removeAll { $0.name == "strings/shared/en.yaml" }
    let template = try Template(.files(files, name: "old"), fonts: RenderingFonts(folders: []))
    #expect(template.languages == Self.shared.filter { $0 != "en" })
    #expect(template.compiled(for: "en") == nil && template.compiled(for: "fr-CA")?.language == "fr")
  }

  @Test("What is wrong with a shared label that a template uses in the wrong place is told with its file")
  func misplaced() throws {
    let fixture = try TemplateFixture(TemplateFixture.body("  - text: \"{t.line.id}\""), strings: [:])
    #expect(fixture.problems.map(\.code) == [.templateUnknownVariable])
    #expect(fixture.problems.first?.file?.hasPrefix("strings/shared/") == true)
  }
}
