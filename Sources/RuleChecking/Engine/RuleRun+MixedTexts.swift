internal import EInvoiceReading

/// The document has the texts of its leaves only. Where a value belongs there are no elements, but for mistakes.
extension RuleRun {
  /// The text of an element with others in it, or of one text beside these.
  func mixedText(of item: RuleItem) -> Text {
    let texts = texts(in: item.node)
    let index = -1 - Int(item.attribute)
    return index < texts.count ? texts[index][...] : text[0..<0]
  }

  /// Passes the texts that stand in an element itself.
  func eachText(of node: Int32, _ body: (RuleItem) -> Bool) -> Bool {
    guard node >= 0 else { return true }
    let isLeaf = nodes[Int(node)].firstChild < 0
    let count = isLeaf ? (nodes[Int(node)].textStart < nodes[Int(node)].textEnd ? 1 : 0) : texts(in: node).count - 1
    for index in 0..<Int32(count) where !body(RuleItem(node: node, attribute: -2 - index)) { return false }
    return true
  }

  /// All text in an element, then the texts beside those within it.
  private func texts(in node: Int32) -> [UnsafeBufferPointer<UInt8>] {
    if let known = state.pointee.texts[node] { return known }
    let found = XMLDocument.texts(ofElementAt: Int(nodes[Int(node)].offset), in: source)
    let texts = ([found.all] + found.own).map { bytes in
      let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(bytes.count, 1))
      _ = copy.initialize(from: bytes)
      return UnsafeBufferPointer(start: copy.baseAddress, count: bytes.count)
    }
    state.pointee.texts[node] = texts
    return texts
  }
}
