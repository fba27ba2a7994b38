import Testing

@testable import Typesetting

@Suite("Pictures of pages")
struct RasterPictureTests {
  /// A page whose rows all differ, as wide as no power of two.
  private func surface() throws -> RasterSurface {
    let surface = try RasterSurface(size: PageSize(width: 61, height: 43), resolution: 72)
    for step in 0..<43 {
      surface.canvas.fill(
        Rect(x: Double(step), y: Double(step), width: 9.5, height: 1),
        color: Color(red: UInt8(step * 5), green: UInt8(200 - step), blue: UInt8(step)))
    }
    return surface
  }

  @Test("A PNG shows the pixels that it was made of")
  func pixels() throws {
    let original = try surface()
    let read = try ImageSurface(png: original.png())
    #expect(read.width == 61 && read.height == 43)
    let copy = try RasterSurface(width: 61, height: 43)
    copy.canvas.draw(read, in: Rect(x: 0, y: 0, width: 61, height: 43))
    let differing = DifferingRegions(original, copy)
    #expect(differing.count == 0 && differing.pixels == 61 * 43)
    #expect(try original.png() == surface().png())
  }

  @Test("What differs is counted and framed; what is near is one region")
  func regions() throws {
    let first = try RasterSurface(width: 200, height: 100)
    let second = try RasterSurface(width: 200, height: 100)
    second.canvas.fill(Rect(x: 10, y: 10, width: 5, height: 4), color: .black)
    second.canvas.fill(Rect(x: 20, y: 10, width: 5, height: 4), color: .black)
    second.canvas.fill(Rect(x: 150, y: 60, width: 10, height: 10), color: .black)
    let regions = DifferingRegions(first, second)
    #expect(regions.count == 2 * 20 + 100 && regions.rects.count == 2)
    #expect(regions.rects.contains { $0.x <= 10 && $0.maxX >= 25 && $0.y <= 10 && $0.maxY >= 14 })
    #expect(DifferingRegions(first, first).rects.isEmpty)
    #expect(DifferingRegions(first, nil).count == 20_000)
  }

  @Test("Where nodes stand is told of each page, and changes nothing of what is painted")
  func places() throws {
    var node = Node(.paragraph(Paragraph([Inline(.text("Hello"), style: TextStyle())])))
    node.origin = .place(line: 3, column: 5)
    node.padding = EdgeInsets(all: 10)
    let typesetter = try Typesetter(fonts: Fixture.library())
    let document = FlowDocument(
      pageSize: PageSize(width: 200, height: 200), margins: EdgeInsets(all: 20), body: [node],
      metadata: PDFInformation(title: "t", language: "en", creationDate: "2026-01-01T00:00:00Z"))
    let page = try #require(typesetter.places(of: document).first)
    #expect(page.places.count == 1 && page.places[0].origin == .place(line: 3, column: 5))
    #expect(page.places[0].rect.x == 20 && page.places[0].rect.y == 20 && page.places[0].rect.width == 160)
    #expect(page.places[0].rect.height > 28)
    let both = try typesetter.pictures(document, resolution: 72)
    #expect(both.count == 1 && both[0].places == page && both[0].picture.pageCount == 1)
  }
}
