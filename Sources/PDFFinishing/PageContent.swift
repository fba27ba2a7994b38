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

  private enum Open: Equatable {
    case none, artifact
    /// Begun within a text object, and painting nothing but text.
    case text
    case graphics
  }

  /// In points.
  let width, height: Double
  private let isTagged: Bool
  private(set) var operators: [UInt8] = []
  private(set) var runs: [Run] = []
  private(set) var glyphs: [Glyph] = []
  private(set) var actualTexts: [String] = []
  private(set) var marks: [Mark] = []
  private(set) var links: [Link] = []
  /// Where the page's figures stand.
  private(set) var figures: [(element: Int32, bounds: Rectangle)] = []

  private var open = Open.none
  /// Content that begins with the next thing that is painted.
  private var awaited: (type: String, mark: Mark, isText: Bool)?
  private var measured: (element: Int32, bounds: Rectangle)?
  private var isInText = false
  private var beginsText = false
  private var losesFont = true
  private var fill: UInt32?
  private var stroke: UInt32?
  private var lineWidth = -1.0
  private var matrix = Matrix()
  private var saved: [Matrix] = []
  private var font: (number: UInt16, size: Double) = (0, 0)
  private var actualText: Int32 = -1
  private var isNewRun = true

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

  /// Ends what is open; nothing is painted after it.
  package mutating func finish() {
    awaited = nil
    close()
    endText()
  }
}

// MARK: - Structure

extension PageContent {
  /// Lets what is painted next be content of an element.
  ///
  /// - Parameters:
  ///   - type: of the element.
  ///   - element: its number.
  ///   - count: how many elements have been opened.
  ///   - isText: whether nothing but text follows until the end of the content.
  ///   - isMeasured: whether the file says where it stands (`BBox`).
  package mutating func beginContent(
    _ type: String, of element: Int, elements count: Int, isText: Bool, isMeasured: Bool = false
  ) {
    guard isTagged else { return }
    let mark = Mark(element: Int32(clamping: element), elementsBefore: Int32(clamping: count))
    awaited = (type, mark, isText)
    measured = isMeasured ? (mark.element, Rectangle()) : nil
  }

  /// Ends the content that was begun last.
  package mutating func endContent() {
    guard isTagged else { return }
    // Of what paints nothing the file has no content.
    if awaited == nil { close() }
    awaited = nil
    if let measured, !measured.bounds.isEmpty { figures.append(measured) }
    measured = nil
  }

  /// Adds an area that leads to an address.
  ///
  /// - Parameters:
  ///   - element: the number of the `Link` that it belongs to.
  ///   - address: a URI, escaped.
  package mutating func addLink(
    of element: Int, x: Double, y: Double, width: Double, height: Double, to address: String
  ) {
    var area = Rectangle()
    for (x, y) in [(x, y), (x + width, y), (x, y + height), (x + width, y + height)] {
      let point = matrix.apply(x, y)
      area.include(point.0, point.1)
    }
    links.append(Link(element: Int32(clamping: element), area: area, address: Array(address.utf8)))
  }

  /// Sees to it that what is painted now is marked.
  private mutating func mark(text isText: Bool) {
    if let (type, mark, isTextOnly) = awaited {
      awaited = nil
      close()
      if isTextOnly { beginText() } else { endText() }
      operators.append(UInt8(ascii: "/"))
      operators.append(contentsOf: type.utf8)
      operators.append(" <</MCID ")
      operators.append(integer: marks.count)
      operators.append(">> BDC\n")
      marks.append(mark)
      open = isTextOnly ? .text : .graphics
    } else if isTagged, open == .none {
      endText()
      operators.append("/Artifact BMC\n")
      open = .artifact
    }
    if isText { beginText() } else { endText() }
  }

  private mutating func close() {
    // What begins within a text object ends there, too (ISO 32000-1, 14.6.1).
    if open != .text { endText() }
    if open != .none { operators.append("EMC\n") }
    open = .none
  }

  private mutating func beginText() {
    guard !isInText else { return }
    operators.append("BT\n")
    (isInText, beginsText) = (true, true)
  }

  private mutating func endText() {
    guard isInText else { return }
    operators.append("ET\n")
    isInText = false
  }
}

// MARK: - Graphics

extension PageContent {
  /// Saves the graphics state.
  package mutating func save() {
    separate()
    operators.append("q\n")
    saved.append(matrix)
  }

  /// Restores the state that was saved last.
  package mutating func restore() {
    separate()
    operators.append("Q\n")
    matrix = saved.popLast() ?? matrix
    (fill, stroke, lineWidth, losesFont) = (nil, nil, -1, true)
  }

  /// Text objects do not go over a change of the state.
  private mutating func separate() {
    if open == .text { close() }
    endText()
  }

  /// Changes the coordinates (`cm`).
  package mutating func transform(_ a: Double, _ b: Double, _ c: Double, _ d: Double, _ e: Double, _ f: Double) {
    separate()
    matrix = Matrix((a, b, c, d, e, f)).then(matrix)
    for value in [a, b, c, d] {
      operators.append(millionths: value)
      operators.append(0x20)
    }
    append(e, f)
    operators.append("cm\n")
  }

  /// Sets the colour of what is filled, texts too.
  package mutating func setFill(red: UInt8, green: UInt8, blue: UInt8) {
    let color = UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue)
    guard fill != color else { return }
    fill = color
    append(color)
    operators.append("rg\n")
  }

  /// Sets the colour and the width of lines.
  package mutating func setStroke(red: UInt8, green: UInt8, blue: UInt8, width: Double) {
    let color = UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue)
    if stroke != color {
      stroke = color
      append(color)
      operators.append("RG\n")
    }
    guard lineWidth != width else { return }
    lineWidth = width
    operators.append(thousandths: Self.thousandths(width))
    operators.append(" w\n")
  }

  private mutating func append(_ color: UInt32) {
    for shift: UInt32 in [16, 8, 0] {
      operators.append(thousandths: Int((color >> shift & 255) * 2000 + 255) / 510)
      operators.append(0x20)
    }
  }

  /// Begins a shape, before the first of its parts.
  package mutating func beginShape() { mark(text: false) }

  /// Adds a rectangle to the shape.
  package mutating func rectangle(x: Double, y: Double, width: Double, height: Double) {
    append(x, y)
    append(width, height)
    operators.append("re\n")
    include(x, y)
    include(x + width, y + height)
  }

  /// Begins a line at a point.
  package mutating func move(to x: Double, _ y: Double) {
    append(x, y)
    operators.append("m\n")
    include(x, y)
  }

  /// Goes on in a straight line.
  package mutating func line(to x: Double, _ y: Double) {
    append(x, y)
    operators.append("l\n")
    include(x, y)
  }

  /// Goes on in a Bézier curve.
  package mutating func curve(
    _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, to x: Double, _ y: Double
  ) {
    append(x1, y1)
    append(x2, y2)
    append(x, y)
    operators.append("c\n")
    include(x, y)
  }

  /// Closes the line.
  package mutating func closePath() { operators.append("h\n") }

  /// Fills the shape and ends it.
  package mutating func fillShape() { operators.append("f\n") }

  /// Draws along the shape and ends it.
  package mutating func strokeShape() { operators.append("S\n") }

  /// Paints a picture into the unit square, as the matrix moves it.
  ///
  /// - Parameter number: into ``PDFDraft/pictures``.
  package mutating func picture(
    _ number: Int, x: Double, y: Double, width: Double, height: Double
  ) {
    mark(text: false)
    operators.append("q ")
    append(width, 0)
    append(0, height)
    append(x, y)
    operators.append("cm /P")
    operators.append(integer: number)
    operators.append(" Do Q\n")
    include(x, y)
    include(x + width, y + height)
  }

  private mutating func append(_ x: Double, _ y: Double) {
    operators.append(thousandths: Self.thousandths(x))
    operators.append(0x20)
    operators.append(thousandths: Self.thousandths(y))
    operators.append(0x20)
  }

  private mutating func include(_ x: Double, _ y: Double) {
    guard measured != nil else { return }
    let point = matrix.apply(x, y)
    measured?.bounds.include(point.0, point.1)
  }

  /// What no page can hold is 0.
  private static func thousandths(_ value: Double) -> Int {
    guard abs(value) < 1e6 else { return 0 }
    return Int((value * 1000).rounded())
  }
}

// MARK: - Text

extension PageContent {
  /// Begins text of one font; its colour was set.
  ///
  /// - Parameters:
  ///   - font: into ``PDFDraft/fonts``.
  ///   - size: in points.
  package mutating func beginText(font: Int, size: Double) {
    mark(text: true)
    self.font = (UInt16(clamping: font), size)
    actualText = -1
    isNewRun = true
  }

  /// Lets the glyphs that follow say this, and not what each of them says; nil: each says what it does.
  package mutating func say(_ text: String?) {
    if let text {
      actualText = Int32(clamping: actualTexts.count)
      actualTexts.append(text)
    } else {
      actualText = -1
    }
    isNewRun = true
  }

  /// Adds a glyph.
  ///
  /// - Parameter number: of the glyph, in its font.
  package mutating func glyph(_ number: UInt16, x: Double, y: Double) {
    let (x, y) = (Self.thousandths(x), Int32(clamping: Self.thousandths(y)))
    if isNewRun || runs.last.map({ $0.y != y }) ?? true { beginRun(y) }
    glyphs.append(Glyph(x: Int32(clamping: x), number: number))
  }

  private mutating func beginRun(_ y: Int32) {
    runs.append(
      Run(
        position: Int32(clamping: operators.count), font: font.number, beginsText: beginsText, losesFont: losesFont,
        size: font.size, y: y, firstGlyph: Int32(clamping: glyphs.count), actualText: actualText))
    (beginsText, losesFont, isNewRun) = (false, false, false)
  }
}
