internal import InvoiceModel

/// Finds where in a text the values of given pointers are, in one pass over a document that is known to be JSON.
struct JSONLocator {
  /// A pointer's token and those that follow it in other pointers.
  private struct Node {
    var children: [String: Int] = [:]
    /// Places in the list of pointers.
    var wanted: [Int] = []
  }

  private var nodes = [Node()]

  /// The offsets of the values of pointers; for a missing one that of the innermost container that would hold it.
  static func offsets(of pointers: [String], in bytes: [UInt8]) -> [Int] {
    var offsets = [Int](repeating: 0, count: pointers.count)
    guard !pointers.isEmpty, var reader = try? JSONReader(bytes) else { return offsets }
    var locator = JSONLocator()
    for (index, pointer) in pointers.enumerated() { locator.insert(pointer, index) }
    reader.findsDuplicates = false
    try? locator.visit(0, &reader, &offsets)
    return offsets
  }

  private mutating func insert(_ pointer: String, _ index: Int) {
    var node = 0
    for token in JSONPointer.tokens(pointer) {
      if let child = nodes[node].children[String(token)] {
        node = child
      } else {
        nodes.append(Node())
        nodes[node].children[String(token)] = nodes.count - 1
        node = nodes.count - 1
      }
    }
    nodes[node].wanted.append(index)
  }

  private func visit(_ node: Int, _ reader: inout JSONReader, _ offsets: inout [Int]) throws(JSONSyntaxError) {
    let kind = try reader.kind()
    settle(node, reader.position, &offsets)
    guard !nodes[node].children.isEmpty else { return try reader.skipValue() }
    switch kind {
    case .object:
      try reader.enter()
      while let key = try reader.nextKey() {
        try visit(JSONPointer.escaped(reader.key(at: key)), of: node, &reader, &offsets)
      }
    case .array:
      try reader.enter()
      while let index = try reader.nextElement() { try visit("\(index)", of: node, &reader, &offsets) }
    default: try reader.skipValue()
    }
  }

  private func visit(
    _ token: String, of node: Int, _ reader: inout JSONReader, _ offsets: inout [Int]
  ) throws(JSONSyntaxError) {
    if let child = nodes[node].children[token] {
      try visit(child, &reader, &offsets)
    } else {
      try reader.skipValue()
    }
  }

  /// Everything below a container is at the container until it is found.
  private func settle(_ node: Int, _ offset: Int, _ offsets: inout [Int]) {
    var pending = [node]
    while let node = pending.popLast() {
      for index in nodes[node].wanted { offsets[index] = offset }
      pending.append(contentsOf: nodes[node].children.values)
    }
  }
}
