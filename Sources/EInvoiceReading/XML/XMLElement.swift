/// An element of a document.
package struct XMLElement: Sendable {
  let document: XMLDocument
  /// Its place among the document's nodes.
  package let index: Int

  private var node: XMLDocument.Node { document.nodes[index] }
  /// Its name and namespace.
  package var name: XMLName { document.names[Int(node.name)].name }
  /// Where its tag begins in the document, in bytes.
  package var offset: Int { Int(node.offset) }
  /// Nil for the root.
  package var parent: XMLElement? { node.parent < 0 ? nil : XMLElement(document: document, index: Int(node.parent)) }
  /// Where its text is in the document's.
  var textRange: Range<Int> { Int(node.textStart)..<Int(node.textEnd) }
  var hasChildren: Bool { node.firstChild >= 0 }

  /// The text without blanks around it; nil when there is none, or when there are elements in it.
  package var text: String? { document.text(of: Int32(index)) }

  /// The child elements in their order.
  package var children: XMLChildren { XMLChildren(document: document, first: node.firstChild) }

  /// All attributes but namespace declarations.
  var attributes: [(name: XMLName, value: String)] {
    (node.attributeStart..<node.attributeEnd).map {
      let attribute = document.attributes[Int($0)]
      return (document.names[Int(attribute.name)].name, document.string(attribute.textStart, attribute.textEnd))
    }
  }

  /// The value of an attribute without a namespace.
  package func attribute(_ local: String) -> String? {
    for index in node.attributeStart..<node.attributeEnd {
      let attribute = document.attributes[Int(index)]
      let name = document.names[Int(attribute.name)]
      if name.local == local, name.namespace.isEmpty {
        return document.string(attribute.textStart, attribute.textEnd)
      }
    }
    return nil
  }
}
