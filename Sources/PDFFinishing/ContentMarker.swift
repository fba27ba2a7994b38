/// Wraps what a content stream paints outside the structure as artifacts, and measures its figures.
///
/// ISO 14289-1, 7.1: content is tagged or an artifact. Cairo marks the former with an MCID and leaves the latter bare.
/// The wrapping begins before the first path, text object or image of a bare run and ends after the last, so that
/// text objects and marked content stay properly nested (ISO 32000-1, 14.6.1).
struct ContentMarker {
  /// ISO 19005-3, 6.1.13.
  private static let deepestState = 28

  private let bytes: [UInt8]
  /// By MCID the object number of the figure that it belongs to.
  private let figures: [Int: Int]
  /// The names of the page's images, with slash.
  private let images: [ArraySlice<UInt8>]
  private var lexer: PDFLexer

  /// Where the operands of the current operator begin.
  private var operands: [Int] = []
  /// The MCID in the last property list.
  private var identifier: Int?
  private var hasArtifactTag = false

  /// Open marked content within the structure; 0 outside.
  private var taggedDepth = 0
  /// Open marked content and text objects of a bare run.
  private var bareDepth = 0
  private var isInText = false
  /// Where the outermost of them began, and where the current path began.
  private var bareStart: Int?
  private var pathStart: Int?
  /// Where the artifact that is being collected begins and ends.
  private var artifact: Range<Int>?
  private var artifacts: [Range<Int>] = []

  private var figure: Int?
  private var matrix = Matrix()
  private var saved: [Matrix] = []
  private var bounds: [Int: Rectangle] = [:]

  /// What one content stream came to.
  struct Result {
    /// The stream with its artifacts wrapped; nil when there were none.
    var content: [UInt8]?
    /// By the figure's object number.
    var figures: [Int: Rectangle]
  }

  /// - Parameters:
  ///   - figures: by MCID the figure's object number.
  ///   - images: the names of the page's images, with slash.
  static func mark(
    _ content: [UInt8], figures: [Int: Int] = [:], images: [ArraySlice<UInt8>] = []
  ) throws(FinishingError) -> Result {
    var marker = ContentMarker(content, figures, images)
    try marker.read()
    return Result(content: marker.wrapped(), figures: marker.bounds)
  }

  private init(_ content: [UInt8], _ figures: [Int: Int], _ images: [ArraySlice<UInt8>]) {
    bytes = content
    self.figures = figures
    self.images = images
    lexer = PDFLexer(content, in: 0..<content.count)
  }

  private mutating func read() throws(FinishingError) {
    while true {
      lexer.skipWhitespace()
      guard !lexer.isAtEnd else { break }
      let byte = lexer.next
      if !PDFSyntax.isRegular(byte) || PDFSyntax.beginsNumber(byte) || isConstant {
        try operand(byte)
      } else {
        let start = lexer.position
        // The operators ' and " are regular characters like all others.
        guard let operation = ContentOperator(code: lexer.operatorCode()) else {
          throw malformed("unknown operator", at: start)
        }
        try apply(operation, from: operands.first ?? start)
        operands.removeAll(keepingCapacity: true)
        (identifier, hasArtifactTag) = (nil, false)
      }
    }
    guard taggedDepth == 0, bareDepth == 0 else { throw lexer.malformed("marked content without end") }
    endRun()
  }

  private var isConstant: Bool {
    switch lexer.next {
    case UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "n"): break
    default: return false
    }
    for word: StaticString in ["true", "false", "null"] where bytes.matches(word, at: lexer.position, before: lexer.end)
    {
      let after = lexer.position + word.utf8CodeUnitCount
      if after >= lexer.end || !PDFSyntax.isRegular(bytes[after]) { return true }
    }
    return false
  }

  private mutating func operand(_ byte: UInt8) throws(FinishingError) {
    let start = lexer.position
    operands.append(start)
    if byte == UInt8(ascii: "<"), let properties = try PDFDictionary(&lexer) {
      identifier = properties.unsigned("/MCID")
      return
    }
    // References are no part of content streams, so numbers stand alone here.
    if PDFSyntax.beginsNumber(byte) { lexer.skipRegular() } else { try lexer.skipValue() }
    if operands.count == 1 { hasArtifactTag = bytes.equals("/Artifact", in: start..<lexer.position) }
  }

  private mutating func apply(_ operation: ContentOperator, from start: Int) throws(FinishingError) {
    switch operation {
    case .saveState:
      guard saved.count < Self.deepestState else { throw .unsupported(reason: "graphics states nested too deeply") }
      saved.append(matrix)
    case .restoreState: matrix = saved.popLast() ?? matrix
    case .transform: if let change = numbers() { matrix = Matrix(change).then(matrix) }
    case .beginContent: try begin(isTagged: hasArtifactTag, at: start)
    case .beginContentWithProperties:
      guard let last = operands.last, bytes[last] == UInt8(ascii: "<") else {
        throw .unsupported(reason: "marked content with a named property list")
      }
      try begin(isTagged: identifier != nil || hasArtifactTag, at: start)
    case .endContent: try end()
    case .beginText:
      guard !isInText else { throw malformed("text object in a text object", at: start) }
      isInText = true
      if taggedDepth == 0 { deepen(at: start) }
    case .endText:
      guard isInText else { throw malformed("end of no text object", at: start) }
      isInText = false
      if taggedDepth == 0 { try rise() }
    case .inlineImage:
      try skipInlineImage()
      paint(from: start)
      includeUnitSquare()
    case .rectangle, .pathPoints:
      if pathStart == nil { pathStart = start }
      if figure != nil { includePath(operation) }
    case .closePath, .other: break
    case .endPath: pathStart = nil
    case .paint: paint(from: start)
    case .paintObject:
      paint(from: start)
      includeObject()
    case .fourInks: throw .unsupported(reason: "colours in CMYK")
    }
  }

  // MARK: Runs

  private mutating func begin(isTagged: Bool, at start: Int) throws(FinishingError) {
    if taggedDepth > 0 {
      taggedDepth += 1
    } else if isTagged {
      guard bareDepth == 0 else { throw malformed("tagged content inside untagged content", at: start) }
      endRun()
      taggedDepth = 1
      figure = identifier.flatMap { figures[$0] }
    } else {
      deepen(at: start)
    }
  }

  private mutating func end() throws(FinishingError) {
    if taggedDepth > 0 {
      taggedDepth -= 1
      if taggedDepth == 0 {
        guard !isInText else { throw lexer.malformed("text object outlives its marked content") }
        (figure, pathStart) = (nil, nil)
      }
    } else {
      try rise()
    }
  }

  private mutating func deepen(at start: Int) {
    if bareDepth == 0 { bareStart = start }
    bareDepth += 1
  }

  private mutating func rise() throws(FinishingError) {
    guard bareDepth > 0 else { throw lexer.malformed("end of no marked content") }
    bareDepth -= 1
    guard bareDepth == 0 else { return }
    if let begun = artifact { artifact = begun.lowerBound..<lexer.position }
    bareStart = nil
  }

  /// Something is painted by the operator that has just been read and whose operands begin at `start`.
  private mutating func paint(from start: Int) {
    defer { pathStart = nil }
    guard taggedDepth == 0 else { return }
    artifact = (artifact?.lowerBound ?? bareStart ?? pathStart ?? start)..<lexer.position
  }

  private mutating func endRun() {
    if let artifact { artifacts.append(artifact) }
    (artifact, bareStart, pathStart) = (nil, nil, nil)
  }

  private func wrapped() -> [UInt8]? {
    guard !artifacts.isEmpty else { return nil }
    var content: [UInt8] = []
    content.reserveCapacity(bytes.count + artifacts.count * 20)
    var copied = 0
    for artifact in artifacts {
      content.append(contentsOf: bytes[copied..<artifact.lowerBound])
      content.append("/Artifact BMC\n")
      content.append(contentsOf: bytes[artifact])
      content.append("\nEMC")
      copied = artifact.upperBound
    }
    content.append(contentsOf: bytes[copied...])
    return content
  }

  // MARK: Figures

  private mutating func include(_ x: Double, _ y: Double) {
    guard let figure else { return }
    let point = matrix.apply(x, y)
    bounds[figure, default: Rectangle()].include(point.0, point.1)
  }

  private mutating func includePath(_ operation: ContentOperator) {
    let values = operands.map { number(at: $0) }
    if case .rectangle = operation, values.count == 4 {
      include(values[0], values[1])
      include(values[0] + values[2], values[1])
      include(values[0], values[1] + values[3])
      include(values[0] + values[2], values[1] + values[3])
    } else {
      for index in stride(from: 0, to: values.count - 1, by: 2) { include(values[index], values[index + 1]) }
    }
  }

  private mutating func includeObject() {
    guard figure != nil, let name = operands.last else { return }
    var end = name + 1
    while end < bytes.count, PDFSyntax.isRegular(bytes[end]) { end += 1 }
    if images.contains(bytes[name..<end]) { includeUnitSquare() }
  }

  private mutating func includeUnitSquare() {
    for corner in [(0.0, 0.0), (1.0, 0.0), (0.0, 1.0), (1.0, 1.0)] { include(corner.0, corner.1) }
  }

  private func numbers() -> (Double, Double, Double, Double, Double, Double)? {
    guard operands.count == 6 else { return nil }
    let values = operands.map { number(at: $0) }
    return (values[0], values[1], values[2], values[3], values[4], values[5])
  }

  private func number(at start: Int) -> Double {
    var (value, scale, isNegative) = (0.0, 0.0, false)
    var index = start
    while index < bytes.count, PDFSyntax.isRegular(bytes[index]) {
      switch bytes[index] {
      case UInt8(ascii: "-"): isNegative = true
      case UInt8(ascii: "."): scale = 1
      case let byte where PDFSyntax.isDigit(byte):
        value = value * 10 + Double(byte - 0x30)
        scale *= 10
      default: break
      }
      index += 1
    }
    if scale > 1 { value /= scale }
    return isNegative ? -value : value
  }

  // MARK: Inline images

  /// Skips from `BI` to `EI`. The data may hold anything, so `EI` counts only between whitespace.
  private mutating func skipInlineImage() throws(FinishingError) {
    while true {
      lexer.skipWhitespace()
      guard !lexer.isAtEnd else { throw lexer.malformed("inline image without data") }
      if lexer.skip("ID") { break }
      try lexer.skipValue()
    }
    var index = lexer.position + 1
    while index < bytes.count {
      if PDFSyntax.isWhitespace(bytes[index - 1]), bytes.matches("EI", at: index, before: bytes.count),
        index + 2 >= bytes.count || PDFSyntax.isWhitespace(bytes[index + 2])
      {
        return lexer.move(to: index + 2)
      }
      index += 1
    }
    throw lexer.malformed("inline image without end")
  }

  private func malformed(_ reason: String, at offset: Int) -> FinishingError {
    .malformed(reason: reason, offset: offset)
  }
}
