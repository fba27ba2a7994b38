internal import EInvoiceReading

/// A document that a book of rules is asked about.
///
/// It holds pointers into the document for the time of ``RuleRun/failures(of:root:in:)``, and is no class, as asking a test
/// would count references to it.
struct RuleRun: ~Copyable {
  typealias Text = Slice<UnsafeBufferPointer<UInt8>>

  let book: RuleBook
  let program: RuleProgram
  let nodes: UnsafePointer<XMLDocument.Node>
  let attributes: UnsafePointer<XMLDocument.Attribute>
  let text: UnsafeBufferPointer<UInt8>
  /// The invoice's elements: its own and all within it, up to `upperBound`.
  let root: Int32
  let upperBound: Int32
  /// For each of the document's names: the vocabulary's number, or -1.
  let numbers: UnsafeBufferPointer<Int32>
  /// For each suffix of the vocabulary and each of the document's names.
  private let hasSuffix: [Bool]
  /// By the vocabulary's numbers: the first element of a name, or -1.
  let firstOfName: [Int32]
  /// By elements: the next of the same name, or -1.
  let nextOfName: [Int32]
  /// What changes while tests are asked.
  let state: UnsafeMutablePointer<RuleState>

  private init(
    _ document: XMLDocument, root: Int32, book: RuleBook, nodes: UnsafePointer<XMLDocument.Node>,
    attributes: UnsafePointer<XMLDocument.Attribute>, text: UnsafeBufferPointer<UInt8>,
    numbers: UnsafeBufferPointer<Int32>
  ) {
    self.book = book
    program = book.program
    self.nodes = nodes
    self.attributes = attributes
    self.text = text
    self.root = root
    let sibling = nodes[Int(root)].nextSibling
    upperBound = sibling < 0 ? Int32(document.nodes.count) : sibling
    self.numbers = numbers
    var hasSuffix: [Bool] = []
    hasSuffix.reserveCapacity(book.vocabulary.suffixes.count * numbers.count)
    for suffix in book.vocabulary.suffixes {
      for name in document.names { hasSuffix.append(suffix.matches(name)) }
    }
    self.hasSuffix = hasSuffix
    var first = [Int32](repeating: -1, count: book.vocabulary.count)
    var next = [Int32](repeating: -1, count: document.nodes.count)
    var node = upperBound - 1
    while node >= root {
      let number = Int(numbers[Int(nodes[Int(node)].name)])
      if number >= 0 {
        next[Int(node)] = first[number]
        first[number] = node
      }
      node -= 1
    }
    (firstOfName, nextOfName) = (first, next)
    state = UnsafeMutablePointer<RuleState>.allocate(capacity: 1)
    state.initialize(to: RuleState())
  }

  deinit {
    state.deinitialize(count: 1)
    state.deallocate()
  }

  /// The rules that fail, each with the element that it is about and the one that is wrong.
  static func failures(of book: RuleBook, root: Int, in document: XMLDocument) -> [RuleFailure] {
    let numbers = document.names.map(book.vocabulary.number(of:))
    return document.nodes.withUnsafeBufferPointer { nodes in
      document.attributes.withUnsafeBufferPointer { attributes in
        document.text.withUnsafeBufferPointer { text in
          numbers.withUnsafeBufferPointer { numbers in
            guard let first = nodes.baseAddress else { return [] }
            let none = UnsafeRawPointer(first).assumingMemoryBound(to: XMLDocument.Attribute.self)
            return RuleRun(
              document, root: Int32(root), book: book, nodes: first, attributes: attributes.baseAddress ?? none,
              text: text, numbers: numbers
            ).failures()
          }
        }
      }
    }
  }

  private func failures() -> [RuleFailure] {
    var failures: [RuleFailure] = []
    walkBans(&failures)
    let (starts, candidates) = candidatesOfNames()
    var isDone: UInt64 = 0
    var node = root
    while node < upperBound {
      let name = Int(nodes[Int(node)].name)
      isDone = 0
      for place in starts[name]..<starts[name + 1] {
        let context = program.contexts + Int(candidates[place])
        guard isDone & (1 << UInt64(context.pointee.pattern)) == 0 else { continue }
        let isMatch = matches(context, node)
        if let trouble = takeTrouble(), context.pointee.rowCount > 0 {
          failures.append(
            RuleFailure(row: book.askedRows[Int(context.pointee.firstRow)], context: node, trouble: trouble))
        }
        guard isMatch else { continue }
        isDone |= 1 << UInt64(context.pointee.pattern)
        let item = RuleItem(node: node)
        for row in context.pointee.firstRow..<(context.pointee.firstRow + context.pointee.rowCount) {
          let isMet = holds(program.rowTests[Int(row)], item)
          if let trouble = takeTrouble() {
            failures.append(RuleFailure(row: book.askedRows[Int(row)], context: node, trouble: trouble))
          }
          if !isMet {
            failures.append(RuleFailure(row: book.askedRows[Int(row)], context: node, culprit: node))
          }
        }
      }
      node += 1
    }
    return failures
  }

  private func matches(_ context: UnsafePointer<RuleProgram.Context>, _ node: Int32) -> Bool {
    for index in 0..<context.pointee.pathCount
    where matches(program.paths[Int(context.pointee.firstPath + index)], node) {
      return true
    }
    return false
  }

  /// For each of the document's names: the contexts that could be about elements of it, from one start to the next.
  private func candidatesOfNames() -> (starts: [Int], contexts: [Int32]) {
    var starts = [0]
    starts.reserveCapacity(numbers.count + 1)
    var contexts: [Int32] = []
    for name in numbers.indices {
      let own = contexts.count
      if numbers[name] >= 0 { contexts += book.candidates[Int(numbers[name])] }
      let known = contexts.count
      for broad in book.broadContexts where takes(broad.name, name: name) { contexts.append(broad.context) }
      if contexts.count > known, known > own { contexts[own...].sort() }
      starts.append(contexts.count)
    }
    return (starts, contexts)
  }

  private func walkBans(_ failures: inout [RuleFailure]) {
    let bans = book.bans
    guard bans.nodes.count > 1 else { return }
    var told: [Int64: Bool] = [:]
    /// The places in the tree of the elements that are open.
    var states: [(node: Int32, state: Int32)] = []
    var node = root
    while node < upperBound {
      defer { node += 1 }
      let parent = nodes[Int(node)].parent
      while let last = states.last, last.node > parent { states.removeLast() }
      let above = node == root ? 0 : states.last.map { $0.node == parent ? $0.state : -1 } ?? -1
      guard above >= 0 else { continue }
      let number = numbers[Int(nodes[Int(node)].name)]
      guard number >= 0, let state = bans.child(of: above, number) else { continue }
      states.append((node, state))
      for (row, depth) in bans.nodes[Int(state)].rules {
        // One element of several says enough, as long as they stand below the same.
        let context = states[states.count - 1 - Int(depth)].node
        guard told.updateValue(true, forKey: Int64(row) << 32 | Int64(context)) == nil else { continue }
        failures.append(RuleFailure(row: bans.rows[Int(row)], context: context, culprit: node))
      }
    }
  }

  func takes(_ test: RuleProgram.Name, name: Int) -> Bool {
    switch test.kind {
    case .one: return numbers[name] == test.number
    case .any: return true
    case .several:
      for index in test.number..<(test.number + test.count) where program.members[Int(index)] == numbers[name] {
        return true
      }
      return false
    case .suffix: return hasSuffix[Int(test.number) * numbers.count + name]
    }
  }

  func takes(_ test: RuleProgram.Name, node: Int32) -> Bool { takes(test, name: Int(nodes[Int(node)].name)) }

  /// Whether the document has a name of a number at all.
  func isPresent(_ number: Int32) -> Bool { numbers.contains(number) }
}
