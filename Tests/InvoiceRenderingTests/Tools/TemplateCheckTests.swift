import Foundation
import InvoiceModel
import TestSupport
import Testing

@testable import InvoiceRendering

@Suite("What is wrong with a template")
struct TemplateCheckTests {
  private static let samples = TemplateSample.all.filter {
    ["02-b2b-complete", "long-texts", "huge-amounts"].contains($0.name)
  }

  private func check(
    _ fixture: TemplateFixture, languages: [String]? = ["fr"], samples: [TemplateSample] = samples
  ) throws -> TemplateCheck {
    try TemplateCheck(.folder(fixture.path), languages: languages, samples: samples)
  }

  @Test("The bundled looks bear everything that is tried with them", arguments: InvoiceTemplate.bundled)
  func bundled(template: InvoiceTemplate) throws {
    let check = try TemplateCheck(template, languages: ["de", "pl"])
    #expect(check.problems == [])
    #expect(check.isSound && check.languages == ["de", "pl"] && check.samples == TemplateSample.all.map(\.name))
    #expect(check.pageCount > 2 * check.samples.count)
  }

  @Test(
    "Each look's beginning is sound in all languages, and its pages are that look's", arguments: InvoiceTemplate.bundled
  )
  func starter(template: InvoiceTemplate) throws {
    let own = InvoiceTemplate.files(try TemplateStarter(name: "own", from: template).files, name: "own")
    let check = try TemplateCheck(own, samples: Array(TemplateSample.all.prefix(1)))
    #expect(check.problems == [] && check.languages.count == 8)
    let invoice = try TestFiles.invoice("20-draft.json")
    let comparison = try TemplateComparison(
      InvoiceRenderer(template: template), InvoiceRenderer(template: own), invoice: invoice, resolution: 36)
    #expect(comparison.pages.count >= 1 && comparison.pages.allSatisfy { $0.differing == 0 })
  }

  @Test("A label that a language lacks is an error, unless the template is not to be in it")
  func missingLabel() throws {
    let fixture = try TemplateFixture(
      TemplateFixture.body("  - text: \"{t.thanks}\""), strings: ["fr": "thanks: Merci", "en": "thanks: Thanks"])
    let check = try check(fixture, languages: nil)
    #expect(!check.isSound && check.languages == ["en", "fr"] && check.samples.isEmpty)
    #expect(check.problems.map(\.code) == Array(repeating: .templateMissingLabel, count: 6))
    #expect(
      check.problems[0].file == fixture.path + "/strings/de.yaml" && check.problems[0].message.contains("`thanks`"))
    #expect(try self.check(fixture, languages: ["fr", "en"]).problems == [])
    let unknown = try self.check(fixture, languages: ["fr", "xx"])
    #expect(unknown.problems.map(\.code) == [.templateMissingLabel] && unknown.languages == ["fr"])
  }

  @Test("What does not fit is told with its place and the invoice that shows it")
  func overflow() throws {
    let fixture = try TemplateFixture(
      TemplateFixture.body(
        """
          - text: "{buyer.name}"
          - text: "{seller.name}"
            padding: [600, 0, 600, 0]
        """))
    let problems = try check(fixture).problems
    #expect(problems.map(\.code) == [.doesNotFit])
    #expect(problems.first?.location == Problem.Location(line: 5, column: 5))
    #expect(problems.first?.message.hasSuffix("in the sample `02-b2b-complete` in `fr`") ?? false)
  }

  @Test(
    "Small type and pale colours are told",
    arguments: [
      ("  - party: buyer\n    size: 7", ProblemCode.templateSmallText, Severity.error),
      ("  - text: \"{seller.name}\"\n    color: \"#bbbbbb\"", .lowContrast, .warning),
      ("  - text: \"{seller.nme}\"", .templateUnknownVariable, .error),
      ("  - text: \"一 {seller.name}\"", .missingCharacter, .error),
    ])
  func looks(block: String, code: ProblemCode, severity: Severity) throws {
    let check = try check(TemplateFixture(TemplateFixture.body(block)))
    #expect(check.problems.map(\.code) == [code])
    #expect(check.problems.map(\.severity) == [severity] && check.isSound == (severity == .warning))
  }

  @Test("Where blocks stand is known, with their names and lines")
  func layout() throws {
    let invoice = try TestFiles.invoice("01-seed.json")
    let pages = try InvoiceRenderer().layout(of: invoice).pages
    let page = try #require(pages.first)
    let lines = try #require(page.blocks.first { $0.name == "lines: table" })
    #expect(pages.count == 1 && lines.width > 400 && lines.y > 100 && lines.x > 50)
    let text = try String(contentsOfFile: TestFiles.classic + "/template.yaml", encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false)
    #expect(text[lines.line - 1].hasPrefix("    table: lines") && lines.file.hasSuffix("classic/template.yaml"))
    #expect(page.blocks.allSatisfy { $0.x >= 0 && $0.y >= 0 && $0.x + $0.width <= page.width + 1 })
  }

  @Test("Pages that differ are told apart from those that do not, and shown side by side")
  func comparison() throws {
    let invoice = try TestFiles.invoice("02-b2b-complete.json")
    let classic = try InvoiceRenderer()
    #expect(
      try TemplateComparison(classic, classic, invoice: invoice, resolution: 36).pages.map(\.differing) == [0, 0])
    let studio = try InvoiceRenderer(template: #require(InvoiceTemplate(bundled: "studio")))
    let compared = try TemplateComparison(classic, studio, invoice: invoice, resolution: 36)
    let first = try #require(compared.pages.first)
    #expect(first.isInBoth && first.differing > 0 && first.differing < first.pixels)
    #expect(first.picture?.prefix(4) == [0x89, 0x50, 0x4E, 0x47])
    let pictures = try classic.pictures(invoice, resolution: 36)
    #expect(pictures.count == 2 && pictures[0].picture.pageCount == 2 && pictures[0].layout.blocks.count > 20)
    #expect(pictures[0].picture.bytes.prefix(4) == [0x89, 0x50, 0x4E, 0x47])
    #expect(pictures[0].picture.bytes != pictures[1].picture.bytes)
  }
}
