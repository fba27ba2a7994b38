/// Lines along a node's edges, drawn within them; they take no room of their own, padding keeps the content off them.
package struct Border: Hashable, Sendable {
  /// Sides of a box.
  package struct Edges: OptionSet, Hashable, Sendable {
    /// A bit a side.
    package let rawValue: UInt8
    /// Sides by their bits.
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    /// The upper side.
    package static let top = Edges(rawValue: 1)
    /// The right side.
    package static let right = Edges(rawValue: 2)
    /// The lower side.
    package static let bottom = Edges(rawValue: 4)
    /// The left side.
    package static let left = Edges(rawValue: 8)
    /// All four.
    package static let all: Edges = [.top, .right, .bottom, .left]
  }

  /// The sides that have a line.
  package var edges: Edges
  /// In points.
  package var thickness: Double
  /// Of the lines.
  package var color: Color

  /// Lines on some sides; their thickness is in points.
  package init(_ edges: Edges, thickness: Double, color: Color) {
    self.edges = edges
    self.thickness = thickness
    self.color = color
  }
}
