import TestSupport
import Testing

@testable import Typesetting

/// Pages that are kept packed until they are painted.
@Suite struct PageShelfTests {
  /// What a page looks like, glyph by glyph.
  private func drawing(_ page: Page, _ items: [LayoutItem]) throws -> String {
    var page = page
    page.items = items
    let painter = try SVGPainter(
      page, of: .init(title: "Test", language: "en", creationDate: "2026-02-11T00:00:00Z"), pageCount: 1)
    return String(decoding: try painter.svg(), as: UTF8.self)
  }

  private var document: FlowDocument {
    let styles = [
      TextStyle(size: 10), TextStyle(size: 12, weight: .bold),
      TextStyle(size: 8, isItalic: true, color: .init(red: 200, green: 1, blue: 9)),
    ]
    let mixed = Paragraph([
      Inline(.text("Twelve ﬁnes — "), style: styles[0], link: "https://example.com/a"),
      Inline(.text("Σύνολο e\u{301}te\u{301} "), style: styles[1], language: "el"),
      Inline(.text("and so on until the line is broken, and once more"), style: styles[2]),
    ])
    var framed = Node(.paragraph(mixed))
    framed.border = Border(.all, thickness: 1, color: .black)
    framed.background = Color(red: 240, green: 241, blue: 242)
    framed.cornerRadius = 3
    let table = Table(
      columns: [.init(width: .fraction(1)), .init(width: .natural)],
      header: [Table.Row([.init(Fixture.text("What")), .init(Fixture.text("How much"))])],
      body: (0..<6).map { number in
        Table.Row(
          [
            Table.Cell(Fixture.text("line \(number), العربية")),
            Table.Cell(
              Fixture.text("\(number * 37),5", alignment: .decimal, integerLength: "\(number * 37)".utf8.count)),
          ], border: Border(.bottom, thickness: 0.5, color: .black))
      })
    var turned = Fixture.text("turned")
    turned.rotation = 0.3
    var document = Fixture.document(
      [framed, Node(.table(table)), Node(.rule(thickness: 1, color: .black)), turned],
      size: PageSize(width: 200, height: 300))
    document.watermark = .init(text: "DRAFT", style: TextStyle(size: 60))
    return document
  }

  @Test func pagesComeBackAsTheyWere() throws {
    let page = try #require(try Fixture.typesetter().pages(of: document).first)
    let shelf = PageShelf()
    let content = shelf.content(page.items, page: 1_000)
    guard case .packed(let bytes, let others) = content else { return #expect(Bool(false), "it is not packed") }
    // The watermark and what is turned are kept as they are, and the frame's line.
    #expect(others.count == 3)
    #expect(bytes.count < 12_000)
    #expect(try drawing(page, shelf.items(content)) == drawing(page, page.items))
  }

  @Test func fewPagesAreNotPacked() throws {
    let page = try #require(try Fixture.typesetter().pages(of: document).first)
    guard case .items = PageShelf().content(page.items, page: 1) else { return #expect(Bool(false), "it is packed") }
  }

  @Test func textOnSeveralPagesStaysWhole() throws {
    let text = String(repeating: "words that go on and on ", count: 400)
    let pages = try Fixture.typesetter().pages(of: Fixture.document([Fixture.text(text)]))
    #expect(pages.count > 20)
    let typesetter = try Fixture.typesetter()
    let painted = try typesetter.drawings(Fixture.document([Fixture.text(text)]), pages: nil)
    #expect(painted.count == pages.count)
    let joined = pages.flatMap { Frames($0).lines }.map(\.text).joined()
    #expect(joined.filter { $0 != " " } == text.filter { $0 != " " })
  }

  @Test func footersOfLongDocumentsKnowHowManyPagesThereAre() throws {
    let style = TextStyle(size: 10)
    var document = Fixture.document((1...300).map { _ in Fixture.box(60) })
    document.footer = Node(
      .paragraph(
        Paragraph([
          Inline(.pageNumber, style: style), Inline(.text("/"), style: style), Inline(.pageCount, style: style),
        ])))
    let texts = try Fixture.typesetter().pages(of: document).map { Frames($0).texts }
    #expect(texts == (1...300).map { ["\($0)/300"] })
  }
}
