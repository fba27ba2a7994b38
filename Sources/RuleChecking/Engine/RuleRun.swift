internal import EInvoiceReading

/// A document that a book of rules is asked about.
///
/// Not `Sendable`: it holds pointers into the document for the time of ``RuleRun/failures(of:root:in:)``.
final class RuleRun {
  let book: RuleBook
  let nodes: UnsafeBufferPointer<XMLDocument.Node>
  let attributes: UnsafeBufferPointer<XMLDocument.Attribute>
  let text: UnsafeBufferPointer<UInt8>
  /// The invoice's elements: its own and all within it.
  let range: Range<Int32>
  /// For each of the document's names: the vocabulary's number, or -1.
  let numbers: [Int32]
  /// For each suffix of the vocabulary and each of the document's names.
  private let hasSuffix: [[Bool]]
  /// The elements of a name, found when they are first asked for.
  private var elements: [Int32: [Int32]] = [:]
  /// What the `every` and `some` around a test are at.
  var variables: [RuleItem] = []

  private init(
    _ document: XMLDocument, root: Int32, book: RuleBook, nodes: UnsafeBufferPointer<XMLDocument.Node>,
    attributes: UnsafeBufferPointer<XMLDocument.Attribute>, text: UnsafeBufferPointer<UInt8>
  ) {
    self.book = book
    self.nodes = nodes
    self.attributes = attributes
    self.text = text
    let next = nodes[Int(root)].nextSibling
    range = root..<(next < 0 ? Int32(nodes.count) : next)
    numbers = document.names.map { book.vocabulary.numbers[$0] ?? -1 }
    hasSuffix = book.vocabulary.suffixes.map { suffix in document.names.map(suffix.matches) }
  }

  /// The rules that fail, each with the element that it is about and the one that is wrong.
  static func failures(of book: RuleBook, root: Int, in document: XMLDocument) -> [RuleFailure] {
    document.nodes.withUnsafeBufferPointer { nodes in
      document.attributes.withUnsafeBufferPointer { attributes in
        document.text.withUnsafeBufferPointer { text in
          RuleRun(document, root: Int32(root), book: book, nodes: nodes, attributes: attributes, text: text).failures()
        }
      }
    }
  }

  private func failures() -> [RuleFailure] {
    var failures: [RuleFailure] = []
    walkBans(&failures)
    let candidates = candidatesOfNames()
    var isDone = [Bool](repeating: false, count: book.patternCount)
    for node in range {
      let possible = candidates[Int(nodes[Int(node)].name)]
      guard !possible.isEmpty else { continue }
      for pattern in isDone.indices { isDone[pattern] = false }
      for index in possible {
        let context = book.contexts[Int(index)]
        guard !isDone[context.pattern], context.paths.contains(where: { matches($0, node) }) else { continue }
        isDone[context.pattern] = true
        for row in context.rows where !holds(row.test, RuleItem(node: node)) {
          failures.append(RuleFailure(row: row, context: node, culprit: node))
        }
      }
    }
    return failures
  }

  /// For each of the document's names: the contexts that could be about elements of it.
  private func candidatesOfNames() -> [[Int32]] {
    numbers.indices.map { name in
      let number = numbers[name]
      let broad = book.broadContexts.filter { index in
        book.contexts[Int(index)].paths.contains { path in
          path.steps.last.map { takes($0.name, name: name) } ?? false
        }
      }
      let own = number < 0 ? [] : book.candidates[Int(number)]
      return broad.isEmpty ? own : (own + broad).sorted()
    }
  }

  private func walkBans(_ failures: inout [RuleFailure]) {
    guard book.bans.nodes.count > 1 else { return }
    var told: [Int32: Set<Int32>] = [:]
    /// The places in the tree of the elements that are open.
    var states: [(node: Int32, state: Int32)] = []
    for node in range {
      let parent = nodes[Int(node)].parent
      while let last = states.last, last.node > parent { states.removeLast() }
      let above = node == range.lowerBound ? 0 : states.last.map { $0.node == parent ? $0.state : -1 } ?? -1
      guard above >= 0 else { continue }
      let number = numbers[Int(nodes[Int(node)].name)]
      guard number >= 0, let state = book.bans.nodes[Int(above)].children[number] else { continue }
      states.append((node, state))
      for (row, depth) in book.bans.nodes[Int(state)].rules {
        // One element of several says enough, as long as they stand below the same.
        let context = states[states.count - 1 - Int(depth)].node
        guard told[row, default: []].insert(context).inserted else { continue }
        failures.append(RuleFailure(row: book.bans.rows[Int(row)], context: context, culprit: node))
      }
    }
  }

  func takes(_ test: RuleNameTest, name: Int) -> Bool {
    switch test {
    case .any: true
    case .name(let number): numbers[name] == number
    case .oneOf(let list): list.contains(numbers[name])
    case .suffix(let index): hasSuffix[index][name]
    }
  }

  func takes(_ test: RuleNameTest, node: Int32) -> Bool { takes(test, name: Int(nodes[Int(node)].name)) }

  /// All elements of a name, in their order.
  func elements(of number: Int32) -> [Int32] {
    if let known = elements[number] { return known }
    let found = range.filter { numbers[Int(nodes[Int($0)].name)] == number }
    elements[number] = found
    return found
  }
}
