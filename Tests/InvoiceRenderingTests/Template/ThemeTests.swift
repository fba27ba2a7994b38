import Foundation
import InvoiceCore
import InvoiceModel
import TestSupport
import Testing

@testable import InvoiceRendering
@testable import Typesetting

/// What a theme changes about a template.
@Suite struct ThemeTests {
  private static let template = """
    title: "{invoice.type | code}"
    theme:
      accent: "#1f4e8c"
      font: Inter
      logo_width: 40mm
      page_size: A4
      margins: [20mm, 20mm]
      density: normal
    colors: { tint: accent 10% }
    styles: { fine: { size: 7 }, loud: { color: accent } }
    header: [{ text: Later }]
    body:
      - { text: Loud, style: loud }
      - { spacer: 10 }
      - { text: Band, color: on_accent, background: accent }
      - columns: [{ text: a, width: 80mm }, { text: b }]
      - { text: Narrow, when: narrow_page }
      - mentions: all

    """

  private static func theme(_ values: [InvoiceTheme.Key: String]) throws -> InvoiceTheme {
    var theme = InvoiceTheme()
    for (key, value) in values { try theme.set(key, to: value) }
    return theme
  }

  private func compiled(
    _ values: [InvoiceTheme.Key: String], _ template: String = template
  ) throws -> CompiledTemplate {
    let fixture = try TemplateFixture(template)
    return try #require(try fixture.load().compiled(for: PageLanguages(first: "fr"), theme: Self.theme(values)))
  }

  @Test("Colours of the palette follow the accent, and what stands on it can be read")
  func colors() throws {
    let dark = try compiled([.accent: "#0f766e"])
    guard case .text(let loud) = dark.body[0].content, case .text(let band) = dark.body[2].content,
      case .literal(let word, _) = loud.entries[0][0], case .literal(let other, _) = band.entries[0][0]
    else {
      Issue.record("no texts")
      return
    }
    #expect(word.style.color.hex == "#0f766e" && other.style.color == .white)
    #expect(dark.body[2].frame.background?.hex == "#0f766e")
    let pale = try compiled([.accent: "#f5c518"])
    guard case .text(let text) = pale.body[2].content, case .literal(let on, _) = text.entries[0][0] else {
      Issue.record("no text")
      return
    }
    #expect(on.style.color == .black)
  }

  @Test("A page of another size keeps its proportions, and says that it is narrow")
  func page() throws {
    let own = try compiled([:])
    #expect(own.pageSize == .a4 && own.warnings == [])
    let small = try compiled([.pageSize: "A5"])
    #expect(small.pageSize == .a5)
    #expect(abs(small.margins.left - 56.693 * 419.528 / 595.276) < 0.01)
    guard case .columns(let columns, _) = small.body[3].content, case .fixed(let width) = columns[0].width else {
      Issue.record("no columns")
      return
    }
    #expect(width > 130 && width < 226.7 * 0.75)
    let wide = try compiled([.margins: "10mm 30mm 10mm 30mm", .firstTop: "70mm"])
    #expect(abs(wide.margins.left - 85.04) < 0.01 && abs((wide.firstTop ?? 0) - 198.43) < 0.01)
  }

  @Test("Density changes the gaps, and later pages may go without a header")
  func density() throws {
    func height(_ template: CompiledTemplate) -> Double {
      guard case .spacer(let height) = template.body[1].content else { return 0 }
      return height
    }
    #expect(try height(compiled([:])) == 10)
    #expect(try height(compiled([.density: "compact"])) == 7)
    #expect(try height(compiled([.density: "airy"])) == 13.5)
    #expect(try compiled([:]).header.count == 1)
    #expect(try compiled([.followingHeader: "false"]).header.isEmpty)
  }

  @Test("Contrast is that of WCAG 2.1")
  func contrast() throws {
    let table: [(String, String, Double)] = [
      ("#000000", "#ffffff", 21), ("#ffffff", "#ffffff", 1), ("#777777", "#ffffff", 4.478),
      ("#767676", "#ffffff", 4.542),
      ("#ff0000", "#ffffff", 3.998), ("#0f766e", "#ffffff", 5.475),
    ]
    for (first, second, ratio) in table {
      let one = try #require(Color(hex: first))
      let two = try #require(Color(hex: second))
      #expect(abs(one.contrast(with: two) - ratio) < 0.01, "\(first) \(one.contrast(with: two))")
      #expect(one.contrast(with: two) == two.contrast(with: one))
    }
    for hex in ["#f5c518", "#777777", "#ff0000", "#00ffff", "#ffffff"] {
      let color = try #require(Color(hex: hex))
      let tone = color.readable(on: .white, contrast: 4.5)
      #expect(tone.contrast(with: .white) >= 4.5 && tone.contrast(with: .white) < 4.75, "\(hex) \(tone.hex)")
      #expect(color.readable.contrast(with: color) >= 4.5)
    }
  }

  @Test("Text that cannot be read is a warning with both colours and the nearest accent that passes")
  func warning() throws {
    let warnings = try compiled([.accent: "#f5c518"]).warnings
    #expect(warnings.map(\.code) == [.lowContrast] && warnings.first?.severity == .warning)
    #expect(warnings.first?.path == "/theme/accent")
    #expect(warnings.first?.message.contains("`#f5c518` on `#ffffff` has a contrast of 1.63") == true)
    let hint = try #require(warnings.first?.hint)
    let named = try #require(hint.firstMatch(of: /nearest accent that passes is `(#[0-9a-f]{6})`/)?.1)
    #expect(try compiled([.accent: String(named)]).warnings == [])
    let own = try TemplateFixture(TemplateFixture.body("  - { text: a, color: \"#bbbbbb\" }"))
    let told = try #require(try own.load().compiled(for: "fr")?.warnings.first)
    #expect(told.location == .init(line: 4, column: 13) && told.file?.hasSuffix("template.yaml") == true)
  }

  @Test("A theme that the template can do nothing with is told as the theme's")
  func unusable() throws {
    for (values, path) in [
      ([InvoiceTheme.Key.font: "Intre"], "/theme/font"), ([.margins: "100mm"], "/theme/margins"),
    ] {
      do {
        _ = try compiled(values)
        Issue.record("compiled")
      } catch let problems as InvoiceProblems {
        #expect(problems.problems.map(\.code) == [.themeUnusable] && problems.problems.first?.path == path)
      }
    }
    let unused = try compiled([.headingFont: "Inter", .logoPosition: "end"]).warnings
    #expect(unused.map(\.code) == [.themeUnused, .themeUnused])
    #expect(unused.map(\.path) == ["/theme/heading_font", "/theme/logo_position"])
  }

  @Test(
    "A theme's mistakes have their place and the nearest name",
    arguments: [
      ("theme: { acent: \"#000000\" }", "template-unknown-property 2:10", "Did you mean `accent`?"),
      ("theme: { accent: teal }", "template-invalid-value 2:18", nil),
      ("theme: { margins: [1, 2, 3] }", "template-invalid-value 2:19", nil),
      ("page: { font_size: 7.5 }", "template-small-text 2:20", "Give it a `size` of 8 or more."),
      ("colors: { tint: acent 10% }", "template-invalid-value 2:17", nil),
      ("page: { margins: 100mm }", "template-invalid-value 2:18", nil),
      ("marks: [{ lft: 1 }]", "template-unknown-property 2:11", "Did you mean `left`?"),
    ])
  func mistakes(line: String, expected: String, hint: String?) throws {
    let fixture = try TemplateFixture("title: \"a\"\n\(line)\nbody:\n  - mentions: all\n")
    let told = fixture.problems.map { "\($0.code) \($0.location?.line ?? 0):\($0.location?.column ?? 0)" }
    #expect(told == [expected])
    if let hint { #expect(fixture.problems.first?.hint == hint) }
  }

  @Test("What an invoice is about is never set in less than 8 points")
  func small() throws {
    for block in [
      "  - { party: buyer, style: fine }",
      "  - { table: lines, style: fine, columns: [{ cell: \"{line.net}\" }] }",
      "  - { totals: [{ label: a, value: \"{totals.due}\" }], style: fine }",
    ] {
      let fixture = try TemplateFixture(
        TemplateFixture.body(block), strings: ["fr": "party: { siren: SIREN, vat: TVA }"])
      #expect(fixture.problems.map(\.code) == [.templateSmallText], "\(block)")
    }
  }

  @Test("Metadata are printed as texts, whatever they hold")
  func metadata() throws {
    let json = try String(contentsOfFile: TestFiles.root + "/Samples/01-seed.json", encoding: .utf8)
    let brace = try #require(json.firstIndex(of: "{"))
    let more =
      #""metadata": {"manager": "<b>Ann</b> {page}", "count": 12.50, "sure": true, "list": [1], "bell": "\u0007", "no name": "x"},"#
    let text = String(json[...brace]) + more + json[json.index(after: brace)...]
    let invoice = try ComputedInvoice(json: Array(text.utf8))
    func said(_ text: String) throws -> String? {
      try TemplateFixture(TemplateFixture.body("  - text: \"\(text)\"")).text(invoice)
    }
    #expect(try said("{metadata.manager}") == "<b>Ann</b> {page}")
    #expect(try said("{metadata.count} {metadata.sure}") == "12.50 true")
    #expect(try said("{metadata.manager | upper}") == "<B>ANN</B> {PAGE}")
    #expect(try said("{metadata.manager | truncate 8}") == "<b>Ann<\u{2026}")
    for key in ["list", "bell", "none"] { #expect(try said("{metadata.\(key)}") == nil) }
    #expect(try said("a[ {metadata.none}]b{metadata.count}") == "ab12.50")
  }

  @Test(
    "Filters of texts take what they need",
    arguments: ["truncate", "truncate 0", "truncate x", "upper 3", "truncate 3 4", "uper"])
  func filters(filter: String) throws {
    let fixture = try TemplateFixture(TemplateFixture.body("  - text: \"{seller.name | \(filter)}\""))
    #expect(fixture.problems.map(\.code) == [.templateUnknownFilter])
  }
}
