import Foundation
import InvoiceModel
import TestSupport
import Testing

@testable import InvoiceRendering

/// Templates that extend others, and blocks with names.
@Suite struct VariantTests {
  private func told(_ fixture: TemplateFixture) -> [String] {
    fixture.problems.map { problem in
      let name =
        problem.file.map { $0.hasPrefix(fixture.path) ? String($0.dropFirst(fixture.path.count + 1)) : $0 } ?? ""
      return "\(problem.code) \(name):\(problem.location?.line ?? 0):\(problem.location?.column ?? 0)"
    }
  }

  @Test("A variant takes over what it does not say, and its own names win")
  func bundled() throws {
    let fixture = try TemplateFixture(
      """
      extends: classic
      theme: { accent: "#0f766e" }
      page: { tighten: 0 }
      styles: { title: { size: 12 } }
      blocks:
        title: { text: "Mine {invoice.number}", style: title, role: h1 }
      """, strings: [:])
    let classic = try #require(try Template(.classic, fonts: RenderingFonts(folders: [])).compiled(for: "fr"))
    let variant = try #require(try fixture.load().compiled(for: "fr"))
    #expect(variant.margins == classic.margins && variant.tightening == 0 && classic.tightening > 0)
    #expect(variant.body.count == classic.body.count && variant.warnings == [])
    let renderer = try InvoiceRenderer(template: fixture.path, fonts: TestFiles.fonts)
    let text = try TestFiles.text(of: renderer.pdf(try TestFiles.invoice("01-seed.json")).bytes)
    #expect(text.contains("Mine INV-202602-ABCD") && text.contains("Net à payer") && !text.contains("Facture\n"))
  }

  @Test("A variant of a file beside it; what is wrong is told in the file that has it")
  func sibling() throws {
    let base = """
      title: "a"
      styles: { loud: { size: 12 } }
      blocks: { one: { text: "{invoice.numbr}" } }
      body:
        - use: one
        - { text: b, style: laud }
        - mentions: all
      """
    let fixture = try TemplateFixture("extends: base.yaml\n", files: ["base.yaml": Data(base.utf8)])
    #expect(told(fixture) == ["template-unknown-variable base.yaml:3:26", "template-unknown-style base.yaml:6:23"])
    let mended = try TemplateFixture(
      "extends: base.yaml\nstyles: { laud: { size: 9 } }\nblocks: { one: { text: x } }\n",
      files: ["base.yaml": Data(base.utf8)])
    #expect(mended.problems == [])
  }

  @Test(
    "Templates that extend none, themselves, or what is outside",
    arguments: [
      ("extends: clasic\n", "template-extends template.yaml:1:10"),
      ("extends: template.yaml\n", "template-extends template.yaml:1:10"),
      ("extends: ../other.yaml\n", "template-extends template.yaml:1:10"),
      ("extends: /etc/passwd\n", "template-extends template.yaml:1:10"),
      ("extends: [classic]\n", "template-invalid-value template.yaml:1:10"),
      ("extends: round.yaml\n", "template-extends round.yaml:1:10"),
    ])
  func refused(line: String, expected: String) throws {
    let fixture = try TemplateFixture(
      line + "title: a\nbody: [{ mentions: all }]\n", files: ["round.yaml": Data("extends: template.yaml\n".utf8)])
    #expect(told(fixture).contains(expected), "\(told(fixture))")
    if line.contains("clasic") { #expect(fixture.problems.first?.hint == "Did you mean `classic`?") }
  }

  @Test("No more than eight templates extend each other")
  func depth() throws {
    func folder(_ count: Int) throws -> TemplateFixture {
      var files: [String: Data] = [:]
      for index in 1...count {
        files["f\(index).yaml"] = Data(
          (index < count ? "extends: f\(index + 1).yaml\n" : "title: a\nbody: [{ mentions: all }]\n").utf8)
      }
      return try TemplateFixture("extends: f1.yaml\n", files: files)
    }
    #expect(try folder(TemplateSource.maximumDepth).problems == [])
    #expect(
      told(try folder(TemplateSource.maximumDepth + 1)).contains { $0.hasPrefix("template-extends f8.yaml:1:10") })
  }

  @Test(
    "Blocks that use none, themselves, or too many",
    arguments: [
      ("blocks: { one: { text: a } }", "  - use: on", "template-unknown-block"),
      ("blocks: { one: { rows: [{ use: two }] }, two: { use: one } }", "  - use: one", "template-use"),
      (
        "blocks: {"
          + (0..<12).map { "b\($0): { rows: [{ use: b\($0 + 1) }, { use: b\($0 + 1) }] }" }.joined(separator: ", ")
          + ", b12: { text: a } }", "  - use: b0", "template-use"
      ),
      (
        "blocks: {" + (0..<20).map { "b\($0): { rows: [{ use: b\($0 + 1) }] }" }.joined(separator: ", ")
          + ", b20: { text: a } }", "  - use: b0", "template-use"
      ),
      ("blocks: [a]", "  - text: a", "template-invalid-value"),
    ])
  func uses(blocks: String, body: String, code: String) throws {
    let fixture = try TemplateFixture("title: a\n\(blocks)\nbody:\n\(body)\n  - mentions: all\n")
    #expect(Set(fixture.problems.map(\.code.rawValue)) == [code], "\(told(fixture))")
  }

  @Test("A block that a variant has and nothing uses is a slip of the pen")
  func unused() throws {
    let fixture = try TemplateFixture("extends: classic\nblocks: { totls: { text: a } }\n", strings: [:])
    #expect(told(fixture) == ["template-use template.yaml:2:11"])
    #expect(fixture.problems.first?.hint == "Did you mean `totals`?")
  }

  @Test("A stored template brings what it extends")
  func stored() throws {
    let fixture = try TemplateFixture("extends: classic\n", strings: [:])
    let stored = try InvoiceTemplate.folder(fixture.path).stored()
    #expect(stored.files.contains { $0.name == "extends/classic/template.yaml" })
    #expect(try Template(stored, fonts: RenderingFonts(folders: [])).compiled(for: "fr") != nil)
    // A copy comes before the library's own.
    let changed = stored.files.map { file in
      file.name == "extends/classic/template.yaml" ? StoredFile(name: file.name, bytes: Array("title: [".utf8)) : file
    }
    #expect(throws: InvoiceProblems.self) {
      try Template(.files(changed, name: "x"), fonts: RenderingFonts(folders: []))
    }
  }

  @Test("The legal mentions cannot be hidden by a block, a variant or a theme")
  func mentions() throws {
    for text in [
      "extends: classic\nbody: [{ text: a }]\n",
      "extends: classic\nstyles: { legal: { size: 5 } }\n",
      "extends: classic\nstyles: { legal: { color: \"#fefefe\" } }\n",
      "title: a\nblocks: { m: { mentions: all } }\nbody: [{ use: m, when: draft }]\n",
      "title: a\nblocks: { m: { mentions: all } }\nbody: [{ rows: [{ use: m }], unless: draft }]\n",
    ] {
      let fixture = try TemplateFixture(text, strings: [:])
      #expect(fixture.problems.contains { $0.code == .templateHiddenMentions }, "\(text): \(told(fixture))")
    }
  }
}
