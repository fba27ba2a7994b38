/// Wraps what a content stream paints outside the structure as artifacts, and measures its figures.
///
/// ISO 14289-1, 7.1: content is tagged or an artifact. Cairo marks the former with an MCID and leaves the latter bare.
enum ContentMarker {
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
    var reader = ContentReader(content)
    var artifacts = ArtifactFinder()
    var measurer = FigureMeasurer(figures: figures, images: images)
    while let operation = try reader.next() {
      try artifacts.take(operation, of: reader)
      measurer.take(operation, of: reader, in: artifacts.identifier)
    }
    try artifacts.finish(reader)
    return Result(content: wrapped(artifacts.ranges, of: content), figures: measurer.bounds)
  }

  private static func wrapped(_ artifacts: [Range<Int>], of bytes: [UInt8]) -> [UInt8]? {
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
}
