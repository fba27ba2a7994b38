import PDFFinishing
import Testing

@testable import Typesetting

@Suite("Bar charts")
struct BarChartTests {
  private func chart(_ values: [Double], height: Double = 100) -> Node {
    let bars = values.enumerated().map { BarChart.Bar(value: $1, label: "\($0)") }
    let grid = [-50.0, 0, 50, 100].map { BarChart.Gridline(value: $0, label: "\(Int($0))") }
    return Node(
      .barChart(
        BarChart(
          bars: bars, gridlines: grid, height: height, fill: 0.5, color: .black,
          negativeColor: Color(red: 200, green: 0, blue: 0), gridColor: Color(red: 220, green: 220, blue: 220),
          labelStyle: TextStyle(size: 10))), role: .figure(alternativeText: "Values"))
  }

  private func fills(_ items: [LayoutItem], x: Double = 0, y: Double = 0) -> [(rect: Rect, color: Color)] {
    items.flatMap { item -> [(rect: Rect, color: Color)] in
      switch item {
      case .fill(let rect, let color, _):
        [(Rect(x: rect.x + x, y: rect.y + y, width: rect.width, height: rect.height), color)]
      case .group(let dx, let dy, _, let items): fills(items, x: x + dx, y: y + dy)
      default: []
      }
    }
  }

  @Test("Bars stand on zero, or hang from it, in equal rooms")
  func geometry() throws {
    let typesetter = try Fixture.typesetter()
    let document = FlowDocument(
      pageSize: PageSize(width: 400, height: 400), margins: .zero, body: [chart([100, -50, 25, .nan])],
      metadata: .init(title: "", language: "en", creationDate: "2026-01-01T00:00:00Z"))
    let fills = fills(try typesetter.pages(of: document)[0].items)
    let bars = fills.filter { $0.color != Color(red: 220, green: 220, blue: 220) }
    try #require(bars.count == 3)
    // 100 points for 150 of value, below half a line of labels (10 x 1.3 / 2).
    let zero = 6.5 + 100 * 100.0 / 150
    #expect(abs(bars[0].rect.maxY - zero) < 0.01 && abs(bars[0].rect.y - 6.5) < 0.01)
    #expect(abs(bars[1].rect.y - zero) < 0.01 && abs(bars[1].rect.height - 100.0 / 3) < 0.01)
    #expect(bars[1].color == Color(red: 200, green: 0, blue: 0))
    #expect(abs(bars[2].rect.height - 100.0 / 6) < 0.01)
    let room = bars[1].rect.x - bars[0].rect.x
    #expect(abs(bars[2].rect.x - bars[1].rect.x - room) < 0.01)
    #expect(abs(bars[0].rect.width - room / 2) < 0.01)
    #expect(fills.count == 7)
  }

  @Test("A chart that does not fit goes to the next page, one that fits none is an error")
  func room() throws {
    let typesetter = try Fixture.typesetter()
    func document(_ height: Double) -> FlowDocument {
      FlowDocument(
        pageSize: PageSize(width: 300, height: 300), margins: .zero,
        body: [Node(.spacer(200)), chart([1], height: height)],
        metadata: .init(title: "", language: "en", creationDate: "2026-01-01T00:00:00Z"))
    }
    #expect(try typesetter.pages(of: document(150)).count == 2)
    #expect(throws: TypesettingError.self) { try typesetter.pages(of: document(400)) }
  }

  @Test("A figure of drawings and texts is one element")
  func figure() throws {
    let typesetter = try Fixture.typesetter()
    let pdf = try typesetter.pdf(
      FlowDocument(
        pageSize: .a4, margins: .zero, body: [chart([3, 4])],
        metadata: .init(title: "", language: "en", creationDate: "2026-01-01T00:00:00Z")))
    #expect(pdf.elements.map(\.type) == ["Document", "Figure"])
  }
}
