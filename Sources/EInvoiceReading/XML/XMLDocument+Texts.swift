extension XMLDocument {
  /// The texts of an element, which the tree does not keep where there are elements in it.
  ///
  /// - Parameters:
  ///   - offset: where its tag begins.
  ///   - bytes: the document in UTF-8, which was read before.
  /// - Returns: `all` text in it and in the elements within it, with what stands between them: XPath's string value; and its
  ///   `own` texts, one for each place between elements, comments and processing instructions where there is any.
  package static func texts(ofElementAt offset: Int, in bytes: [UInt8]) -> (all: [UInt8], own: [[UInt8]]) {
    bytes.withUnsafeBufferPointer { bytes in
      // What was read once is well-formed.
      guard var parser = try? XMLParser(bytes) else { return ([], []) }
      return (try? parser.texts(ofElementAt: offset)) ?? ([], [])
    }
  }
}
