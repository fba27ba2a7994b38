extension XMLDocument {
  /// All text of an element and of those within it, with what stands between them: XPath's string value.
  ///
  /// - Parameters:
  ///   - offset: where its tag begins.
  ///   - bytes: the document in UTF-8, which was read before.
  package static func text(ofElementAt offset: Int, in bytes: [UInt8]) -> [UInt8] {
    bytes.withUnsafeBufferPointer { bytes in
      // What was read once is well-formed.
      guard var parser = try? XMLParser(bytes) else { return [] }
      try? parser.collectText(ofElementAt: offset)
      return parser.document.text
    }
  }
}
