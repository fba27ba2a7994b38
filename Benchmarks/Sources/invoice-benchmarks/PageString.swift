/// A string on a page; lengths in thirds of a point, as Poppler prints them.
struct PageString {
  var page: Int
  var size: Double
  var weight: Int
  var x: Double
  var y: Double
  /// Where it ends.
  var end: Double
  var text: String

  /// What the plain C program reads; lengths in points.
  var line: String { "\(page)\t\(size / 3)\t\(weight)\t\(x / 3)\t\(y / 3)\t\(text)" }

  /// Whether another string goes on where this one ends, in the same size and weight.
  func isContinued(by other: PageString) -> Bool {
    page == other.page && weight == other.weight && size == other.size && abs(other.x - end) <= 4
      && abs(other.y - y) <= 6
  }
}
