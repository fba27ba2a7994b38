/// Lines along a node's edges, drawn within them; they take no room of their own, padding keeps the content off them.
package struct Border: Hashable, Sendable {
  package struct Edges: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    package static let top = Edges(rawValue: 1)
    package static let right = Edges(rawValue: 2)
    package static let bottom = Edges(rawValue: 4)
    package static let left = Edges(rawValue: 8)
    package static let all: Edges = [.top, .right, .bottom, .left]
  }

  package var edges: Edges
  /// In points.
  package var thickness: Double
  package var color: Color

  package init(_ edges: Edges, thickness: Double, color: Color) {
    self.edges = edges
    self.thickness = thickness
    self.color = color
  }
}
