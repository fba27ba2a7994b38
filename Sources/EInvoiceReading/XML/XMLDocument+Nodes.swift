/// Elements by their places among the nodes: unlike those as ``XMLElement`` they count no references.
extension XMLDocument {
  /// The first child of an element, or -1; of none (-1), too.
  package func firstChild(of node: Int32) -> Int32 { node < 0 ? -1 : nodes[Int(node)].firstChild }

  /// The first child of a local name, or -1.
  package func node(_ local: StaticString, in parent: Int32) -> Int32 {
    var child = firstChild(of: parent)
    while child >= 0, !isNamed(local, child) { child = nodes[Int(child)].nextSibling }
    return child
  }

  /// Whether an element has a local name.
  package func isNamed(_ local: StaticString, _ node: Int32) -> Bool {
    isName(nodes[Int(node)].name, local)
  }

  private func isName(_ number: Int32, _ local: StaticString) -> Bool {
    let name = names[Int(number)].local.utf8
    guard name.count == local.utf8CodeUnitCount else { return false }
    return name.withContiguousStorageIfAvailable { name in
      name.baseAddress.map { XMLNameHash.equal($0, local.utf8Start, name.count) } ?? true
    } ?? false
  }

  /// The text without blanks around it; nil when there is none, or when there are elements in it.
  package func text(of node: Int32) -> String? {
    let (start, end) = (Int(nodes[Int(node)].textStart), Int(nodes[Int(node)].textEnd))
    return text.withUnsafeBufferPointer { text in
      var (start, end) = (start, end)
      while start < end, Self.isBlank(text[start]) { start += 1 }
      while end > start, Self.isBlank(text[end - 1]) { end -= 1 }
      return start == end ? nil : String(decoding: UnsafeBufferPointer(rebasing: text[start..<end]), as: UTF8.self)
    }
  }

  /// The text of the first child of a local name.
  package func text(_ local: StaticString, in parent: Int32) -> String? {
    let child = node(local, in: parent)
    return child < 0 ? nil : text(of: child)
  }

  /// The value of an attribute without a namespace.
  package func attribute(_ local: StaticString, of node: Int32) -> String? {
    for index in nodes[Int(node)].attributeStart..<nodes[Int(node)].attributeEnd {
      let attribute = attributes[Int(index)]
      if isName(attribute.name, local), names[Int(attribute.name)].namespace.isEmpty {
        return string(attribute.textStart, attribute.textEnd)
      }
    }
    return nil
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D }
}
