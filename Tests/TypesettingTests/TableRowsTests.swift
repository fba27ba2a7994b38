import TestSupport
import Testing

@testable import Typesetting

/// Long tables, whose rows are packed.
@Suite struct TableRowsTests {
  private static let count = TableRows.plainLimit + 600

  /// Rows of several shapes, with all that differs between rows of one.
  private func rows(_ count: Int = Self.count) -> [Table.Row] {
    (0..<count).map { number in
      var cells = [
        Table.Cell(Fixture.text("line \(number)", source: number % 4 == 0 ? nil : "/items/\(number)/description")),
        Table.Cell(Fixture.text("\(number),50", alignment: .decimal, integerLength: "\(number)".utf8.count)),
      ]
      if number % 3 == 0 {
        cells[0].node = Node(
          .stack([cells[0].node, Fixture.text(String(repeating: "é", count: number % 300), size: 8)], spacing: 2))
      }
      if number % 7 == 0 {
        let inner = Table(columns: [.init(width: .natural)], body: [Table.Row([.init(Fixture.text("in \(number)"))])])
        cells[1].node = Node(
          .row(
            [RowColumn(Node(.table(inner)), width: .natural), RowColumn(cells[1].node, width: .natural)], spacing: 1))
      }
      if number % 50 == 0 {
        cells = [Table.Cell(Fixture.text("title \(number)", size: 12), span: 2, headerScope: .row)]
      }
      return Table.Row(
        cells, background: number % 2 == 0 ? .white : nil, carried: number % 5 == 0 ? nil : "sum \(number)",
        keepWithNext: number % 50 == 0, origin: number % 11 == 0 ? .place(line: number, column: 1) : nil)
    }
  }

  @Test func rowsAreWhatWasAdded() {
    let rows = rows()
    let packed = TableRows(rows)
    #expect(packed.count == rows.count)
    for (index, row) in rows.enumerated() { #expect(packed[index] == row) }
    #expect(Array(packed[(rows.count - 3)...]) == Array(rows.suffix(3)))
  }

  @Test func rowsAreChangedInTheirPlaces() {
    var packed = TableRows(rows())
    let last = packed.count - 1
    packed[last].keepWithNext = true
    packed[last - 1].carried = "another sum"
    packed[2].carried = "the second sum"
    var expected = rows()
    expected[last].keepWithNext = true
    expected[last - 1].carried = "another sum"
    expected[2].carried = "the second sum"
    #expect(Array(packed) == expected)
  }

  @Test func whatRowsHaveInCommonIsKeptOnce() {
    var packed = PackedRows()
    for row in rows() { packed.append(row) }
    // By the remainders that make them differ.
    #expect(packed.shapes.count < Self.count / 2)
    var alike = PackedRows()
    for number in 0..<1_000 { alike.append(Table.Row([Table.Cell(Fixture.text("line \(number)"))])) }
    #expect(alike.shapes.count == 1)
    #expect(alike[999] == Table.Row([Table.Cell(Fixture.text("line 999"))]))
  }

  @Test func theLookOfAllRowsChanges() {
    let table = Table(columns: [.init(width: .fraction(1))], body: rows()).scaled(by: 0.5)
    let sizes = Set(
      table.body.flatMap(\.cells).compactMap { cell -> Double? in
        guard case .paragraph(let paragraph) = cell.node.content else { return nil }
        return paragraph.inlines[0].style.size
      })
    #expect(sizes == [5, 6])
    #expect(table.body[Self.count - 1].carried == rows()[Self.count - 1].carried)
  }

  @Test func aPageCountIsFoundInAnyRow() {
    var count = Fixture.text("x")
    if case .paragraph(var paragraph) = count.content {
      paragraph.inlines.append(Inline(.pageCount, style: TextStyle()))
      count.content = .paragraph(paragraph)
    }
    let plain = Node(.table(Table(columns: [.init(width: .natural)], body: rows())))
    #expect(!plain.showsPageCount)
    let counting = Node(
      .table(Table(columns: [.init(width: .natural)], body: rows() + [Table.Row([Table.Cell(count)])])))
    #expect(counting.showsPageCount)
  }
}
