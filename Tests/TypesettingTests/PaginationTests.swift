import TestSupport
import Testing

@testable import Typesetting

@Suite struct PaginationTests {
  private func frames(_ document: FlowDocument) throws -> [Frames] {
    try Fixture.typesetter().pages(of: document).map(Frames.init)
  }

  @Test func stacksPlaceChildrenBelowEachOther() throws {
    let pages = try frames(Fixture.document([Fixture.box(30), Fixture.box(20)], spacing: 5))
    #expect(
      pages.map(\.boxes) == [[Rect(x: 0, y: 0, width: 200, height: 30), Rect(x: 0, y: 35, width: 200, height: 20)]])
  }

  @Test func whatDoesNotFitMovesToTheNextPage() throws {
    let pages = try frames(Fixture.document([Fixture.box(60), Fixture.box(60), Fixture.box(60)], spacing: 5))
    #expect(pages.map(\.boxes) == Array(repeating: [Rect(x: 0, y: 0, width: 200, height: 60)], count: 3))
  }

  @Test func keepWithNextMovesAChain() throws {
    var first = Fixture.box(10)
    first.keepWithNext = true
    let pages = try frames(Fixture.document([Fixture.box(70), first, first, Fixture.box(30)]))
    #expect(pages.map { $0.boxes.map(\.height) } == [[70], [10, 10, 30]])
  }

  @Test func keptChainLongerThanAPageStillEnds() throws {
    var link = Fixture.box(40)
    link.keepWithNext = true
    let pages = try frames(Fixture.document([link, link, link, link, link]))
    #expect(pages.flatMap(\.boxes).count == 5)
  }

  @Test func keepTogetherMovesAWholeStackIfAPageHasRoom() throws {
    var group = Node(.stack([Fixture.box(30), Fixture.box(30)], spacing: 0))
    group.keepTogether = true
    #expect(try frames(Fixture.document([Fixture.box(50), group])).map { $0.boxes.count } == [1, 2])
    var long = Node(.stack([Fixture.box(60), Fixture.box(60)], spacing: 0))
    long.keepTogether = true
    #expect(try frames(Fixture.document([Fixture.box(50), long])).map { $0.boxes.count } == [1, 1, 1])
    #expect(try frames(Fixture.document([Fixture.box(30), long])).map { $0.boxes.count } == [2, 1])
  }

  @Test func minimumTopHoldsOnTheFirstPageOnly() throws {
    var node = Fixture.box(10)
    node.minimumTop = 40
    #expect(try frames(Fixture.document([Fixture.box(20), node]))[0].boxes.map(\.y) == [0, 40])
    #expect(try frames(Fixture.document([Fixture.box(60), node]))[0].boxes.map(\.y) == [0, 60])
    var high = Fixture.box(90)
    high.minimumTop = 50
    let pages = try frames(Fixture.document([high]))
    #expect(pages.map { $0.boxes.map(\.y) } == [[], [0]])
  }

  @Test func aNodeHigherThanThePageFailsWithItsOrigin() throws {
    var node = Fixture.text("x", size: 300)
    node.origin = .place(line: 7, column: 3)
    #expect {
      try frames(Fixture.document([Fixture.box(5), node]))
    } throws: { error in
      guard case TypesettingError.doesNotFit(.place(line: 7, column: 3), _) = error else { return false }
      return true
    }
  }

  @Test func nodesNestedTooDeepFail() throws {
    var node = Fixture.text("deep")
    for _ in 0..<60 { node = Node(.stack([node], spacing: 0)) }
    #expect(try frames(Fixture.document([node]))[0].texts == ["deep"])
    for _ in 0..<60 { node = Node(.stack([node], spacing: 0)) }
    #expect(throws: TypesettingError.self) { try frames(Fixture.document([node])) }
  }

  @Test func paragraphsLeaveNoSingleLine() throws {
    // Ten lines of ten points each are to stand below boxes of all heights.
    let text = (1...10).map { "line \($0)" }.joined(separator: "\n")
    for height in stride(from: 5.0, through: 95, by: 10) {
      let pages = try frames(Fixture.document([Fixture.box(height), Fixture.text(text)]))
      let counts = pages.map(\.lines.count).filter { $0 > 0 }
      #expect(counts.reduce(0, +) == 10)
      #expect(counts.allSatisfy { $0 >= 2 }, "\(counts) below \(height)")
    }
  }

  @Test func nothingIsLostInRandomDocuments() throws {
    var generator = SeededGenerator(seed: 7)
    let typesetter = try Fixture.typesetter()
    for _ in 0..<60 {
      var count = 0
      func node(depth: Int) -> Node {
        var node: Node
        switch Int.random(in: 0..<(depth > 2 ? 2 : 5), using: &generator) {
        case 0, 1:
          let words = Int.random(in: 1...40, using: &generator)
          node = Fixture.text(
            (0..<words).map { _ in
              count += 1
              return "w\(count)"
            }.joined(separator: " "))
        case 2:
          node = Node(
            .stack((0..<Int.random(in: 1...4, using: &generator)).map { _ in child(depth + 1) }, spacing: 3))
        case 3:
          node = Node(
            .row([.init(child(depth + 1), width: .fraction(1)), .init(child(depth + 1), width: .natural)], spacing: 4))
        default:
          node = Node(
            .table(
              Table(
                columns: [.init(width: .fraction(1)), .init(width: .natural)],
                body: (0..<Int.random(in: 1...5, using: &generator)).map { _ in
                  .init([.init(child(3)), .init(child(3))])
                })))
        }
        node.keepTogether = Bool.random(using: &generator)
        node.keepWithNext = Bool.random(using: &generator)
        node.padding = EdgeInsets(all: Double(Int.random(in: 0...4, using: &generator)))
        return node
      }
      func child(_ depth: Int) -> Node { node(depth: depth) }
      let body = (0..<5).map { _ in node(depth: 0) }
      let pages = try typesetter.pages(of: Fixture.document(body)).map(Frames.init)
      // Overlong words may be broken, so letters are compared.
      let letters = pages.flatMap(\.texts).joined().filter { $0 != " " }
      let expected = (1...count).map { "w\($0)" }.joined()
      #expect(letters.sorted() == expected.sorted())
      #expect(pages.flatMap(\.lines).allSatisfy { $0.baseline <= 100.01 && $0.x >= -0.01 })
    }
  }

  @Test func headerFooterAndNumbersStandOnTheirPages() throws {
    let style = TextStyle(size: 10)
    var document = Fixture.document((0..<25).map { Fixture.text("row \($0)") })
    document.header = Fixture.text("header")
    document.footer = Node(
      .paragraph(
        Paragraph(
          [
            Inline(.pageNumber, style: style), Inline(.text("/"), style: style), Inline(.pageCount, style: style),
          ], alignment: .end, lineHeight: 1)))
    let pages = try frames(document)
    #expect(pages.count == 3)
    #expect(pages.map { $0.texts.contains("header") } == [false, true, true])
    #expect(pages.map { $0.texts.last } == ["1/3", "2/3", "3/3"])
    #expect(pages.allSatisfy { page in page.lines.last.map { abs($0.x + $0.width - 200) < 0.01 } ?? false })
    #expect(pages[1].lines.first { $0.text == "header" }?.isArtifact == true)
    let rows = pages.flatMap(\.lines).filter { !$0.isArtifact }
    #expect(rows.map(\.text) == (0..<25).map { "row \($0)" })
    #expect(rows.allSatisfy { $0.baseline < 90 })
  }

  /// Its width is part of the layout: with ten pages the second digit breaks the line, and the line makes an eleventh page.
  @Test func theBodyMaySayHowManyPagesThereAre() throws {
    let style = TextStyle(size: 10)
    let count = Node(
      .paragraph(Paragraph([Inline(.text("of "), style: style), Inline(.pageCount, style: style)], lineHeight: 1)))
    let width = try Fixture.typesetter().shaper.shape(
      [Inline(.text("of 9"), style: style)], pages: .init()
    ).naturalWidth
    for (rows, texts) in [(89, ["of 9"]), (99, ["of ", "11"])] {
      var cell = Fixture.document(
        [Node(.row([.init(count, width: .fixed(width))], spacing: 0))] + (0..<rows).map { _ in Fixture.box(10) })
      cell.footer = nil
      #expect(count.showsPageCount)
      #expect(cell.body[0].showsPageCount)
      #expect(!cell.body[1].showsPageCount)
      let pages = try frames(cell)
      #expect(pages[0].lines.map(\.text) == texts)
      #expect(pages.count == (rows == 89 ? 9 : 11))
    }
  }

  @Test func watermarkStandsBehindEveryPage() throws {
    var document = Fixture.document([Fixture.box(60), Fixture.box(60)])
    document.watermark = .init(text: "DRAFT", style: TextStyle(size: 200))
    let pages = try frames(document)
    #expect(pages.map { $0.texts.first } == ["DRAFT", "DRAFT"])
    #expect(pages.allSatisfy { $0.lines[0].isArtifact && $0.lines[0].width < 180 })
  }

  /// A footer that would take the page stands once after the body, and a header so high nowhere; nothing aborts.
  @Test func aFooterTooHighGoesBehindTheBody() throws {
    var document = Fixture.document((0..<30).map { Fixture.text("line \($0)") })
    let words = Array(repeating: "word", count: 200).joined(separator: " ")
    document.footer = Fixture.text(words)
    document.header = Fixture.text(words)
    let texts = try Fixture.typesetter().pages(of: document).flatMap { Frames($0).lines.map(\.text) }
    #expect(Array(texts.prefix(30)) == (0..<30).map { "line \($0)" })
    #expect(texts.dropFirst(30).joined(separator: " ").split(separator: " ") == words.split(separator: " "))
  }
}
