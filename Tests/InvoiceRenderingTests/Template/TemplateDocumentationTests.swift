import Foundation
import TestSupport
import Testing

@testable import InvoiceRendering

struct TemplateDocumentationTests {
  private var page: String {
    get throws { try String(contentsOfFile: TestFiles.root + "/Docs/Templates.md", encoding: .utf8) }
  }

  @Test func everyNameIsDocumented() throws {
    let words = Set(try page.matches(of: /[a-z_]+(?:\.[a-z_]+)?/).map { String($0.output) })
    var names = Set(TemplateVariable.all.keys)
    names.formUnion(TemplateCondition.all.map(\.name))
    names.formUnion(TemplateFilter.allCases.map(\.rawValue))
    names.formUnion(TemplateCollection.allCases.map(\.rawValue))
    for (block, properties) in TemplateCompiler.blocks { names.formUnion([block] + properties) }
    names.formUnion(
      TemplateCompiler.frameProperties + TemplateCompiler.textProperties + TemplateCompiler.columnProperties
        + TemplateCompiler.documentProperties + TemplateCompiler.pageProperties + TemplateCompiler.tags
        + TemplateCompiler.tableColumnProperties + TemplateCompiler.carriedForwardProperties
        + TemplateCompiler.fieldRowProperties)
    #expect(names.subtracting(words) == [])
  }

  @Test func everyDocumentedVariableExists() throws {
    let prefixes = Set(TemplateVariable.all.keys.compactMap { $0.split(separator: ".").first })
    let written = try page.matches(of: /`([a-z]+)\.([a-z_]+)`/).filter { prefixes.contains($0.1) }
    let names = Set(written.map { "\($0.1).\($0.2)" }).subtracting(["type.invoice"])
    #expect(names.subtracting(TemplateVariable.all.keys) == [])
    #expect(names.count > 60)
  }

  @Test func theExampleIsSound() throws {
    let blocks = try page.matches(of: /```yaml\n([\s\S]*?)```/).map { String($0.1) }
    try #require(blocks.count == 2)
    let fixture = try TemplateFixture(blocks[0], strings: ["fr": blocks[1]])
    #expect(fixture.problems == [])
    let renderer = try InvoiceRenderer(template: fixture.path, fonts: TestFiles.fonts)
    let text = try TestFiles.text(of: renderer.pdf(try TestFiles.invoice("01-seed.json")).bytes)
    for part in ["Facture INV-202602-ABCD", "Pierre Dupont", "Abonnement Pro", "Net à payer", "Page 1 / 1"] {
      #expect(text.contains(part), "\(part)")
    }
  }
}
