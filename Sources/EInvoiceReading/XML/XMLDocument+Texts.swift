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
      withUnsafeTemporaryAllocation(of: Node.self, capacity: 1) { nodes in
        var texts: (all: [UInt8], own: [[UInt8]]) = ([], [])
        _ = [UInt8](unsafeUninitializedCapacity: max(bytes.count, 1)) { text, _ in
          guard let text = text.baseAddress, let nodes = nodes.baseAddress else { return }
          var parser = XMLParser(bytes, text: text, nodes: nodes)
          // What was read once is well-formed.
          if let found = try? parser.texts(ofElementAt: offset) { texts = found }
        }
        return texts
      }
    }
  }
}
