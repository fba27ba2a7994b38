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
  mutating func separate() {
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

  mutating func append(_ color: UInt32) {
    for shift: UInt32 in [16, 8, 0] {
      operators.append(thousandths: Int((color >> shift & 255) * 2000 + 255) / 510)
      operators.append(0x20)
    }
  }

  /// Begins a shape, before the first of its parts.
  package mutating func beginShape() {
    mark(text: false)
    shape = Rectangle()
  }

  /// Adds a rectangle to the shape.
  package mutating func rectangle(x: Double, y: Double, width: Double, height: Double) {
    append(x, y)
    append(width, height)
    operators.append("re\n")
    include(x, y, width, height)
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
  package mutating func fillShape() {
    operators.append("f\n")
    measured?.bounds.include(shape)
  }

  /// Draws along the shape and ends it.
  package mutating func strokeShape() {
    operators.append("S\n")
    measured?.bounds.include(shape, andAround: lineWidth / 2)
  }

  /// Paints a picture into the unit square, as the matrix moves it.
  ///
  /// - Parameters:
  ///   - number: into ``PDFDraft/pictures``.
  ///   - text: what it stands for, when it is painted in the place of text.
  package mutating func picture(
    _ number: Int, x: Double, y: Double, width: Double, height: Double, saying text: String? = nil
  ) {
    mark(text: false)
    if let text { operators.append(spanSaying: text) }
    operators.append("q ")
    append(width, 0)
    append(0, height)
    append(x, y)
    operators.append("cm /P")
    operators.append(integer: number)
    operators.append(" Do Q\n")
    if text != nil { operators.append("EMC\n") }
    measure(x, y, width, height)
  }

  /// Counts an area that glyphs cover to what the content covers.
  package mutating func includeText(x: Double, y: Double, width: Double, height: Double) {
    measure(x, y, width, height)
  }

  private mutating func measure(_ x: Double, _ y: Double, _ width: Double, _ height: Double) {
    shape = Rectangle()
    include(x, y, width, height)
    measured?.bounds.include(shape)
  }

  mutating func append(_ x: Double, _ y: Double) {
    operators.append(thousandths: Self.thousandths(x))
    operators.append(0x20)
    operators.append(thousandths: Self.thousandths(y))
    operators.append(0x20)
  }

  /// The corners, as what is turned reaches farther than two of them.
  private mutating func include(_ x: Double, _ y: Double, _ width: Double, _ height: Double) {
    include(x, y)
    include(x + width, y)
    include(x, y + height)
    include(x + width, y + height)
  }

  private mutating func include(_ x: Double, _ y: Double) {
    guard measured != nil else { return }
    let point = matrix.apply(x, y)
    shape.include(point.0, point.1)
  }

  /// What no page can hold is 0.
  static func thousandths(_ value: Double) -> Int {
    guard abs(value) < 1e6 else { return 0 }
    return Int((value * 1000).rounded())
  }
}
