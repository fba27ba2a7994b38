import TestSupport
import Testing

@testable import Typesetting

@Suite struct TableTests {
  private func frames(_ table: Table, height: Double = 100, width: Double = 200) throws -> [Frames] {
    let document = Fixture.document([Node(.table(table))], size: PageSize(width: width, height: height))
    return try Fixture.typesetter().pages(of: document).map(Frames.init)
  }

  private func row(_ texts: String..., carried: String? = nil) -> Table.Row {
    Table.Row(texts.map { .init(Fixture.text($0)) }, carried: carried)
  }

  @Test func columnsTakeFixedNaturalAndSharedWidths() throws {
    let table = Table(
      columns: [
        .init(width: .fraction(1)), .init(width: .fixed(50)), .init(width: .natural), .init(width: .fraction(3)),
      ],
      body: [row("a", "b", "ccc", "d")], columnSpacing: 10)
    let lines = try frames(table)[0].lines
    let natural = try #require(lines.first { $0.text == "ccc" }).width
    let rest = 200 - 30 - 50 - natural
    let expected = [0, rest / 4 + 10, rest / 4 + 10 + 50 + 10, rest / 4 + 50 + natural + 30]
    for (line, x) in zip(lines, expected) { #expect(abs(line.x - x) < 0.001) }
  }

  @Test func naturalColumnsGiveWayToFractions() throws {
    let long = "many short words that need a lot of room together"
    let table = Table(
      columns: [.init(width: .fraction(1)), .init(width: .natural)], body: [row("description", long)])
    let lines = try frames(table)[0].lines
    #expect(lines.allSatisfy { $0.x + $0.width <= 200.01 })
    #expect(lines.first { $0.text.hasPrefix("description") }?.text == "description")
  }

  @Test func wordsTooLongBreakBeforeFiguresDo() throws {
    let word = String(repeating: "abcdefghij", count: 8)
    let table = Table(
      columns: [.init(width: .fraction(1)), .init(width: .natural), .init(width: .natural)],
      body: [row(word, "1234,50", "20,00")], columnSpacing: 5)
    let lines = try frames(table)[0].lines
    #expect(lines.contains { $0.text == "1234,50" } && lines.contains { $0.text == "20,00" })
    #expect(lines.allSatisfy { $0.x + $0.width <= 200.01 })
  }

  /// Whatever the amounts: first the names give way, then the type, and no amount is ever on two lines.
  @Test(arguments: 1...15)
  func amountsNeverBreak(digits: Int) throws {
    let groups = stride(from: digits, to: 0, by: -3).map { String(repeating: "8", count: min(3, $0)) }.reversed()
    let amount = groups.joined(separator: "\u{202F}") + ",149\u{A0}TND"
    let table = Table(
      columns: [.init(width: .fraction(1)), .init(width: .natural), .init(width: .natural)],
      header: [row("Taux de la taxe", "Base hors taxe", "Montant de la taxe")],
      body: [row("Autoliquidation", amount, amount), row("20 %", "1,00 TND", "0,20 TND")], columnSpacing: 14)
    let lines = try frames(table, height: 400, width: 230)[0].lines
    #expect(lines.filter { $0.text == amount }.count == 2, "\(lines.map(\.text))")
    #expect(lines.allSatisfy { $0.x + $0.width <= 230.01 })
  }

  @Test func onlyTightTablesHaveSmallerType() throws {
    func widthOfRate(beside amount: String) throws -> Double {
      let table = Table(
        columns: [.init(width: .fraction(1)), .init(width: .natural), .init(width: .natural)],
        body: [row("Total", amount, amount)], columnSpacing: 10)
      return try #require(try frames(table, height: 400)[0].lines.first { $0.text == "Total" }).width
    }
    let (usual, tight) = (
      try widthOfRate(beside: "1,00"), try widthOfRate(beside: "888\u{202F}888\u{202F}888\u{202F}888,00\u{A0}EUR")
    )
    #expect(tight < usual && tight >= usual * 0.5)
  }

  /// A row that no page can hold begins where it stands; one that a page can hold goes there whole.
  @Test func aRowHigherThanAPageBeginsAtOnce() throws {
    for (count, isHigher) in [(30, true), (8, false)] {
      let text = (1...count).map { "line \($0)" }.joined(separator: "\n")
      let table = Table(columns: [.init(width: .fraction(1))], header: [row("head")], body: [row(text)])
      let nodes = [Fixture.text("first"), Fixture.text("second"), Node(.table(table))]
      let document = Fixture.document(nodes, size: PageSize(width: 200, height: 100))
      let pages = try Fixture.typesetter().pages(of: document).map { page in
        Frames(page).lines.map { $0.text.split(separator: " ").joined(separator: " ") }
      }
      #expect(pages[0].contains("line 1") == isHigher, "\(pages)")
      #expect(pages.flatMap(\.self).filter { $0.hasPrefix("line") } == (1...count).map { "line \($0)" })
    }
  }

  @Test func aTableGivesItsLastRowsToWhatFollows() throws {
    for count in 2...12 {
      var table = Node(.table(Table(columns: [.init(width: .fraction(1))], body: (1...count).map { row("row \($0)") })))
      table.keepWithNext = true
      var totals = Node(.stack([Fixture.text("total"), Fixture.text("due")], spacing: 0))
      totals.keepTogether = true
      let document = Fixture.document([table, totals], size: PageSize(width: 200, height: 100))
      let pages = try Fixture.typesetter().pages(of: document).map { Frames($0).lines.map(\.text) }
      let last = try #require(pages.last)
      #expect(last.contains("row \(count)") && last.contains("total") && last.contains("due"), "\(count) rows")
      #expect(pages.flatMap(\.self) == (1...count).map { "row \($0)" } + ["total", "due"])
    }
  }

  @Test func decimalsShareOneAxis() throws {
    func cell(_ text: String, _ integer: Int) -> Table.Row {
      Table.Row([.init(Fixture.text(text, alignment: .decimal, integerLength: integer))])
    }
    let table = Table(
      columns: [.init(width: .fixed(100))], body: [cell("1,5", 1), cell("1234,25 €", 4), cell("20", 2)])
    let lines = try frames(table)[0].lines
    let shaper = try ParagraphShaper(library: Fixture.library())
    func width(_ text: String) throws -> Double {
      try shaper.shape([Inline(.text(text), style: TextStyle(size: 10))], pages: .init()).naturalWidth
    }
    let axes = try zip(lines, ["1", "1234", "20"]).map { try $0.x + width($1) }
    #expect(axes.allSatisfy { abs($0 - axes[0]) < 0.01 })
    #expect(abs(lines[1].x + lines[1].width - 100) < 0.01)
  }

  @Test func spansCoverColumns() throws {
    let table = Table(
      columns: [.init(width: .fixed(50)), .init(width: .fixed(50)), .init(width: .fixed(50))],
      body: [
        Table.Row([
          .init(Fixture.text("wide", alignment: .end), span: 2), .init(Fixture.text("c")),
        ])
      ], columnSpacing: 10)
    let lines = try frames(table)[0].lines
    #expect(abs(lines[0].x + lines[0].width - 110) < 0.01)
    #expect(lines[1].x == 120)
  }

  @Test func headerIsRepeatedAndRowsKeepTheirOrder() throws {
    let table = Table(
      columns: [.init(width: .fraction(1))], header: [row("head")], body: (0..<25).map { row("row \($0)") })
    let pages = try frames(table)
    #expect(pages.count == 3)
    #expect(pages.map { $0.texts.first } == ["head", "head", "head"])
    #expect(pages.map { $0.lines[0].isArtifact } == [false, true, true])
    #expect(pages.flatMap { $0.texts.dropFirst() } == (0..<25).map { "row \($0)" })
  }

  @Test func headerNeverStandsAlone() throws {
    let table = Node(.table(Table(columns: [.init(width: .fraction(1))], header: [row("head")], body: [row("row")])))
    let pages = try Fixture.typesetter().pages(of: Fixture.document([Fixture.box(85), table])).map(Frames.init)
    #expect(pages.map(\.texts) == [[], ["head", "row"]])
  }

  @Test(arguments: [50.0, 60, 70, 80, 90, 100, 110, 120, 130])
  func runningTotalsAreCarried(height: Double) throws {
    let count = 11
    let table = Table(
      columns: [.init(width: .fraction(1)), .init(width: .fixed(50))], header: [row("head", "sum")],
      body: (1...count).map { row("row \($0)", "1", carried: "total \($0)") },
      carriedForward: .init(footLabel: "foot", headLabel: "again", style: TextStyle(size: 10), column: 1))
    let pages = try frames(table, height: height)
    var last = 0
    for (index, page) in pages.enumerated() {
      #expect(page.lines.allSatisfy { $0.baseline <= height })
      let rows = page.texts.filter { $0.hasPrefix("row") }
      #expect(!rows.isEmpty)
      #expect(rows == (last + 1...last + rows.count).map { "row \($0)" })
      if index > 0 {
        #expect(page.texts.contains("again"))
        #expect(page.texts.contains("total \(last)"))
      }
      last += rows.count
      #expect(page.texts.contains("foot") == (index < pages.count - 1))
      if index < pages.count - 1 { #expect(page.texts.contains("total \(last)")) }
      #expect(!page.lines.contains { $0.text.hasPrefix("total") && !$0.isArtifact })
    }
    #expect(last == count)
  }

  @Test func lastRowsNeedNoRoomForTheFoot() throws {
    let table = Table(
      columns: [.init(width: .fraction(1))], body: (1...10).map { row("row \($0)", carried: "\($0)") },
      carriedForward: .init(footLabel: "", headLabel: "", style: TextStyle(size: 10), column: 0))
    #expect(try frames(table, height: 136).count == 1)
    #expect(try frames(table, height: 100.1).count == 1)
  }

  @Test func aRowHigherThanAPageSplits() throws {
    let text = (1...23).map { "line \($0)" }.joined(separator: "\n")
    let table = Table(
      columns: [.init(width: .fraction(1)), .init(width: .fraction(1))], header: [row("head", "")],
      body: [row("before", ""), row(text, "beside"), row("after", "")])
    let pages = try frames(table)
    let lines = pages.flatMap(\.lines).filter { $0.text.hasPrefix("line") }
    #expect(lines.count == 23)
    #expect(pages.flatMap(\.texts).filter { $0 == "beside" }.count == 1)
    #expect(pages.last?.texts.contains("after") == true)
  }

  @Test func keptRowsMoveWithTheNext() throws {
    var title = row("title")
    title.keepWithNext = true
    let table = Table(columns: [.init(width: .fraction(1))], body: (0..<9).map { row("\($0)") } + [title, row("x")])
    #expect(try frames(table).map(\.texts.count) == [9, 2])
  }

  @Test func backgroundsAndBordersCoverTheRow() throws {
    var first = row("a")
    first.background = .black
    first.border = Border([.top, .bottom], thickness: 1, color: .black)
    let table = Table(
      columns: [.init(width: .fraction(1))], body: [first], cellPadding: EdgeInsets(all: 5))
    let boxes = try frames(table)[0].boxes
    #expect(
      boxes == [
        Rect(x: 0, y: 0, width: 200, height: 20), Rect(x: 0, y: 0, width: 200, height: 1),
        Rect(x: 0, y: 19, width: 200, height: 1),
      ])
  }

  @Test func rowsOfColumnsAlignVertically() throws {
    let columns: [RowColumn] = [
      .init(Fixture.box(50), width: .fixed(40)),
      .init(Fixture.box(10), width: .fraction(1), verticalAlignment: .center),
      .init(Fixture.box(10), width: .fraction(1), verticalAlignment: .bottom),
    ]
    let document = Fixture.document([Node(.row(columns, spacing: 10))])
    let pages = try Fixture.typesetter().pages(of: document)
    let boxes = Frames(try #require(pages.first)).boxes
    #expect(
      boxes == [
        Rect(x: 0, y: 0, width: 40, height: 50), Rect(x: 50, y: 20, width: 70, height: 10),
        Rect(x: 130, y: 40, width: 70, height: 10),
      ])
  }

  @Test func tablesTakeLinearTime() throws {
    let typesetter = try Fixture.typesetter()
    func duration(_ count: Int) throws -> Double {
      let table = Table(
        columns: [.init(width: .fraction(1)), .init(width: .natural)], header: [row("head", "sum")],
        body: (0..<count).map { row("row", "\($0 % 100)", carried: "1") },
        carriedForward: .init(footLabel: "foot", headLabel: "head", style: TextStyle(size: 10), column: 1))
      let document = Fixture.document([Node(.table(table))])
      // The thread's own time, the best of three, as other tests run beside this one.
      return try (0..<3).map { _ in
        try ThreadTime.seconds { _ = try typesetter.pages(of: document) }
      }.min() ?? 0
    }
    _ = try duration(100)
    let small = try duration(500)
    let large = try duration(4000)
    #expect(large < small * 24, "8 times the rows took \(large / small) times as long")
  }
}
