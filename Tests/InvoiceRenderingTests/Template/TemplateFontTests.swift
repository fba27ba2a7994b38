import Foundation
import InvoiceCore
import InvoiceModel
import TestSupport
import Testing

@testable import InvoiceRendering
@testable import Typesetting

@Suite("A template's own fonts")
struct TemplateFontTests {
  private static let text = """
    title: a
    theme: { font: Mango }
    body:
      - text: "{seller.name} – {buyer.name}"
      - mentions: all

    """

  private static func fixture(_ fonts: [String: TestFont], _ text: String = text) throws -> TemplateFixture {
    try TemplateFixture(
      text, strings: [:],
      files: Dictionary(fonts.map { ("fonts/" + $0.key, $0.value.data) }, uniquingKeysWith: { first, _ in first }))
  }

  private static func mango(_ change: (TestFont) -> TestFont = { $0 }) throws -> TestFont {
    change(try TestFont().renamed(to: "Mango"))
  }

  private static func pdf(_ template: InvoiceTemplate, fonts: [String] = []) throws -> [UInt8] {
    try InvoiceRenderer(template: template, fonts: fonts).pdf(Documents.compute(Documents.minimal()), options: bare)
      .bytes
  }

  /// As Cairo writes it, with the names of fonts to be read.
  private static let bare = {
    var options = RenderOptions()
    options.isTagged = false
    return options
  }()

  private static func codes(_ template: TemplateFixture) -> [String] {
    template.problems.map { "\($0.code.rawValue) \($0.file?.replacing(template.path + "/", with: "") ?? "")" }
  }

  @Test("Its families are there for its texts, and in no other template")
  func families() throws {
    let fixture = try Self.fixture(["a.otf": Self.mango()])
    #expect(fixture.problems == [])
    #expect(String(decoding: try Self.pdf(.folder(fixture.path)), as: Unicode.ASCII.self).contains("+Mango-Regular"))
    let other = try Self.fixture([:])
    #expect(Self.codes(other) == ["template-unknown-font template.yaml"])
    #expect(throws: InvoiceProblems.self) { try Self.pdf(.folder(other.path)) }
  }

  @Test(
    "Two templates have different fonts of one name, at the same time and in turn, with folders of fonts and without",
    arguments: [[], TestFiles.fonts])
  func names(folders: [String]) throws {
    // With letters for which Fontconfig is asked, and without.
    let text = Self.text.replacing("Mango", with: "Inter").replacing("{seller.name}", with: "{seller.name} Ω א")
    let narrow = try Self.fixture(["Inter.otf": TestFont()], text)
    let wide = try Self.fixture(["Inter.otf": TestFont().spaced(by: 400)], text)
    let usual = try Self.fixture([:], text)
    let invoice = try Documents.compute(Documents.minimal())
    let renderers = try [narrow, wide, usual].map {
      try InvoiceRenderer(template: .folder($0.path), fonts: folders)
    }
    let first = try renderers.map { try $0.png(invoice).bytes }
    #expect(first[0] == first[2] && first[0] != first[1])
    // Made, used and gone in turn, so that descriptors and addresses come again.
    for _ in 0..<3 {
      for (index, fixture) in [narrow, wide, usual].enumerated() {
        let renderer = try InvoiceRenderer(template: .folder(fixture.path), fonts: folders)
        #expect(try renderer.png(invoice).bytes == first[index])
        #expect(try renderers[2 - index].png(invoice).bytes == first[2 - index])
      }
    }
    let comparison = try TemplateComparison(renderers[0], renderers[1], invoice: invoice)
    #expect(comparison.pages.contains { $0.differing > 0 })
    #expect(
      try TemplateComparison(renderers[0], renderers[2], invoice: invoice).pages.allSatisfy { $0.differing == 0 })
  }

  @Test("Of a template that is stored its fonts are a part, and its folder is not needed any more")
  func stored() throws {
    var fixture: TemplateFixture? = try Self.fixture([
      "a.otf": Self.mango(), "b.otf": try TestFont("Inter-Bold.otf").renamed(to: "Mango"),
    ])
    let path = try #require(fixture?.path)
    let stored = try InvoiceTemplate.folder(path).stored()
    #expect(stored.files.map(\.name).filter { $0.hasPrefix("fonts/") } == ["fonts/a.otf", "fonts/b.otf"])
    let expected = try Self.pdf(.folder(path))
    fixture = nil
    #expect(!FileManager.default.fileExists(atPath: path))
    #expect(try Self.pdf(stored) == expected)
    let without = InvoiceTemplate.files(stored.files.filter { !$0.name.hasPrefix("fonts/") }, name: "x")
    #expect(throws: InvoiceProblems.self) { try Self.pdf(without) }
  }

  @Test("Each character is set in the first family of a list that has it, then in any font")
  func lists() throws {
    let hebrew = try TestFont("NotoSansHebrew-Regular.ttf")
    let invoice = try Documents.compute(Documents.minimal())
    let text = Self.text.replacing("{seller.name}", with: "{seller.name} אבג")
    for list in ["[Mango, Noto Sans Hebrew]", "\"Mango, Noto Sans Hebrew\"", "[\"Noto Sans Hebrew\", Mango]"] {
      let fixture = try Self.fixture(
        ["a.otf": Self.mango(), "b.ttf": hebrew], text.replacing("Mango", with: list))
      #expect(fixture.problems == [])
      let pdf = try InvoiceRenderer(template: .folder(fixture.path)).pdf(invoice, options: Self.bare).bytes
      let file = String(decoding: pdf, as: Unicode.ASCII.self)
      #expect(file.contains("+Mango-Regular") && file.contains("+NotoSansHebrew"), "\(list)")
    }
    let unknown = try Self.fixture(["a.otf": Self.mango()], Self.text.replacing("Mango", with: "[Mango, Kiwi]"))
    #expect(unknown.problems.map(\.message) == ["No font has the family `Kiwi`."])
    let theme = try Self.fixture(["a.otf": Self.mango()])
    var options = Self.bare
    try options.theme.set(.font, to: "Inter, Mango")
    let pdf = try InvoiceRenderer(template: .folder(theme.path)).pdf(invoice, options: options).bytes
    #expect(!String(decoding: pdf, as: Unicode.ASCII.self).contains("+Mango"))
    try options.theme.set(.font, to: "Mango, Kiwi")
    #expect(throws: InvoiceProblems.self) {
      try InvoiceRenderer(template: .folder(theme.path)).pdf(invoice, options: options)
    }
  }

  @Test("What is no font of one face is told with its file; a licence beside the fonts is nothing to tell")
  func damage() throws {
    let font = try Self.mango()
    let fixture = try Self.fixture([
      "a.otf": font, "b.otf": font.changed { $0.removeLast($0.count / 2) }, "c.ttf": font.changed { $0 = [] },
      "d.ttc": font, "e.woff2": font, "OFL.txt": font, ".f.otf": font.changed { $0 = [1] },
    ])
    #expect(
      Self.codes(fixture) == [
        "template-font fonts/b.otf", "template-font fonts/c.ttf", "template-font fonts/d.ttc",
        "template-font fonts/e.woff2",
      ])
    #expect(fixture.problems.allSatisfy { $0.hint != nil })
  }

  @Test("Nothing outside the folder is read, by a link to a file or to a folder")
  func links() throws {
    let outside = try Self.fixture(["a.otf": Self.mango()])
    let fixture = try TemplateFixture(Self.text, strings: [:])
    try FileManager.default.createSymbolicLink(
      atPath: fixture.path + "/fonts", withDestinationPath: outside.path + "/fonts")
    #expect(Self.codes(fixture) == ["template-unknown-font template.yaml"])
    let file = try Self.fixture(["b.otf": Self.mango()])
    try FileManager.default.createSymbolicLink(
      atPath: file.path + "/fonts/a.otf", withDestinationPath: outside.path + "/fonts/a.otf")
    #expect(Self.codes(file) == ["template-file fonts/a.otf"])
    #expect(mkfifo(outside.path + "/fonts/c.otf", 0o600) == 0)
    #expect(Self.codes(outside) == ["template-file fonts/c.otf"])
  }

  @Test("A font that documents may not hold is told by the check, and where it is used")
  func permission() throws {
    let fixture = try Self.fixture(["a.otf": Self.mango { $0.permitting(2) }])
    let check = try TemplateCheck(.folder(fixture.path), languages: ["fr"], samples: [])
    #expect(
      check.problems.map(\.code) == [.templateFont] && check.problems.first?.file == fixture.path + "/fonts/a.otf")
    #expect(check.problems.first?.message.contains("fsType") == true)
    let problems = #expect(throws: InvoiceProblems.self) { try Self.pdf(.folder(fixture.path)) }
    #expect(problems?.problems.map(\.code) == [.fontNotEmbeddable])
    #expect(problems?.problems.first?.file == fixture.path + "/fonts/a.otf")
  }

  @Test("The list of fonts has the template's first, with their files")
  func overview() throws {
    let fixture = try Self.fixture(["a.otf": Self.mango { $0.permitting(8) }])
    let faces = try FontOverview.all(folders: TestFiles.fonts, template: .folder(fixture.path))
    #expect(faces[0].family == "Mango" && faces[0].file == fixture.path + "/fonts/a.otf" && !faces[0].isBundled)
    #expect(faces[0].embedding == "editable" && faces[0].scripts.contains("Latin"))
    let bundled = try FontOverview.all()
    #expect(Array(faces.dropFirst().prefix(bundled.count)) == bundled)
    #expect(faces.count == 1 + 2 * bundled.count)
  }

  @Test("Fonts that are damaged on purpose are refused or set, and end no process")
  func hostile() throws {
    var random = SeededGenerator(seed: 20_261_129)
    let invoice = try Documents.compute(Documents.minimal())
    var (refused, set) = (0, 0)
    let bases = [try Self.mango(), try TestFont("NotoSansHebrew-Regular.ttf")]
    let end = ContinuousClock.now.advanced(by: .seconds(2))
    for step in 0..<400 where ContinuousClock.now < end {
      let base = bases[step % 2]
      let font = base.changed { bytes in
        if step % 10 == 9 { return bytes.removeLast(Int.random(in: 1..<bytes.count, using: &random)) }
        for _ in 0..<[1, 2, 4, 16, 64][step % 5] {
          let tag = ["CFF ", "glyf", "loca", "maxp", "head", "hhea", "hmtx", "cmap", "OS/2", "name", "GPOS", "GSUB"]
            .randomElement(using: &random)
          guard let table = tag.flatMap({ base.table($0) }) else { continue }
          // Most of what is read as a number of something stands at the beginning.
          let place = Bool.random(using: &random) ? table.prefix(64).randomElement(using: &random) : nil
          bytes[place ?? Int.random(in: table, using: &random)] =
            [0, 1, 0x7F, 0x80, 0xFF].randomElement(using: &random) ?? 0
        }
      }
      let family = step % 2 == 0 ? "Mango" : "Noto Sans Hebrew"
      let files = [
        StoredFile(name: "template.yaml", bytes: Array(Self.text.replacing("Mango", with: "\"\(family)\"").utf8)),
        StoredFile(name: "fonts/a.\(step % 2 == 0 ? "otf" : "ttf")", bytes: font.bytes),
      ]
      do throws(InvoiceProblems) {
        let renderer = try InvoiceRenderer(template: .files(files, name: "hostile"))
        _ = try renderer.pdf(invoice)
        _ = try renderer.png(invoice, PagePicture(resolution: 36))
        _ = try renderer.svg(invoice)
        set += 1
      } catch {
        refused += 1
      }
    }
    #expect(set > 5 && refused > 5)
  }
}
