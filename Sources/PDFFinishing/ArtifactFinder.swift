/// Finds what a page's content paints outside of its structure, operator by operator.
///
/// A stretch begins before the first path, text object or image of a bare run and ends after the last, so that wrapping it
/// leaves text objects and marked content properly nested (ISO 32000-1, 14.6.1).
struct ArtifactFinder {
  /// What is to be wrapped, in order.
  private(set) var ranges: [Range<Int>] = []
  /// The MCID of the tagged content that is open.
  private(set) var identifier: Int?

  /// Open marked content within the structure; 0 outside.
  private var taggedDepth = 0
  /// Open marked content and text objects of a bare run.
  private var bareDepth = 0
  private var isInText = false
  /// Where the outermost of them began, and where the current path began.
  private var bareStart: Int?
  private var pathStart: Int?
  /// The stretch that is being collected.
  private var range: Range<Int>?

  /// Takes the operator that was read last.
  mutating func take(_ operation: ContentOperator, of reader: ContentReader) throws(FinishingError) {
    switch operation {
    case .beginContent: try begin(isTagged: reader.hasArtifactTag, reader)
    case .beginContentWithProperties:
      try begin(isTagged: reader.identifier != nil || reader.hasArtifactTag, reader)
    case .endContent: try end(reader)
    case .beginText:
      guard !isInText else { throw reader.malformed("text object in a text object", at: reader.start) }
      isInText = true
      if taggedDepth == 0 { deepen(at: reader.start) }
    case .endText:
      guard isInText else { throw reader.malformed("end of no text object", at: reader.start) }
      isInText = false
      if taggedDepth == 0 { try rise(reader) }
    case .rectangle, .pathPoints: if pathStart == nil { pathStart = reader.start }
    case .endPath: pathStart = nil
    case .paint, .paintObject, .inlineImage: paint(reader)
    case .saveState, .restoreState, .transform, .closePath, .other, .fourInks: break
    }
  }

  /// Ends the content.
  mutating func finish(_ reader: ContentReader) throws(FinishingError) {
    guard taggedDepth == 0, bareDepth == 0 else { throw reader.malformed("marked content without end") }
    endRun()
  }

  private mutating func begin(isTagged: Bool, _ reader: ContentReader) throws(FinishingError) {
    if taggedDepth > 0 {
      taggedDepth += 1
    } else if isTagged {
      guard bareDepth == 0 else {
        throw reader.malformed("tagged content inside untagged content", at: reader.start)
      }
      endRun()
      taggedDepth = 1
      identifier = reader.identifier
    } else {
      deepen(at: reader.start)
    }
  }

  private mutating func end(_ reader: ContentReader) throws(FinishingError) {
    guard taggedDepth > 0 else { return try rise(reader) }
    taggedDepth -= 1
    guard taggedDepth == 0 else { return }
    guard !isInText else { throw reader.malformed("text object outlives its marked content") }
    (identifier, pathStart) = (nil, nil)
  }

  private mutating func deepen(at start: Int) {
    if bareDepth == 0 { bareStart = start }
    bareDepth += 1
  }

  private mutating func rise(_ reader: ContentReader) throws(FinishingError) {
    guard bareDepth > 0 else { throw reader.malformed("end of no marked content") }
    bareDepth -= 1
    guard bareDepth == 0 else { return }
    if let begun = range { range = begun.lowerBound..<reader.position }
    bareStart = nil
  }

  private mutating func paint(_ reader: ContentReader) {
    defer { pathStart = nil }
    guard taggedDepth == 0 else { return }
    range = (range?.lowerBound ?? bareStart ?? pathStart ?? reader.start)..<reader.position
  }

  private mutating func endRun() {
    if let range { ranges.append(range) }
    (range, bareStart, pathStart) = (nil, nil, nil)
  }
}
