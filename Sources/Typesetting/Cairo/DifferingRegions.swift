/// The pixels in which two pages differ, gathered in rectangles.
struct DifferingRegions {
  /// The side of the squares in which differences are looked for, in pixels: what is nearer is one region.
  private static let side = 12

  /// How many pixels differ.
  private(set) var count = 0
  /// Of the larger page.
  let pixels: Int
  /// In pixels; none where one of the pages is missing.
  private(set) var rects: [Rect] = []

  init(_ one: RasterSurface?, _ other: RasterSurface?) {
    let width = max(one?.width ?? 0, other?.width ?? 0)
    let height = max(one?.height ?? 0, other?.height ?? 0)
    pixels = width * height
    guard let one, let other else {
      count = pixels
      return
    }
    let columns = (width + Self.side - 1) / Self.side
    let rows = (height + Self.side - 1) / Self.side
    var squares = [Bool](repeating: false, count: columns * rows)
    var found = 0
    one.withPixels { first, firstStride in
      other.withPixels { second, secondStride in
        for y in 0..<height {
          for x in 0..<width {
            let isInOne = x < one.width && y < one.height
            let isInOther = x < other.width && y < other.height
            if isInOne, isInOther,
              (first[y * firstStride + x] ^ second[y * secondStride + x]) & 0xFF_FFFF == 0
            {
              continue
            }
            found += 1
            squares[y / Self.side * columns + x / Self.side] = true
          }
        }
      }
    }
    count = found
    rects = Self.rects(of: squares, columns: columns, rows: rows)
  }

  /// Rectangles around squares that touch each other, at a corner, too.
  private static func rects(of squares: [Bool], columns: Int, rows: Int) -> [Rect] {
    var squares = squares
    var rects: [Rect] = []
    for start in squares.indices where squares[start] {
      var waiting = [start]
      squares[start] = false
      var (left, right, top, bottom) = (columns, 0, rows, 0)
      while let square = waiting.popLast() {
        let (x, y) = (square % columns, square / columns)
        (left, right, top, bottom) = (min(left, x), max(right, x), min(top, y), max(bottom, y))
        for nextY in max(0, y - 1)...min(rows - 1, y + 1) {
          for nextX in max(0, x - 1)...min(columns - 1, x + 1) where squares[nextY * columns + nextX] {
            squares[nextY * columns + nextX] = false
            waiting.append(nextY * columns + nextX)
          }
        }
      }
      rects.append(
        Rect(
          x: Double(left * side), y: Double(top * side), width: Double((right - left + 1) * side),
          height: Double((bottom - top + 1) * side)))
    }
    return rects
  }
}
