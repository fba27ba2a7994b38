import Foundation
import QRCoding
import Testing

@testable import Typesetting

@Suite("Documents as HTML")
struct HTMLPainterTests {
  private func html(_ body: [Node], footer: Node? = nil, header: Node? = nil, language: String = "en") -> String {
    var document = Fixture.document(body, size: .a4, language: language)
    (document.footer, document.header) = (footer, header)
    return String(decoding: HTMLPainter.html(of: document), as: UTF8.self)
  }

  private func paragraph(_ inlines: [Inline], role: Role? = nil) -> Node {
    Node(.paragraph(Paragraph(inlines)), role: role)
  }

  private func inline(_ text: String, bold: Bool = false, link: String? = nil, language: String? = nil) -> Inline {
    Inline(.text(text), style: TextStyle(weight: bold ? .bold : .regular), link: link, language: language)
  }

  /// What stands in `main`.
  private func main(_ html: String) throws -> Substring {
    let start = try #require(html.range(of: "<main>\n"))
    let end = try #require(html.range(of: "</main>"))
    return html[start.upperBound..<end.lowerBound]
  }

  @Test("Headings keep their order, and what a text is in another language says so")
  func structure() throws {
    let html = html(
      [
        paragraph([inline("One", bold: true)], role: .heading(level: 1)),
        paragraph([inline("Two")], role: .heading(level: 3)),
        paragraph([inline("fr", language: "fr")]), paragraph([inline("a "), inline("b", bold: true, language: "de")]),
      ], language: "en")
    #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">"))
    let text = try main(html)
    #expect(text.contains("<h1 ") && text.contains("<h2 ") && !text.contains("<h3"))
    #expect(text.contains("<p lang=\"fr\"") && text.contains("<strong lang=\"de\">b</strong>"))
  }

  @Test("Page numbers go, with the words about them; data beside them stay")
  func pageNumbers() throws {
    let number = Inline(.pageNumber, style: TextStyle())
    let data = Inline(.text("A-1"), style: TextStyle(), source: "/invoice_number")
    let footer = Node(
      .stack(
        [
          paragraph([inline("Page "), number]), paragraph([data, inline(", page "), number]),
          paragraph([inline("Foot")]),
        ], spacing: 0))
    let html = html([paragraph([inline("Body")])], footer: footer)
    let end = html[(try #require(html.range(of: "<footer"))).lowerBound...]
    #expect(!end.contains("age ") && end.contains(">A-1<") && end.contains(">Foot<"))
    #expect(html.contains("@bottom-right{content: \"Page \" counter(page);"))
    let without = self.html([paragraph([inline("Body")])], footer: paragraph([inline("Page "), number]))
    #expect(!without.contains("<footer"))
  }

  @Test("A header that repeats what was said is left out; another one comes once, first")
  func header() throws {
    let body = [paragraph([inline("Body")])]
    let repeated = paragraph([inline("Head")], role: .artifact)
    #expect(!html(body, header: Node(.stack([repeated, Node(.spacer(9))], spacing: 0))).contains("Head"))
    let text = try main(html(body, header: paragraph([inline("Head")])))
    let places = try [#require(text.range(of: "Head")), #require(text.range(of: "Body"))]
    #expect(places[0].lowerBound < places[1].lowerBound)
  }

  private func table(_ rows: [[String]], scope: Role.Scope? = nil, header: [String] = []) -> Node {
    func cell(_ text: String, _ scope: Role.Scope?) -> Table.Cell {
      Table.Cell(text.isEmpty ? Node(.spacer(0), role: .artifact) : paragraph([inline(text)]), headerScope: scope)
    }
    let columns = (rows.first ?? header).indices.map { Table.Column(width: $0 == 0 ? .fraction(1) : .natural) }
    return Node(
      .table(
        Table(
          columns: columns, header: header.isEmpty ? [] : [Table.Row(header.map { cell($0, .column) })],
          body: rows.map { row in Table.Row(row.enumerated().map { cell($1, $0 == 0 ? scope : nil) }) }, summary: "Sums"
        )))
  }

  @Test("Tables say what their cells are the headers of, and a wide one has labels for narrow windows")
  func tables() throws {
    let small = html([table([["Net", "1,00"], ["", "2,00"]], scope: .row)])
    let text = try main(small)
    #expect(text.contains("<table aria-label=\"Sums\"") && !text.contains("<thead"))
    #expect(text.matches(of: #/<th scope="row"/#).count == 1 && text.matches(of: #/<td /#).count == 3)
    let long = Array(repeating: "a value of some width", count: 5)
    let labels = ["Text"] + Array(repeating: "La\"bel", count: 5)
    let wide = html([table([["What"] + long, ["Other"] + long], header: labels)])
    #expect(try main(wide).matches(of: #/<th scope="col"/#).count == 6)
    #expect(try main(wide).contains("<td class=\"m\""))
    #expect(wide.contains(".l1 tr:not(.x)>:nth-child(6):before{content:\"La\\22 bel\"}"))
    #expect(!wide.contains(".l1 tr:not(.x)>:nth-child(1):before"))
  }

  @Test("Columns are tables that are none; where nothing stands in them, nothing is written")
  func columns() throws {
    let row = Node(
      .row(
        [
          RowColumn(paragraph([inline("Left")]), width: .fixed(100)),
          RowColumn(paragraph([inline("Right")]), width: .fraction(1)),
        ],
        spacing: 10))
    let text = try main(html([row]))
    #expect(text.contains("<table role=\"presentation\"") && text.matches(of: #/<td /#).count == 2)
    let empty = Node(.row([RowColumn(Node(.stack([], spacing: 0)), width: .fraction(1))], spacing: 10))
    #expect(!(try main(html([empty])).contains("<t")))
  }

  @Test("What reaches to the sheet's edges has a strip of its own")
  func bleeding() throws {
    var band = paragraph([inline("Band")])
    (band.background, band.bleeds) = (Color(red: 1, green: 2, blue: 3), true)
    let text = try main(html([band, paragraph([inline("Below")])]))
    #expect(text.hasPrefix("<div class=\"g b\" style=\"background-color:#010203;"))
    #expect(text.matches(of: #/<div class="g/#).count == 2)
  }

  @Test("Links lead to pages only, have the text's colour, and a text from right to left its own direction")
  func inlines() throws {
    let text = try main(
      html([
        paragraph([inline("go", link: "https://a.example/?x=1&y=\"")]),
        paragraph([inline("no", link: "javascript:alert(1)")]),
        paragraph([inline("שלום <b>")]),
      ]))
    #expect(text.contains("<a href=\"https://a.example/?x=1&amp;y=%22\" style=\"color:#000000;"))
    #expect(!text.contains("javascript") && text.contains(">no</p>"))
    #expect(text.contains("<span dir=\"auto\">שלום &lt;b&gt;</span>"))
  }

  @Test("What is an artifact of the body is seen, and neither read nor come upon by keyboard; a footer is read")
  func artifacts() throws {
    let text = paragraph([inline("Again", link: "https://a.example")], role: .artifact)
    let html = html([paragraph([inline("Said")]), text], footer: text)
    let body = try main(html)
    let start = try #require(body.range(of: "<div aria-hidden=\"true\">"))
    let end = try #require(body[start.upperBound...].range(of: "</div>"))
    #expect(body[start.upperBound..<end.lowerBound].contains(">Again</") && !body.contains("<a "), "\(body)")
    #expect(!body[..<start.lowerBound].contains("Again") && body[..<start.lowerBound].contains("Said"))
    let footer = try #require(html.range(of: "<footer"))
    #expect(html[footer.lowerBound...].contains(">Again</a>") && html.ranges(of: "aria-hidden").count == 1)
    let rule = Node(.rule(thickness: 1, color: .black), role: .artifact)
    #expect(try !main(self.html([paragraph([inline("Said")]), rule])).contains("aria-hidden"))
  }

  @Test("A watermark is a line of text that can be read")
  func watermark() throws {
    var document = Fixture.document([paragraph([inline("Body")])], size: .a4)
    document.watermark = .init(
      text: "DRAFT", style: TextStyle(size: 110, color: Color(red: 240, green: 240, blue: 240)))
    let text = try main(String(decoding: HTMLPainter.html(of: document), as: UTF8.self))
    let hex = try #require(text.firstMatch(of: #/background-color:(#\w+)">DRAFT/#)?.output.1)
    #expect(try #require(Color(hex: hex)).contrast(with: .white) >= 7)
  }

  @Test("A QR code is a picture of its modules with light around, and its text")
  func code() throws {
    let code = try QRCode(Array("BCD\n002\n1\nSCT".utf8))
    let png = try #require(CodePicture.png(of: code))
    let image = try RasterImage(bytes: png)
    #expect(image.width == (code.width + 8) * 4 && image.height == image.width)
    let text = try main(html([Node(.code(code, side: 85), role: .figure(alternativeText: "Pay \"me\""))]))
    #expect(text.contains("alt=\"Pay &quot;me&quot;\"") && text.contains("src=\"data:image/png;base64,iVBOR"))
  }

  @Test("A chart is read as its words")
  func chart() throws {
    let chart = BarChart(
      bars: [.init(value: 2, label: "Jan"), .init(value: -1)], gridlines: [], height: 50, color: .black,
      negativeColor: Color(red: 200, green: 0, blue: 0), gridColor: .black, labelStyle: TextStyle())
    let text = try main(html([Node(.barChart(chart), role: .figure(alternativeText: "Two bars"))]))
    #expect(text.contains("role=\"img\" aria-label=\"Two bars\""))
    #expect(text.contains("width:100%;background-color:#000000") && text.contains("width:50%;background-color:#c80000"))
  }

  @Test("The same document gives the same bytes")
  func determinism() {
    let body = [table([["a", "b"]], header: ["c", "d"]), paragraph([inline("x"), inline("y", bold: true)])]
    #expect(html(body) == html(body))
  }
}
