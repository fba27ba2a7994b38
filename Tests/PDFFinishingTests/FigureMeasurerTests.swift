import Testing

@testable import PDFFinishing

struct FigureMeasurerTests {
  /// The boxes of the content's figures, all of it in one marked content.
  private func measure(_ content: String, in identifier: Int? = 3, figures: [Int: Int] = [3: 30]) throws -> [Int:
    [Double]]
  {
    var reader = ContentReader(Array(content.utf8))
    var measurer = FigureMeasurer(figures: figures, images: [ArraySlice("/x1".utf8)])
    while let operation = try reader.next() { measurer.take(operation, of: reader, in: identifier) }
    return measurer.bounds.mapValues { [$0.minX, $0.minY, $0.maxX, $0.maxY] }
  }

  @Test func pathsCountWithTheirControlPoints() throws {
    #expect(try measure("10 20 30 40 re f")[30] == [10, 20, 40, 60])
    #expect(try measure("5 5 m 1 2 90 7 100 7.25 c S")[30] == [1, 2, 100, 7.25])
  }

  @Test func picturesFillTheUnitSquare() throws {
    #expect(try measure("40 0 0 -40 480 70 cm /x1 Do")[30] == [480, 30, 520, 70])
    #expect(try measure("2 0 0 3 0 0 cm BI /W 1 ID x EI")[30] == [0, 0, 2, 3])
    #expect(try measure("/form Do").isEmpty)
  }

  @Test func coordinatesComeBackWithTheirState() throws {
    #expect(try measure("q 2 0 0 2 100 0 cm q 1 0 0 1 5 5 cm Q 0 0 1 1 re f Q 0 0 1 1 re f")[30] == [0, 0, 102, 2])
  }

  @Test func otherContentDoesNotCount() throws {
    #expect(try measure("0 0 1 1 re f", in: nil).isEmpty)
    #expect(try measure("0 0 1 1 re f", in: 4).isEmpty)
    #expect(try measure("0 0 1 1 re f", figures: [:]).isEmpty)
  }
}
