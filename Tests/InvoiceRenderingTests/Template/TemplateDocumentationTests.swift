import Foundation
import InvoiceModel
import TestSupport
import Testing

@testable import InvoiceRendering

struct TemplateDocumentationTests {
  private var page: String {
    get throws { try String(contentsOfFile: TestFiles.root + "/Docs/TemplateReference.md", encoding: .utf8) }
  }

  @Test func everyNameIsDocumented() throws {
    let words = Set(try page.matches(of: /[a-z_]+(?:\.[a-z_]+)?/).map { String($0.output) })
    var names = Set(TemplateVariable.all.names)
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
    let prefixes = Set(TemplateVariable.all.names.compactMap { $0.split(separator: ".").first })
    let written = try page.matches(of: /`([a-z]+)\.([a-z_]+)`/).filter { prefixes.contains($0.1) }
    let names = Set(written.map { "\($0.1).\($0.2)" }).subtracting(["type.invoice"])
    #expect(names.subtracting(TemplateVariable.all.names) == [])
    #expect(names.count > 60)
  }

  /// Every block, property, tag and filter is shown by a snippet with a picture below it. That the pictures are those of
  /// the snippets is looked at by TemplatePageTests, which have the command.
  @Test func everythingHasAPicture() throws {
    let fence = /```yaml[^\n]*\n((?:(?!```)[\s\S])*)```\n\n!\[[^\]]+\]\(Pictures\/templates\/([\w-]+)\.png\)/
    let fences = try page.matches(of: fence)
    let shown = fences.map { String($0.1) }.joined(separator: "\n")
    let keys = Set(shown.matches(of: /([a-z_]+):/).map { String($0.1) })
    var names = Set(TemplateCompiler.blocks.map(\.key))
    for (_, properties) in TemplateCompiler.blocks { names.formUnion(properties) }
    names.formUnion(
      TemplateCompiler.frameProperties + TemplateCompiler.textProperties + TemplateCompiler.columnProperties
        + TemplateCompiler.documentProperties + TemplateCompiler.pageProperties + TemplateCompiler.markProperties
        + TemplateCompiler.tableColumnProperties + TemplateCompiler.carriedForwardProperties
        + TemplateCompiler.fieldRowProperties)
    names.formUnion(InvoiceTheme.Key.allCases.map(\.rawValue))
    #expect(names.subtracting(keys) == [])
    let tags = Set(shown.matches(of: /<([a-z]+)[ >]/).map { String($0.1) })
    #expect(Set(TemplateCompiler.tags).subtracting(tags) == [])
    let filters = Set(shown.matches(of: /\| ([a-z]+)/).map { String($0.1) })
    #expect(Set(TemplateFilter.allCases.map(\.rawValue)).subtracting(filters) == [])
    for fence in fences {
      let picture = "\(TestFiles.root)/Docs/Pictures/templates/\(fence.2).png"
      #expect(FileManager.default.fileExists(atPath: picture), "\(fence.2)")
    }
  }
}
