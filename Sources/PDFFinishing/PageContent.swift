/// What a page paints: the operators of its content stream (ISO 32000-1, 7.8.2), but for its texts, whose glyphs have
/// codes when all pages are known.
///
/// Coordinates are those of PDF: points, from the page's lower left corner, y upwards. What is painted outside the
/// structure of a tagged page is marked as an artifact (ISO 14289-1, 7.1).
package struct PageContent: Sendable {
  /// Glyphs of one font at one size on one base line.
  struct Run {
    /// Before which of the page's operators it stands.
    var position: Int32
    /// Into ``PDFDraft/fonts``.
    var font: UInt16
    /// Whether a text object has begun since the last run.
    var beginsText: Bool
    /// Whether the last run's font is not the current one any more.
    var losesFont: Bool
    /// In points.
    var size: Double
    /// In thousandths of a point.
    var y: Int32
    /// How many glyphs of the page come before it; it has those up to the next run's.
    var firstGlyph: Int32
    /// What its glyphs say when they do not say it themselves, into ``PageContent/actualTexts``; -1: they do.
    var actualText: Int32
  }

  struct Glyph {
    /// In thousandths of a point.
    var x: Int32
    /// Its number in its font.
    var number: UInt16
  }

  /// Marked content, by its MCID.
  struct Mark {
    var element: Int32
    /// How many elements had been opened before: those of them that are in its own come before it there.
    var elementsBefore: Int32
  }

  struct Link {
    var element: Int32
    var area: Rectangle
    /// As it stands in the file.
    var address: [UInt8]
  }

  /// What marked content is open.
  enum Open {
    case none, artifact
    /// Begun within a text object, and painting nothing but text.
    case text
    case graphics
  }

  /// In points.
  let width, height: Double
  let isTagged: Bool
  var operators: [UInt8] = []
  var runs: [Run] = []
  var glyphs: [Glyph] = []
  var actualTexts: [String] = []
  var marks: [Mark] = []
  var links: [Link] = []
  /// Where the page's figures stand.
  var figures: [(element: Int32, bounds: Rectangle)] = []

  var open = Open.none
  /// Content that begins with the next thing that is painted.
  var awaited: (type: String, mark: Mark, isText: Bool)?
  var measured: (element: Int32, bounds: Rectangle)?
  /// What a shape of measured content covers so far.
  var shape = Rectangle()
  var isInText = false
  var beginsText = false
  var losesFont = true
  var fill: UInt32?
  var stroke: UInt32?
  var lineWidth = -1.0
  var matrix = Matrix()
  var saved: [Matrix] = []
  var font: (number: UInt16, size: Double) = (0, 0)
  var actualText: Int32 = -1
  var isNewRun = true

  /// An empty page.
  ///
  /// - Parameters:
  ///   - width, height: in points.
  ///   - isTagged: whether what is painted belongs to elements, or is marked as an artifact.
  package init(width: Double, height: Double, isTagged: Bool) {
    (self.width, self.height, self.isTagged) = (width, height, isTagged)
    operators.reserveCapacity(4096)
    glyphs.reserveCapacity(2048)
    runs.reserveCapacity(192)
  }

  /// Gives back the room that is kept for more, which is as much again as all that is there.
  package mutating func trim() {
    operators = operators.withUnsafeBufferPointer { Array($0) }
    runs = runs.withUnsafeBufferPointer { Array($0) }
    glyphs = glyphs.withUnsafeBufferPointer { Array($0) }
    marks = marks.withUnsafeBufferPointer { Array($0) }
  }

  /// Ends what is open; nothing is painted after it.
  package mutating func finish() {
    awaited = nil
    close()
    endText()
  }
}
