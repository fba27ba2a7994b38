/// An element of an XML document, as its reader sees it.
struct XMLNode: Sendable {
  /// The name without its prefix.
  var name: String
  /// The namespace's prefix, empty for the default one.
  var prefix: String
  /// Attributes by their name as written, prefix included.
  var attributes: [String: String]
  var children: [XMLNode] = []
  /// All character data directly inside, without blanks at its ends.
  var text = ""

  /// The first child of that name.
  func child(_ name: String) -> XMLNode? { children.first { $0.name == name } }

  /// All children of that name.
  func all(_ name: String) -> [XMLNode] { children.filter { $0.name == name } }

  /// The first descendant along a path of names, always taking the first child.
  func at(_ path: String...) -> XMLNode? {
    var node = self
    for name in path {
      guard let next = node.child(name) else { return nil }
      node = next
    }
    return node
  }

  /// The text at a path, nil when there is none.
  func text(_ path: String...) -> String? {
    var node = self
    for name in path {
      guard let next = node.child(name) else { return nil }
      node = next
    }
    return node.text.isEmpty ? nil : node.text
  }

  /// The namespace that the element's own declarations give its prefix.
  var declaredNamespace: String? { attributes[prefix.isEmpty ? "xmlns" : "xmlns:" + prefix] }
}
