import Foundation
import InvoiceModel
import InvoiceWording
import TestSupport
import Testing

@testable import EInvoiceReading
@testable import EInvoicing
@testable import InvoiceCore
@testable import InvoiceRendering
@testable import Typesetting

struct TemplateProblemTests {
  private func told(_ fixture: TemplateFixture) -> [String] {
    fixture.problems.map { problem in
      let name =
        problem.file.map { $0.hasPrefix(fixture.path) ? String($0.dropFirst(fixture.path.count + 1)) : $0 } ?? ""
      let place = problem.location.map { "\($0.line):\($0.column)" } ?? "-"
      return "\(problem.code) \(name):\(place)"
    }
  }

  @Test(arguments: [
    ("  - txt: \"a\"", "template-unknown-block 4:5", "Did you mean `text`?"),
    ("  - text: \"a\"\n    colour: red", "template-unknown-property 5:5", "Did you mean `color`?"),
    ("  - text: \"a {invoice.numbr} b\"", "template-unknown-variable 4:15", "Did you mean `invoice.number`?"),
    ("  - text: a {invoice.date | lng}", "template-unknown-filter 4:13", "Did you mean `long`?"),
    ("  - text: \"{t.helo}\"", "template-unknown-label 4:13", "Did you mean `hello`?"),
    ("  - text: \"a\"\n    style: fin", "template-unknown-style 5:12", "Did you mean `fine`?"),
    ("  - text: \"<fin>a</fin>\"", "template-unknown-style 4:12", "Did you mean `fine`?"),
    ("  - text: \"a\"\n    font: Intre", "template-unknown-font 5:11", "Did you mean `Inter`?"),
    ("  - text: \"a\"\n    color: gray", "template-unknown-color 5:12", "Name it under `colors`, or write `#rrggbb`."),
    ("  - text: \"a\"\n    when: draf", "template-unknown-condition 5:11", "Did you mean `draft`?"),
    ("  - text: \"a\"\n    each: line", "template-unknown-collection 5:11", "Did you mean `lines`?"),
    ("  - text: \"a\"\n    align: centre", "template-unknown-value 5:12", "Did you mean `center`?"),
    (
      "  - text: \"a\"\n    size: big", "template-invalid-value 5:11",
      "Write `12` or `12pt`, `4mm`, `1.5cm` or `0.5in`."
    ),
    (
      "  - text: {invoice.number}", "template-invalid-value 4:11",
      "A text with braces stands in quotes: `\"{invoice.number}\"`."
    ),
    ("  - text: \"a\"\n    border: all 21 #000000", "template-invalid-value 5:13", nil),
    ("  - text: \"a\"\n    border: all 1 grey 10%", "template-unknown-color 5:13", nil),
    ("  - text: \"<b>a\"", "template-markup 4:12", nil),
    ("  - text: \"a</b>\"", "template-markup 4:13", nil),
    ("  - text: \"a [b\"", "template-markup 4:14", "Write `[[` for the character."),
    ("  - text: \"a {b\"", "template-markup 4:14", nil),
    ("  - text: \"{line.description}\"", "template-unknown-variable 4:13", "Put the block under `each: lines`."),
    ("  - text: \"a\"\n    rows: []", "template-two-blocks 5:5", "Make it two elements of the list."),
    ("  - when: draft", "template-missing-block 4:5", nil),
    (
      "  - columns:\n      - { page_break: true }", "template-unknown-block 5:11",
      "Put it between two blocks of the body."
    ),
    (
      "  - columns:\n      - rows: [{ page_break: true }]", "template-unknown-block 5:18",
      "Put it between two blocks of the body."
    ),
    ("  - page_break: yes please", "template-invalid-value 4:17", nil),
    ("  - table: lines", "template-missing-property 4:12", nil),
    ("  - text: \"a\"\n    padding: [1, 2, 3]", "template-invalid-value 5:14", nil),
    ("  - text: \"a\"\n    text: \"b\"", "template-duplicate-key 5:5", nil),
  ])
  func eachHasItsPlaceAndTheNearestName(blocks: String, expected: String, hint: String?) throws {
    let fixture = try TemplateFixture(TemplateFixture.body(blocks))
    let parts = expected.split(separator: " ")
    #expect(told(fixture) == ["\(parts[0]) template.yaml:\(parts[1])"])
    if let hint { #expect(fixture.problems.first?.hint == hint) }
  }

  @Test func aColorWithoutQuotesIsToldOnce() throws {
    let fixture = try TemplateFixture(
      "theme:\n  accent: #0f766e\n" + TemplateFixture.body("  - { text: a, color: accent }"))
    #expect(told(fixture) == ["template-invalid-value template.yaml:2:10"])
    #expect(fixture.problems.first?.hint?.contains("`accent: \"#0f766e\"`") == true)
  }

  @Test func aShareOfAColorIsAColor() throws {
    let blocks = "  - { text: a, background: accent 10%, border: left 2 accent 50% }"
    let fixture = try TemplateFixture("colors: { accent: \"#000000\" }\n" + TemplateFixture.body(blocks))
    let frame = try #require(try fixture.load().compiled(for: "fr")?.body.first).frame
    #expect(frame.background == Color(hex: "#e6e6e6") && frame.border?.color == Color(hex: "#808080"))
    #expect(frame.border?.thickness == 2)
  }

  /// Elements nest as ISO 14289-1, 7.2 says, whatever a template asks for.
  @Test(arguments: [
    ("totals: [{ label: a, value: b }]", ["h1", "h2", "h3", "p", "section"]),
    ("fields: [{ label: a, value: b }]", ["h1", "h2", "h3", "p", "section"]),
    ("table: lines\n    columns: [{ cell: a }]", ["h1", "h2", "h3", "p", "section"]),
    ("rows: [{ text: a }]", ["h1", "h2", "h3", "p"]), ("columns: [{ text: a }]", ["h1", "h2", "h3", "p"]),
    ("text: a", ["section"]), ("party: seller", ["section"]),
    ("image: seller.logo\n    alternative: a", ["h1", "h2", "h3", "p", "section", "artifact"]),
    ("rule: 1", ["h1", "h2", "h3", "p", "section"]), ("spacer: 1", ["h1", "h2", "h3", "p", "section"]),
  ])
  func rolesFitTheirBlocks(block: String, refused: [String]) throws {
    let line = 5 + block.count { $0 == "\n" }
    for role in ["h1", "h2", "h3", "p", "section", "artifact"] {
      let fixture = try TemplateFixture(
        TemplateFixture.body("  - \(block)\n    role: \(role)"), strings: ["fr": "party: { siren: a, vat: b }"])
      #expect(told(fixture) == (refused.contains(role) ? ["template-role template.yaml:\(line):11"] : []), "\(role)")
    }
  }

  @Test(arguments: ["h1", "section", "artifact"])
  func theMentionsAreAParagraph(role: String) throws {
    let fixture = try TemplateFixture("title: x\nbody:\n  - mentions: all\n    role: \(role)\n")
    #expect(fixture.problems.map(\.code).contains(.templateRole))
  }

  @Test func theMentionsAreNoDecoration() throws {
    let template = "title: x\nbody:\n  - rows: [{ rows: [{ mentions: all }] }]\n    role: artifact\n"
    let fixture = try TemplateFixture(template)
    #expect(told(fixture).contains("template-hidden-mentions template.yaml:3:23"))
  }

  @Test func allAreToldAtOnce() throws {
    let fixture = try TemplateFixture(
      TemplateFixture.body("  - txt: a\n  - text: \"{nope} {invoice.date | nope}\"\n    stile: x"),
      strings: ["fr": "a: A\nb: \"{nope}\"", "en": "a: A"])
    #expect(
      told(fixture) == [
        "template-missing-label strings/en.yaml:1:1", "template-unknown-block template.yaml:4:5",
        "template-unknown-variable template.yaml:5:13", "template-unknown-filter template.yaml:5:19",
        "template-unknown-property template.yaml:6:5",
      ])
  }

  @Test func aLabelsOwnMistakeIsToldInItsFile() throws {
    let fixture = try TemplateFixture(
      TemplateFixture.body("  - text: \"{t.a}\""), strings: ["fr": "a: \"x {invoice.numbre}\"\nb: B"])
    #expect(told(fixture) == ["template-unknown-variable strings/fr.yaml:1:8"])
  }

  @Test func everyWordOfAChoiceNeedsItsLabel() throws {
    let fixture = try TemplateFixture(
      TemplateFixture.body("  - text: \"{invoice.nature}\""), strings: ["sv": "nature: { goods: B, services: S }"])
    #expect(fixture.problems.map(\.message) == ["\(fixture.path)/strings/sv.yaml has no label `nature.mixed`."])
  }

  @Test(arguments: [
    "title: x\nbody:\n  - text: a\n",
    "title: x\nbody:\n  - mentions: all\n    when: business\n",
    "title: x\nbody:\n  - rows:\n      - mentions: all\n    unless: consumer\n",
    "title: x\nbody:\n  - mentions: all\n    each: notes\n",
    "title: x\nbody:\n  - mentions: all\n    size: 4\n",
    "title: x\nbody:\n  - mentions: all\n    color: \"#ffffff\"\n",
    "title: x\nbody:\n  - rows:\n      - mentions: all\n        color: \"#333333\"\n    background: \"#222222\"\n",
    "title: x\nheader:\n  - mentions: all\nbody:\n  - text: a\n",
  ])
  func theMentionsCannotBeHidden(template: String) throws {
    let codes = Set(try TemplateFixture(template).problems.map(\.code))
    #expect(codes == [.templateHiddenMentions])
  }

  /// The seller's form, capital and register are legal texts too; the mentions say what the template does not.
  @Test(arguments: [
    ("body:\n  - text: \"{seller.legal_identity}\"\n  - mentions: all\n", true),
    ("footer:\n  - text: \"{seller.legal_identity}\"\nbody:\n  - mentions: all\n", true),
    ("header:\n  - text: \"{seller.legal_identity}\"\nbody:\n  - mentions: all\n", false),
    ("body:\n  - text: \"{seller.legal_identity}\"\n    when: consumer\n  - mentions: all\n", false),
    ("body:\n  - mentions: all\n", false),
  ])
  func theSellersIdentityCannotBeLeftOut(template: String, isThere: Bool) throws {
    let compiled = try #require(try TemplateFixture("title: x\n" + template).load().compiled(for: "fr"))
    #expect(compiled.hasLegalIdentity == isThere)
    let invoice = try Documents.compute(Documents.everything)
    let formatter = try #require(InvoiceFormatter(language: "fr"))
    let context = RenderingContext(
      invoice, language: "fr", formatter: formatter, isDraft: false, mentionsIdentity: !compiled.hasLegalIdentity)
    #expect((context.mentions.first?.id == "legal-identity") == !isThere)
  }

  @Test func noFileOutsideTheFolderIsRead() throws {
    let outside = try TemplateFixture("")
    for name in ["../secret.png", "/etc/passwd", "a/../../b.png", "link.png", "./x.png", "", "missing.png"] {
      let fixture = try TemplateFixture(
        TemplateFixture.body("  - image: \"\(name)\"\n    alternative: false"))
      try FileManager.default.createSymbolicLink(
        atPath: fixture.path + "/link.png", withDestinationPath: outside.path + "/template.yaml")
      #expect(told(fixture) == ["template-file template.yaml:4:12"], "\(name)")
    }
  }

  @Test func aPipeInTheFolderIsNotWaitedFor() throws {
    let fixture = try TemplateFixture(TemplateFixture.body("  - image: pipe\n    alternative: false"))
    #expect(mkfifo(fixture.path + "/pipe", 0o600) == 0)
    #expect(told(fixture) == ["template-file template.yaml:4:12"])
  }

  @Test func aFolderWithoutATemplateIsAProblem() {
    #expect(throws: InvoiceProblems.self) { try Template(.folder("/nonexistent"), fonts: RenderingFonts(folders: [])) }
  }

  @Test func mutatedTemplatesNeverTrap() throws {
    let source = [UInt8](try Data(contentsOf: URL(fileURLWithPath: TestFiles.classic + "/template.yaml")))
    let labels = try ["fr", "en"].map { language in
      (language, try String(contentsOfFile: TestFiles.root + "/Templates/strings/\(language).yaml", encoding: .utf8))
    }
    let fixture = try TemplateFixture("", strings: Dictionary(uniqueKeysWithValues: labels))
    var generator = SeededGenerator(seed: 42)
    let pieces = [
      "{", "}", "[", "]", "<b>", "</b>", ": ", "- ", "\n", "\"", "&a ", "*a", "null", "-1", "{line.net}",
      "each: lines\n",
    ]
    var soundCount = 0
    for _ in 0..<400 {
      var bytes = source
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
        case 1: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...40, using: &generator)))
        case 2: bytes.insert(contentsOf: Array((pieces.randomElement(using: &generator) ?? "").utf8), at: place)
        default: bytes.removeSubrange(place...)
        }
        if bytes.isEmpty { bytes = source }
      }
      try Data(bytes).write(to: URL(fileURLWithPath: fixture.path + "/template.yaml"))
      do {
        _ = try fixture.load()
        soundCount += 1
      } catch {
        #expect(!error.problems.isEmpty)
      }
    }
    #expect(soundCount > 0)
  }
}
