/// The child elements of an element.
package struct XMLChildren: Sequence, IteratorProtocol {
  private let document: XMLDocument
  private var upcoming: Int32

  init(document: XMLDocument, first: Int32) {
    self.document = document
    upcoming = first
  }

  /// The next one.
  package mutating func next() -> XMLElement? {
    guard upcoming >= 0 else { return nil }
    let index = Int(upcoming)
    upcoming = document.nodes[index].nextSibling
    return XMLElement(document: document, index: index)
  }
}
