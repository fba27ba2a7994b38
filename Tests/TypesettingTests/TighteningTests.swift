import Testing

@testable import Typesetting

/// Gaps shrink where that saves a page with little on it, and only then.
@Suite struct TighteningTests {
  /// Boxes with a gap before each, on pages of 100 points.
  private func document(_ boxes: [Double], gap: Double, tightening: Double) -> FlowDocument {
    var document = Fixture.document(boxes.flatMap { [Node(.spacer(gap)), Fixture.box($0)] })
    document.tightening = tightening
    return document
  }

  private func places(_ document: FlowDocument) throws -> [[Double]] {
    try Fixture.typesetter().pages(of: document).map { Frames($0).boxes.map { ($0.y * 100).rounded() / 100 } }
  }

  @Test func theLeastStepThatIsEnoughIsTaken() throws {
    // 4 gaps of 10 and 64 points of boxes: 4 points too many.
    #expect(try places(document([16, 16, 16, 16], gap: 10, tightening: 0)) == [[10, 36, 62], [0]])
    #expect(try places(document([16, 16, 16, 16], gap: 10, tightening: 0.3)) == [[9, 34, 59, 84]])
    // 7 points too many need two steps, 11 three.
    #expect(try places(document([16, 16, 16, 19], gap: 10, tightening: 0.3)) == [[8, 32, 56, 80]])
    #expect(try places(document([16, 16, 16, 23], gap: 10, tightening: 0.3)) == [[7, 30, 53, 76]])
  }

  @Test func whatGetsNoShorterStaysAsItIs() throws {
    let loose = try places(document([16, 16, 16, 26], gap: 10, tightening: 0))
    #expect(loose.count == 2)
    #expect(try places(document([16, 16, 16, 26], gap: 10, tightening: 0.3)) == loose)
    // One page needs nothing.
    #expect(try places(document([30], gap: 10, tightening: 0.5)) == [[10]])
  }

  @Test func aLastPageThatIsWorthItsWhileStays() throws {
    // The rest is 40 points high, more than a third of the page, and would fit.
    let boxes = [20.0, 20, 40]
    #expect(try places(document(boxes, gap: 9, tightening: 0.5)) == [[9, 38], [0]])
    #expect(try places(document([20, 20, 20, 20], gap: 7, tightening: 0.5)).count == 1)
  }

  @Test func cellsAndRowsShrinkAndBoxesAndLeastHeightsDoNot() throws {
    var boxed = Node(.stack([Fixture.box(10)], spacing: 0))
    boxed.background = .black
    boxed.padding = EdgeInsets(all: 5)
    var least = Node(.stack([Fixture.box(10)], spacing: 0))
    least.minimumHeight = 20
    let table = Node(
      .table(
        Table(
          columns: [.init(width: .fraction(1))], body: (0..<2).map { _ in .init([.init(Fixture.box(10))]) },
          cellPadding: EdgeInsets(top: 4, bottom: 4))))
    let tight = table.tightened(by: 0.5)
    guard case .table(let cells) = tight.content else { return }
    #expect(cells.cellPadding == EdgeInsets(top: 2, bottom: 2))
    #expect(table.gaps == 16)
    #expect(boxed.tightened(by: 0.5).padding == EdgeInsets(all: 5))
    #expect(boxed.gaps == 0)
    #expect(least.tightened(by: 0.5).minimumHeight == 20)
    #expect(least.gaps == 0)
    let row = Node(.row([.init(table, width: .fraction(1)), .init(Node(.spacer(3)), width: .natural)], spacing: 6))
    #expect(row.gaps == 16)
    var low = Node(.spacer(2))
    low.minimumTop = 40
    #expect(Node.gaps(in: [Node(.spacer(30)), low, Node(.spacer(5))], spacing: 1) == 8)
  }

  @Test func theFootersPageCountIsThatOfTheTightDocument() throws {
    var tight = document([16, 16, 16, 7], gap: 10, tightening: 0.3)
    tight.footer = Node(
      .paragraph(
        Paragraph(
          [Inline(.text("of "), style: TextStyle(size: 10)), Inline(.pageCount, style: TextStyle(size: 10))],
          lineHeight: 1)))
    let pages = try Fixture.typesetter().pages(of: tight).map(Frames.init)
    #expect(pages.map { $0.texts.last } == ["of 1"])
  }
}
