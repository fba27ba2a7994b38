import Foundation
import TestSupport
import Testing

@testable import Typesetting

@Suite("SVG")
struct DrawingTests {
  private static let pixel =
    "data:image/png;base64,"
    + "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC"

  private static func svg(_ content: String, _ attributes: String = "viewBox=\"0 0 100 50\"") -> [UInt8] {
    Array(
      """
      <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" \(attributes)>
      \(content)</svg>
      """.utf8)
  }

  /// What a good drawing has: everything that is read.
  private static let good = svg(
    """
    <title>Leaf</title><metadata xmlns:r="urn:r"><r:RDF about="http://elsewhere.example"/></metadata>
    <defs><style type="text/css"><![CDATA[.dark,rect.light{fill:#134e4a;stroke-width:2px} #edge{stroke:red}]]></style>
    <linearGradient id="g" x2="100%"><stop offset="0" stop-color="#2dd4bf"/><stop offset="1" style="stop-color:#0f766e"/>
    </linearGradient><linearGradient id="h" xlink:href="#g" gradientTransform="rotate(45)"/>
    <clipPath id="c"><rect width="50" height="50" rx="8"/></clipPath><symbol id="s" viewBox="0 0 8 8"><circle r="4"/></symbol>
    </defs>
    <g clip-path="url(#c)"><rect width="50" height="50" fill="url(#h) #0f766e"/>
    <path class="dark" opacity=".5" d="M0 50C18-40 46,40 64 52v12l-4e-1.5Z"/></g>
    <g transform="translate(60 5) scale(.5)"><path id="edge" stroke-dasharray="4 2" d="M0 0h40"/>
    <use xlink:href="#s" x="3" width="8" height="8"/><polygon points="0,0 9,9 0,9" fill="rgb(1, 2, 3)"/></g>
    """)

  private static func refusal(_ bytes: [UInt8]) -> String? {
    do throws(ImageError) {
      _ = try RasterImage(bytes: bytes)
      return nil
    } catch {
      guard case .drawing(let reason, _, _) = error else { return "\(error)" }
      return reason
    }
  }

  @Test("Shapes, gradients, clip paths, symbols and simple styles are drawn; what says nothing is left out")
  func shapes() throws {
    let image = try RasterImage(bytes: Self.good)
    #expect((image.format, image.width, image.height, image.isMixed) == (.svg, 4000, 2000, false))
    let text = String(decoding: image.bytes, as: UTF8.self)
    #expect(!text.contains("elsewhere") && !text.contains("<style") && !text.contains("class"))
    for value in ["fill=\"#134e4a\"", "stroke-width=\"2.0\"", "stroke=\"red\""] { #expect(text.contains(value)) }
    // What was written anew is read as itself.
    #expect(try RasterImage(bytes: image.bytes).bytes == image.bytes)
  }

  @Test(
    "A drawing has the size that it states, else that of its room",
    arguments: [
      ("viewBox=\"0 0 100 50\"", 4000, 2000), ("width=\"10mm\" height=\"1cm\"", 4000, 4000),
      ("viewBox=\"0 0 10 10\" width=\"30\" height=\"20\"", 4000, 2667),
      ("viewBox=\"5 5 10 20\" width=\"100%\"", 2000, 4000),
      ("viewBox=\"0,0,1.5,1\" height=\"3in\"", 4000, 2667),
    ])
  func size(attributes: String, width: Int, height: Int) throws {
    let image = try RasterImage(bytes: Self.svg("", attributes))
    #expect((image.width, image.height) == (width, height))
  }

  private static let hostile: [(String, String)] = [
    ("<script>alert(1)</script>", "script"),
    ("<x:script xmlns:x=\"http://www.w3.org/2000/svg\"/>", "script"),
    ("<metadata><script/></metadata>", "script"),
    ("<rect onclick=\"a()\"/>", "event handler"), ("<g ONLOAD='a()'/>", "event handler"),
    ("<foreignObject><p/></foreignObject>", "not SVG"), ("<iframe/>", "not SVG"),
    ("<a href=\"https://e.example\"><rect/></a>", "link"), ("<rect href=\"#a\"/>", "link"),
    ("<animate attributeName=\"x\"/>", "animated"), ("<set/>", "animated"), ("<animateTransform/>", "animated"),
    ("<text>Hello</text>", "text"), ("<g><tspan/></g>", "text"), ("<font-face/>", "text"),
    ("<image href=\"https://e.example/a.png\"/>", "outside"), ("<image xlink:href=\"file:///etc/passwd\"/>", "outside"),
    ("<image href=\"/etc/passwd\"/>", "outside"), ("<image href=\"a.png\"/>", "outside"),
    ("<image href=\"#a\"/>", "outside"), ("<image href=\"data:image/svg+xml;base64,PHN2Zy8+\"/>", "embedded"),
    ("<image href=\"data:image/png;base64,AAAA\"/>", "embedded"), ("<image href=\"data:text/html,x\"/>", "embedded"),
    ("<use href=\"other.svg#a\"/>", "outside"), ("<use xlink:href=\"http://e.example/#a\"/>", "outside"),
    ("<use href=\"\(pixel)\"/>", "outside"),
    ("<rect fill=\"url(http://e.example/#a)\"/>", "outside"), ("<rect style=\"fill:url(a.svg#b)\"/>", "outside"),
    ("<rect style=\"cursor:url(http://e.example)\"/>", "outside"),
    ("<rect clip-path=\"url(//e.example#a)\"/>", "outside"),
    ("<rect mask=\"url('x#a')\"/>", "outside"), ("<linearGradient href=\"a.svg#g\"/>", "outside"),
    ("<style>@import url(http://e.example/a.css);</style>", "at-rule"),
    ("<style>@font-face{src:url(a)}</style>", "at-rule"), ("<style>.a{fill:u\\72l(a)}</style>", "characters"),
    ("<style>.a:hover{fill:red}</style>", "selector"), ("<style>g > rect{fill:red}</style>", "selector"),
    ("<style>.a{fill:red</style>", "without end"), ("<style>/* a</style>", "without end"),
    ("<style>rect{fill:url(http://e.example)}</style><rect/>", "outside"),
    ("<filter id=\"f\"><feImage href=\"a\"/></filter>", "filter"), ("<rect filter=\"url(#f)\"/>", "effect"),
    ("<rect style=\"mix-blend-mode:multiply\"/>", "effect"),
    ("<pattern id=\"p\" width=\"1\" height=\"1\"><rect fill=\"url(#p)\"/></pattern>", "pattern"),
    ("<marker/>", "markers"), ("<path marker-end=\"url(#m)\" d=\"M0 0\"/>", "effect"),
    ("<svg/>", "not drawn"), ("<unknown/>", "not drawn"), ("<switch/>", "language"),
    ("<g id=\"a\"><use href=\"#a\"/></g>", "name themselves"),
    ("<use id=\"a\" href=\"#b\"/><use id=\"b\" href=\"#a\"/>", "name themselves"),
    (
      "<linearGradient id=\"a\" href=\"#b\"/><linearGradient id=\"b\" href=\"#a\"/><rect fill=\"url(#a)\"/>",
      "name themselves"
    ),
    ("<clipPath id=\"a\"><rect clip-path=\"url(#a)\"/></clipPath>", "name themselves"),
    ("<mask id=\"m\"><rect mask=\"url(#m)\"/></mask>", "masked"),
    (laughs, "too many shapes"), (masks, "masked"),
    ("<path d=\"M0 0L1e400 1\"/>", "not read"), ("<path d=\"M0 0 9999999 1\"/>", "not read"),
    ("<path d=\"M0 0<\"/>", "not read"), ("<path d=\"javascript:1\"/>", "not read"),
    ("<rect width=\"1e9\"/>", "not read"), ("<rect width=\"2em\"/>", "not read"), ("<rect x=\"NaN\"/>", "not read"),
    ("<rect fill=\"red&quot; onload=&quot;x\"/>", "not read"), ("<rect fill=\"expression(alert(1));\"/>", "not read"),
    ("<g transform=\"scale(1e5)\"><g transform=\"scale(1e5)\"/></g>", "enlarged"),
    ("<g transform=\"skewX(89.9999)\"/>", "not read"), ("<g transform=\"matrix(1)\"/>", "not read"),
    ("<path stroke=\"red\" stroke-dasharray=\".000001\" d=\"M0 0H100000\"/>", "dashes"),
    ("<g stroke-dasharray=\"1e-6\"><circle r=\"9000\"/></g>", "dashes"),
    ("<path stroke-dasharray=\"-1 2\" d=\"M0 0\"/>", "not read"),
    ("<rect x=\"1\" x=\"2\"/>", "twice"), ("<rect x=1/>", "quotation"), ("<rect x/>", "without a value"),
    ("<rect fill=\"&e;\"/>", "entity"), ("<![CDATA[", "ends within"), ("<!-- ", "ends within"), ("</g>", "end tag"),
    ("<g xml:base=\"http://e.example/\"/>", "xml:base"), ("<?xml-stylesheet href=\"a.css\"?>", "style sheet"),
    (String(repeating: "<g>", count: 5_000), "inside each other"),
  ]

  /// Ten times ten times ten …
  private static let laughs =
    "<defs><rect id=\"a0\"/>"
    + (1..<10).map { level in
      "<g id=\"a\(level)\">" + String(repeating: "<use href=\"#a\(level - 1)\"/>", count: 10) + "</g>"
    }.joined() + "</defs><use href=\"#a9\"/>"

  private static let masks = (0..<20).map { "<mask id=\"m\($0)\"><rect mask=\"url(#m\($0 + 1))\"/></mask>" }.joined()

  @Test(
    "What is no shape, what names something outside, and bombs of all kinds are refused",
    arguments: DrawingTests.hostile)
  func refusals(content: String, reason: String) {
    let refusal = Self.refusal(Self.svg(content))
    #expect(refusal?.contains(reason) == true, "\(refusal ?? "drawn")")
  }

  @Test(
    "A file as a whole can be none, too",
    arguments: [
      ("<!DOCTYPE svg><svg viewBox='0 0 1 1'/>", "DOCTYPE"),
      ("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><svg viewBox='0 0 1 1'>&b;</svg>", "DOCTYPE"),
      ("<svg/>", "how large"), ("<svg width='100%' height='50%'/>", "how large"),
      ("<svg viewBox='0 0 0 1'/>", "viewBox"),
      ("<svg viewBox='0 0 1e9 1'/>", "viewBox"), ("<svg viewBox='0 0 5000 1'/>", "as long"),
      ("<html/>", "html"), ("<x:svg xmlns:x='urn:x' viewBox='0 0 1 1'/>", "begins with"), ("<", "no XML"),
      ("<svg viewBox='0 0 1 1'/><svg/>", "goes on"), ("<svg viewBox='0 0 1 1'/>more", "text outside"),
      ("<?xml version='1.0' encoding='UTF-16'?><svg viewBox='0 0 1 1'/>", "encoding"), ("<!-- -->", "no elements"),
    ])
  func files(file: String, reason: String) {
    let refusal = Self.refusal(Array(file.utf8))
    #expect(refusal?.contains(reason) == true, "\(refusal ?? "drawn")")
  }

  @Test("A refusal says the line and what to do")
  func places() {
    #expect(
      throws: ImageError.drawing(
        "has text, which would look differently on each machine", line: 3, hint: "convert text to paths")
    ) { try RasterImage(bytes: Self.svg("<g/>\n<text>a</text>")) }
  }

  @Test("A good drawing that is broken is drawn or refused, and never more than that")
  func mutations() throws {
    var generator = SeededGenerator(seed: 14)
    let pieces = [
      "<", ">", "\"", "/", "&", "#", "url(", "e", "-", "9", "99999", "<g>", "</g>", "<use href=\"#s\"/>", "%", "\0",
    ].map { Array($0.utf8) }
    var drawn = 0
    for _ in 0..<2_000 {
      var bytes = Self.good
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
        case 1: bytes.insert(contentsOf: pieces.randomElement(using: &generator) ?? [], at: place)
        default: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...20, using: &generator)))
        }
      }
      do throws(ImageError) {
        let image = try RasterImage(bytes: bytes)
        drawn += 1
        #expect((1...RasterImage.sideLimit).contains(image.width) && (1...RasterImage.sideLimit).contains(image.height))
      } catch {
        if case .library = error { Issue.record("librsvg is missing") }
      }
    }
    // Most changes are of numbers and names.
    #expect((200..<1_900).contains(drawn), "\(drawn)")
  }

  @Test("Without the library it is said that there is none")
  func library() {
    for (name, reason) in [("libnothing.so.2", "is not installed"), ("libc.so.6", "lacks a function")] {
      do throws(DrawingLibrary.Failure) {
        _ = try DrawingLibrary(name: name)
        Issue.record("\(name) is no librsvg")
      } catch {
        guard case .library(let found) = error else {
          Issue.record("\(error)")
          return
        }
        #expect(found == reason)
      }
    }
  }

  @Test("It stays shapes in a PDF, once in the file however often it is painted; one with pixels becomes pixels")
  func pages() throws {
    func node(_ bytes: [UInt8]) throws -> Node {
      Node(.image(try RasterImage(bytes: bytes), width: 100, height: nil), role: .figure(alternativeText: "A leaf"))
    }
    let shapes = try node(Self.good)
    let typesetter = try Fixture.typesetter()
    let once = try typesetter.pdf(Fixture.document([shapes])).bytes
    let often = try typesetter.pdf(Fixture.document(Array(repeating: shapes, count: 30))).bytes
    #expect(Self.count(once, "/Subtype /Form") > 0 && !Self.has(once, "/Subtype /Image"))
    #expect(Self.count(often, "/Subtype /Form") == Self.count(once, "/Subtype /Form"))
    #expect(try Fixture.typesetter().pdf(Fixture.document([shapes])).bytes == once)
    let mixed = try node(
      Self.svg(
        """
        <mask id="m"><circle r="9" fill="#fff"/></mask>
        <image width="9" height="9" mask="url(#m)" href="\(Self.pixel)"/>
        """))
    #expect(Self.has(try typesetter.pdf(Fixture.document([mixed])).bytes, "/Subtype /Image"))
  }

  private static func count(_ bytes: [UInt8], _ text: String) -> Int {
    String(decoding: bytes, as: UTF8.self).components(separatedBy: text).count - 1
  }

  private static func has(_ bytes: [UInt8], _ text: String) -> Bool {
    Data(bytes).range(of: Data(text.utf8)) != nil
  }

  @Test("It has its colors on pixels, in its proportions")
  func pixels() throws {
    let image = try RasterImage(bytes: Self.svg("<path fill=\"#00f\" d=\"M0 0H50V50H0z\"/><use/>"))
    let document = Fixture.document([Node(.image(image, width: 100, height: nil))])
    let pixels = try Pixels(of: Fixture.typesetter().picture(document, page: 1, resolution: 72).bytes)
    #expect(pixels[25, 25] == [0, 0, 255] && pixels[75, 25] == [255, 255, 255] && pixels[25, 55] == [255, 255, 255])
  }
}
