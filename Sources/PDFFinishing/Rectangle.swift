/// A rectangle that grows with the points it is told, in the page's default units of 1/72 inch.
struct Rectangle: Hashable {
  private(set) var minX = Double.infinity
  private(set) var minY = Double.infinity
  private(set) var maxX = -Double.infinity
  private(set) var maxY = -Double.infinity

  var isEmpty: Bool { minX > maxX || minY > maxY }

  mutating func include(_ x: Double, _ y: Double) {
    (minX, maxX) = (min(minX, x), max(maxX, x))
    (minY, maxY) = (min(minY, y), max(maxY, y))
  }

  /// Includes another one, with a rim.
  mutating func include(_ other: Rectangle, andAround rim: Double = 0) {
    guard !other.isEmpty else { return }
    include(other.minX - rim, other.minY - rim)
    include(other.maxX + rim, other.maxY + rim)
  }
}
