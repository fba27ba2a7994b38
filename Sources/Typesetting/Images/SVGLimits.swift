/// How large a drawing may be; what lies beyond is refused before librsvg sees it.
package enum SVGLimits {
  /// Of the file, in bytes.
  package static let size = 1 << 20
  /// Of elements in the file.
  package static let elements = 10_000
  /// Of elements inside each other, references followed.
  package static let depth = 32
  /// Of elements that are drawn, references followed.
  package static let drawnElements = 20_000
  /// Of the numbers of all that is drawn, references followed.
  package static let drawnNumbers = 300_000
  /// Of the numbers of one shape. All lines of a shape may cross each other, and Cairo looks at each crossing: so the
  /// squares of the numbers of all shapes together are no more than the square of this.
  package static let shapeNumbers = 5_000
  /// Of dashes, each of which is a shape to Cairo.
  package static let dashes = 5_000.0
  /// Of groups that are drawn apart, as they are translucent or masked.
  package static let layers = 100
  /// Of such groups inside each other.
  package static let nestedLayers = 6
  /// Of attributes of an element.
  package static let attributes = 64
  /// Of rules of its style sheets.
  package static let rules = 1_000
  /// The largest number, and the largest factor of transformations inside each other.
  package static let number = 1_000_000.0
  /// How much longer than the other a side may be.
  package static let proportion = 1_000.0
  /// Of embedded pictures.
  package static let pictures = 8
}
