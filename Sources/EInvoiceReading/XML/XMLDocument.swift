/// An XML document as a tree in a few arrays: a hundred thousand elements cost no hundred thousand allocations.
///
/// Only what data documents need is kept: elements, attributes, and the text of elements without children.
package struct XMLDocument: Sendable {
  /// An element.
  package struct Node: Sendable {
    /// An index into `names`.
    package var name: Int32
    /// The element around it, -1 for the root.
    package var parent: Int32
    /// An index into `nodes`, or -1.
    package var firstChild: Int32 = -1
    /// The same of the next element beside it.
    package var nextSibling: Int32 = -1
    /// The range in `text`; empty for an element with children.
    package var textStart: Int32 = 0
    /// Where it ends.
    package var textEnd: Int32 = 0
    /// The range in `attributes`.
    package var attributeStart: Int32
    /// Where it ends.
    package var attributeEnd: Int32
    /// Where its tag begins in the document, in bytes.
    package var offset: Int32
  }

  /// An attribute.
  package struct Attribute: Sendable {
    /// An index into `names`.
    package var name: Int32
    /// The value's range in `text`.
    package var textStart: Int32
    /// Where it ends.
    package var textEnd: Int32
  }

  /// A name of a document.
  package struct Name: Sendable {
    /// The name.
    package var name: XMLName
    /// Its ``XMLName/key``, as far as that is known already; else -1.
    package var key: Int32
    /// The name without its prefix.
    package var local: String { name.local }
    /// The namespace's name; empty for none.
    package var namespace: String { name.namespace }
  }

  /// All different names.
  package var names: [Name] = []
  /// In the order of their start tags; the first is the root.
  package var nodes: [Node] = []
  /// All attributes, those of an element together.
  package var attributes: [Attribute] = []
  /// UTF-8, references replaced.
  package var text: [UInt8] = []

  /// The bytes of a document in UTF-8, whatever encoding they are in: the places of what is found later are in them.
  ///
  /// - Parameter bytes: the document as it was received.
  /// - Throws: when it is an encoding that is not read.
  package static func utf8(_ bytes: [UInt8]) throws(XMLSyntaxError) -> [UInt8] {
    // Twice as much is not too much for a moment, but a document without bound is.
    guard bytes.count <= 2 * XMLLimits.size else { throw XMLSyntaxError.tooLarge }
    return try XMLEncoding(of: bytes).utf8(of: bytes)
  }

  /// Reads a document in UTF-8.
  ///
  /// - Throws: when it is not well-formed, not in UTF-8, beyond ``XMLLimits``, or has a document type declaration.
  package init(_ bytes: [UInt8]) throws(XMLSyntaxError) {
    guard bytes.count <= XMLLimits.size else { throw XMLSyntaxError.tooLarge }
    try XMLParser.checkEncoding(of: bytes)
    self.init()
    var failure: XMLSyntaxError? = XMLSyntaxError.tooLarge
    var (read, nodes) = (XMLDocument(), [Node]())
    text = bytes.withUnsafeBufferPointer { bytes in
      [UInt8](unsafeUninitializedCapacity: max(bytes.count, 1)) { text, textCount in
        let tags = min(XMLParser.tagCount(in: bytes), XMLLimits.elements)
        nodes = [Node](unsafeUninitializedCapacity: max(tags, 1)) { nodes, nodeCount in
          guard let text = text.baseAddress, let nodes = nodes.baseAddress else { return }
          var parser = XMLParser(bytes, text: text, nodes: nodes)
          do throws(XMLSyntaxError) {
            try parser.parse()
            failure = nil
          } catch {
            failure = error
          }
          (textCount, nodeCount, read) = (parser.textCount, parser.nodeCount, parser.document)
        }
      }
    }
    if let failure { throw failure }
    (self.nodes, names, attributes) = (nodes, read.names, read.attributes)
  }

  /// Nothing yet.
  init() {}

  /// The root element.
  package var root: XMLElement { XMLElement(document: self, index: 0) }

  func string(_ start: Int32, _ end: Int32) -> String {
    text.withUnsafeBufferPointer {
      String(decoding: UnsafeBufferPointer(rebasing: $0[Int(start)..<Int(end)]), as: UTF8.self)
    }
  }
}
