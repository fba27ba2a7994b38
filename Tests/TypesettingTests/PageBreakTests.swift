import TestSupport
import Testing

@testable import Typesetting

@Suite("Breaks between pages")
struct PageBreakTests {
  private static var pageBreak: Node {
    var node = Node(.spacer(0))
    node.isPageBreak = true
    return node
  }

  private static func stack(_ children: [Node], boxed: Bool = false) -> Node {
    var node = Node(.stack(children, spacing: 0))
    if boxed { node.background = .black }
    return node
  }

  /// The heights of the boxes on each page.
  private func heights(_ body: [Node], spacing: Double = 0) throws -> [[Double]] {
    try Fixture.typesetter().pages(of: Fixture.document(body, spacing: spacing)).map {
      Frames($0).boxes.map(\.height)
    }
  }

  @Test("What follows a break begins the next page, at its top")
  func simple() throws {
    let pages = try Fixture.typesetter().pages(
      of: Fixture.document([Fixture.box(10), Self.pageBreak, Fixture.box(20), Fixture.box(30)], spacing: 5)
    ).map(Frames.init)
    #expect(pages.map { $0.boxes.map(\.y) } == [[0], [0, 25]])
    #expect(pages.map { $0.boxes.map(\.height) } == [[10], [20, 30]])
  }

  @Test("No break leaves a page empty: first, last, twice in a row, among room, or where the page ends anyway")
  func empty() throws {
    let (small, large) = (Fixture.box(10), Fixture.box(100))
    let (pageBreak, room) = (Self.pageBreak, Node(.spacer(20)))
    #expect(try heights([pageBreak, small]) == [[10]])
    #expect(try heights([room, pageBreak, small]) == [[10]])
    #expect(try heights([small, pageBreak]) == [[10]])
    #expect(try heights([small, pageBreak, room]) == [[10]])
    #expect(try heights([small, pageBreak, pageBreak, small]) == [[10], [10]])
    #expect(try heights([small, pageBreak, room, pageBreak, small]) == [[10], [10]])
    #expect(try heights([large, pageBreak, small]) == [[100], [10]])
    #expect(try heights([pageBreak]) == [[]] && heights([pageBreak, room, pageBreak]) == [[]])
    #expect(try heights([small, pageBreak, Self.stack([]), Self.stack([pageBreak, room])]) == [[10]])
  }

  @Test("A break in a group breaks it, and one at its edge lies before or after the group")
  func nested() throws {
    let (small, pageBreak) = (Fixture.box(10), Self.pageBreak)
    #expect(try heights([small, Self.stack([small, pageBreak, small]), small]) == [[10, 10], [10, 10]])
    #expect(try heights([small, Self.stack([pageBreak, small])]) == [[10], [10]])
    #expect(try heights([small, Self.stack([small, pageBreak]), small]) == [[10, 10], [10]])
    #expect(
      try heights([small, Self.stack([small, pageBreak]), Self.stack([pageBreak, small])]) == [[10, 10], [10]])
    #expect(try heights([small, Self.stack([Self.stack([pageBreak, small]), small])]) == [[10], [10, 10]])
    #expect(try heights([Node(.spacer(30)), Self.stack([pageBreak, small])]) == [[10]])
    // A box is not torn at its edge, so nothing of it stays behind.
    #expect(try heights([small, Self.stack([pageBreak, small], boxed: true)]) == [[10], [10, 10]])
    #expect(try heights([small, pageBreak, Self.stack([pageBreak, small], boxed: true)]) == [[10], [10, 10]])
    #expect(try heights([small, Self.stack([small, pageBreak, small], boxed: true)]) == [[10, 10, 10], [10, 10]])
  }

  @Test("What is kept with the next or together gives way to a break")
  func kept() throws {
    var heading = Fixture.box(10)
    heading.keepWithNext = true
    let (small, pageBreak) = (Fixture.box(20), Self.pageBreak)
    #expect(try heights([small, heading, pageBreak, small]) == [[20, 10], [20]])
    #expect(try heights([small, heading, Self.stack([pageBreak, small])]) == [[20, 10], [20]])
    var group = Self.stack([small, pageBreak, small])
    group.keepTogether = true
    #expect(try heights([small, group]) == [[20, 20], [20]])
  }

  @Test("A table before a break ends, however many pages it takes")
  func tables() throws {
    let rows = (0..<30).map { Table.Row([Table.Cell(Fixture.text("\($0)"))]) }
    let table = Node(.table(Table(columns: [Table.Column(width: .fraction(1))], body: rows)))
    let pages = try Fixture.typesetter().pages(of: Fixture.document([table, Self.pageBreak, Fixture.text("after")]))
      .map { Frames($0).texts }
    #expect(pages.count > 2 && pages.last == ["after"] && pages.dropLast().flatMap(\.self).count == 30)
  }

  @Test("HTML breaks in print before the same nodes, and says nothing of breaks where there is none")
  func html() {
    func html(_ body: [Node]) -> String {
      String(decoding: HTMLPainter.html(of: Fixture.document(body, size: .a4)), as: UTF8.self)
    }
    let (first, second, pageBreak) = (Fixture.text("first"), Fixture.text("second"), Self.pageBreak)
    let mark = "<div class=\"f\"></div>"
    let broken = html([pageBreak, first, pageBreak, pageBreak, Self.stack([second, pageBreak])])
    #expect(broken.ranges(of: mark).count == 1 && broken.contains(".f{break-before:page}"))
    #expect(broken.split(separator: mark).map { $0.contains(">second<") } == [false, true])
    let plain = html([first, second])
    #expect(html([pageBreak, first, second, pageBreak]) == plain && !plain.contains("break-before"))
  }
}
