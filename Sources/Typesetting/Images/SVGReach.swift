/// What drawing a drawing takes, its references followed: a few lines that name each other may stand for billions of
/// shapes.
struct SVGReach {
  private let parts: [SVGPart]
  private let file: [UInt8]
  private var places: [String: Int] = [:]

  private var drawn = 0
  private var numbers = 0
  private var crossings = 0
  private var dashes = 0.0
  private var layers = 0

  /// Where the walk is.
  private struct Surroundings {
    var depth = 0
    var layers = 0
    var growth = 1.0
    var dashLength = 0.0
  }

  init(_ parts: [SVGPart], file: [UInt8]) {
    self.parts = parts
    self.file = file
    for (place, part) in parts.enumerated() {
      // Of two of the same name the first one counts.
      if let name = part.identifier, places[name] == nil { places[name] = place }
    }
  }

  /// - Throws: `ImageError.drawing` when it takes too much.
  func check() throws(ImageError) {
    var walk = self
    try walk.visit(0, Surroundings())
  }

  private mutating func visit(_ place: Int, _ outer: Surroundings) throws(ImageError) {
    let part = parts[place]
    var surroundings = outer
    surroundings.depth += 1
    guard surroundings.depth <= SVGLimits.depth else {
      throw failure("has parts that name themselves, or too many inside each other", of: part)
    }
    drawn += 1
    numbers += part.numberCount
    guard drawn <= SVGLimits.drawnElements, numbers <= SVGLimits.drawnNumbers else {
      throw failure("stands for too many shapes", of: part)
    }
    crossings += part.numberCount * part.numberCount
    guard crossings <= SVGLimits.shapeNumbers * SVGLimits.shapeNumbers else {
      throw failure("has shapes of too many points", of: part)
    }
    surroundings.growth *= part.growth
    guard surroundings.growth <= SVGLimits.number else { throw failure("is enlarged too much", of: part) }
    if part.isLayer {
      layers += 1
      surroundings.layers += 1
      guard layers <= SVGLimits.layers, surroundings.layers <= SVGLimits.nestedLayers else {
        throw failure("has too many translucent or masked groups", of: part)
      }
    }
    if let own = part.dashLength { surroundings.dashLength = own }
    if surroundings.dashLength > 0, part.numberCount > 0 {
      dashes += Double(part.numberCount) * 4 * part.extent / surroundings.dashLength
      guard dashes <= SVGLimits.dashes else { throw failure("has too many dashes", of: part) }
    }
    for name in part.references {
      // What names nothing draws nothing.
      if let target = places[name] { try visit(target, surroundings) }
    }
    for child in part.children { try visit(child, surroundings) }
  }

  private func failure(_ reason: String, of part: SVGPart) -> ImageError {
    .drawing(
      reason, line: SVGScanner.line(of: part.offset, in: file), hint: "simplify it, or give the picture as PNG")
  }
}
