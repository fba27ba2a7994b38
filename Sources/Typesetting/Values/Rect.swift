/// A rectangle on a page, in points from its top left corner.
package struct Rect: Hashable, Sendable {
  /// In points, from the left and the upper edge.
  package var x, y, width, height: Double

  /// A rectangle by its upper left corner and its size.
  package init(x: Double, y: Double, width: Double, height: Double) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  /// The right edge.
  package var maxX: Double { x + width }
  /// The lower edge.
  package var maxY: Double { y + height }
}
