/// Distances from the four edges of a rectangle, in points.
package struct EdgeInsets: Hashable, Sendable {
  /// In points.
  package var top, right, bottom, left: Double

  /// Distances in points.
  package init(top: Double = 0, right: Double = 0, bottom: Double = 0, left: Double = 0) {
    self.top = top
    self.right = right
    self.bottom = bottom
    self.left = left
  }

  /// Distances in points.
  package init(all distance: Double) {
    self.init(top: distance, right: distance, bottom: distance, left: distance)
  }

  /// None.
  package static let zero = EdgeInsets()
}
