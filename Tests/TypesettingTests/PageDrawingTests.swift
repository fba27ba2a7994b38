import CommandTestSupport
import Foundation
import Testing

@testable import Typesetting

@Suite("Pages as drawings")
struct PageDrawingTests {
  /// What an independent reader of XML (lxml) sees of a drawing.
  private struct Seen: Decodable {
    /// Of each line.
    var texts: [String]
    var elements: [String: Int]
    /// Of links.
    var links: [String]
    /// All that refers to something, and all `url()`.
    var references: [String]
    var title: String
    /// Of words: their places.
    var places: [Double]
  }

  private static func read(_ drawing: String) throws -> Seen {
    let folder = try TemporaryFolder()
    let path = folder.path("page.svg")
    try Data(drawing.utf8).write(to: URL(filePath: path))
    let json = try Python.run(
      """
      import json, re, sys
      from collections import Counter
      from lxml import etree
      root = etree.parse(sys.argv[1], etree.XMLParser(resolve_entities=False, no_network=True)).getroot()
      svg, href = "{http://www.w3.org/2000/svg}", "{http://www.w3.org/1999/xlink}href"
      assert root.tag == svg + "svg"
      every = [element for element in root.iter() if isinstance(element.tag, str)]
      assert all(element.tag.startswith(svg) for element in every)
      references = [value for e in every if e.tag != svg + "a" for name, value in e.attrib.items() if "href" in name]
      style = "".join("".join(element.itertext()) for element in root.iter(svg + "style"))
      assert not [name for e in every for name in e.attrib if name.startswith("on") or name == "style"]
      json.dump({
          "texts": ["".join(text.itertext()) for text in root.iter(svg + "text")],
          "elements": Counter(element.tag[len(svg):] for element in every),
          "links": [element.get(href) for element in root.iter(svg + "a")],
          "references": references + re.findall(r"url\\(([^,)]*)", style),
          "title": root.findtext(svg + "title"),
          "places": [float(word.get("x")) for word in root.iter(svg + "tspan")
                     if word.get("x") and "".join(word.itertext()).strip()],
      }, sys.stdout)
      """, [path])
    return try JSONDecoder().decode(Seen.self, from: Data(json.utf8))
  }

  /// Of which XML has no place for the first.
  private static let noncharacters = String(
    String.UnicodeScalarView([0xFFFE, 0xFDD0].compactMap { Unicode.Scalar(UInt32($0)) }))

  private static func paragraph(_ inlines: [Inline]) -> Node { Node(.paragraph(Paragraph(inlines))) }

  @Test("Hostile texts are texts; nothing is run and nothing outside is referred to")
  func hostile() throws {
    let text = #"</text><script>alert("1")</script><!-- &amp; ]]> 'x' &#0;"#
    var document = Fixture.document(
      [
        Self.paragraph([Inline(.text(text), style: TextStyle(), link: "javascript:alert(1)", language: "a\"><b")]),
        Node(.spacer(3), role: .figure(alternativeText: "\"><script/>")),
        Self.paragraph([
          Inline(.text("ok"), style: TextStyle(), link: "https://example.org/?a=1&b=\"2\"<"),
          Inline(.text(" mail"), style: TextStyle(), link: "MAILTO:a@b.example"),
          Inline(.text(" data"), style: TextStyle(), link: " data:text/html,<script>"),
        ]),
      ], size: PageSize(width: 900, height: 100))
    document.metadata.title = "]]><script>\u{1}" + Self.noncharacters
    document.metadata.subject = "<script>"
    let seen = try Self.read(Fixture.typesetter().drawing(document))
    #expect(seen.elements["script"] == nil && seen.elements["a"] == 2)
    #expect(seen.links == ["https://example.org/?a=1&b=\"2\"<", "MAILTO:a@b.example"])
    #expect(seen.title == "]]><script>\u{FFFD}\u{FFFD}" + String(Self.noncharacters.unicodeScalars.suffix(1)))
    #expect(seen.texts.first == text)
    #expect(seen.references.allSatisfy { $0.hasPrefix("data:font/") || $0.hasPrefix("#i") }, "\(seen.references)")
  }

  @Test("Each word stands in the place that it has in the PDF, and lines follow each other as they are read")
  func places() throws {
    let text = "AVATAR fjord To. 1\u{202F}234,56 € Île-de-France"
    let typesetter = try Fixture.typesetter()
    let document = Fixture.document([Fixture.text(text, size: 12)], size: PageSize(width: 150, height: 100))
    let seen = try Self.read(typesetter.drawing(document))
    let frames = try typesetter.pages(of: document).map(Frames.init)
    #expect(seen.texts == frames[0].texts && seen.texts.count > 1)
    let places = try typesetter.pages(of: document).flatMap { Self.starts(of: $0.items, x: 0) }
    try #require(places.count == seen.places.count && places.count == 7)
    #expect(zip(places, seen.places).allSatisfy { abs($0 - $1) < 0.001 })
  }

  /// Where words begin on a page whose characters have a glyph each.
  private static func starts(of items: [LayoutItem], x: Double) -> [Double] {
    items.flatMap { item -> [Double] in
      switch item {
      case .group(let dx, _, _, let items): return starts(of: items, x: x + dx)
      case .text(let item):
        return zip(item.lines.lines[item.range], item.origins).flatMap { line, origin in
          let characters = Array(String(decoding: line.text.bytes, as: UTF8.self))
          return characters.indices.filter { index in
            !" \u{202F}".contains(characters[index]) && (index == 0 || " \u{202F}".contains(characters[index - 1]))
          }.map { x + origin.x + line.text.glyphs[$0].x }
        }
      default: return []
      }
    }
  }

  @Test("What a viewer would shape in another way is its outline; the text before it is there all the same")
  func outlines() throws {
    // A word in two styles: a viewer that is handed each half alone would not join their letters.
    let word = [
      Inline(.text("مح"), style: TextStyle(weight: .bold)), Inline(.text("مد"), style: TextStyle()),
    ]
    let typesetter = try Fixture.typesetter()
    let joined = try Self.read(typesetter.drawing(Fixture.document([Self.paragraph(word)])))
    #expect(joined.texts == ["محمد"] && (joined.elements["path"] ?? 0) > 0)
    let plain = try Self.read(typesetter.drawing(Fixture.document([Self.paragraph([word[1]])])))
    #expect(plain.texts == ["مد"] && plain.elements["path"] == nil)
  }

  @Test("The same bytes each time; each page has what it needs of a font, under a name of its own")
  func determinism() throws {
    let document = Fixture.document([
      Fixture.text("Déjà vu"), Node(.spacer(95)), Fixture.text("Brûlé"),
    ])
    let typesetter = try Fixture.typesetter()
    let pages = try typesetter.drawings(document, pages: nil)
    #expect(pages.count == 2 && pages.map(\.pageCount) == [2, 2])
    #expect(try Fixture.typesetter().drawings(document, pages: [2...2]).map(\.bytes) == [pages[1].bytes])
    #expect(try typesetter.drawings(document, pages: [1...1, 2...2]).map(\.bytes) == pages.map(\.bytes))
    let texts = pages.map { String(decoding: $0.bytes, as: UTF8.self) }
    let families = texts.compactMap { $0.firstMatch(of: /font-family:"(f[0-9a-f]{12})"/)?.1 }
    #expect(families.count == 2 && families[0] != families[1])
    #expect(try Self.read(texts[1]).title == "Test (2/2)")
    for pages in [[3...3], [0...1], [2...4]] {
      #expect(throws: TypesettingError.self) { try typesetter.drawings(document, pages: pages) }
    }
  }

  @Test("A picture that is there twice is in the file once, without the Exif that viewers would turn it by")
  func pictures() throws {
    let bytes = try ImageOrientationTests.picture(.turnedRight)
    let image = Node(
      .image(try RasterImage(bytes: bytes), width: 20, height: nil), role: .figure(alternativeText: "A \"disc\""))
    let drawing = try Fixture.typesetter().drawing(Fixture.document([image, image]))
    let seen = try Self.read(drawing)
    #expect(seen.elements["image"] == 1 && seen.elements["use"] == 2)
    #expect(drawing.components(separatedBy: "aria-label=\"A &quot;disc&quot;\"").count == 3)
    let data = try #require(drawing.firstMatch(of: /data:image\/jpeg;base64,([^"]+)/)?.1)
    let file = try #require(Data(base64Encoded: String(data)))
    #expect(file.range(of: Data("Exif".utf8)) == nil && bytes.count > file.count)
    let plain = try RasterImage(bytes: [UInt8](file))
    #expect(plain.orientation == .upright && plain.width == 300)
  }

  @Test("Tables, headings and decoration say what they are")
  func structure() throws {
    let table = Table(
      columns: [.init(width: .fraction(1)), .init(width: .fraction(1))],
      body: [.init([.init(Fixture.text("a")), .init(Node(.rule(thickness: 1, color: .black)))])])
    var heading = Fixture.text("H")
    heading.role = .heading(level: 2)
    var decoration = Fixture.text("again")
    decoration.role = .artifact
    let drawing = try Fixture.typesetter().drawing(Fixture.document([heading, Node(.table(table)), decoration]))
    for (mark, count) in [
      ("role=\"document\"", 1), ("role=\"heading\" aria-level=\"2\"", 1), ("role=\"table\"", 1), ("role=\"row\"", 1),
      ("role=\"cell\"", 2), ("<g aria-hidden=\"true\">", 1),
    ] {
      #expect(drawing.components(separatedBy: mark).count == count + 1, "\(mark) in \(drawing.suffix(1500))")
    }
  }

  @Test("Without the library that makes small fonts it is said that it is missing")
  func library() throws {
    #expect(throws: TypesettingError.noSubsetting(reason: "is not installed")) {
      try SubsetLibrary(name: "libnone-subset.so.9")
    }
    let other = #expect(throws: TypesettingError.self) { try SubsetLibrary(name: "libc.so.6") }
    guard case .noSubsetting(let reason)? = other else {
      Issue.record("\(String(describing: other))")
      return
    }
    #expect(reason.contains("lacks a function"))
  }
}
