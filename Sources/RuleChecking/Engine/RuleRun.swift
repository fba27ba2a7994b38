internal import EInvoiceReading

/// A document that a book of rules is asked about.
///
/// It holds pointers into the document for the time of ``RuleRun/failures(of:root:in:source:)``, and is no class, as asking a test
/// would count references to it.
struct RuleRun: ~Copyable {
  typealias Text = Slice<UnsafeBufferPointer<UInt8>>

  let book: RuleBook
  let program: RuleProgram
  let nodes: UnsafePointer<XMLDocument.Node>
  let attributes: UnsafePointer<XMLDocument.Attribute>
  let text: UnsafeBufferPointer<UInt8>
  /// The document itself in UTF-8.
  let source: [UInt8]
  /// The invoice's elements: its own and all within it, up to `upperBound`.
  let root: Int32
  let upperBound: Int32
  /// For each of the document's names: the vocabulary's number, or -1.
  let numbers: UnsafeBufferPointer<Int32>
  private let names: UnsafePointer<XMLDocument.Name>
  /// By the vocabulary's numbers: the first element of a name, or -1.
  let firstOfName: UnsafeMutablePointer<Int32>
  /// By elements: the next of the same name, or -1.
  let nextOfName: UnsafeMutablePointer<Int32>
  /// What changes while tests are asked.
  let state: UnsafeMutablePointer<RuleState>

  private init(
    _ document: XMLDocument, source: [UInt8], root: Int32, book: RuleBook, nodes: UnsafePointer<XMLDocument.Node>,
    attributes: UnsafePointer<XMLDocument.Attribute>, text: UnsafeBufferPointer<UInt8>,
    names: UnsafePointer<XMLDocument.Name>, numbers: UnsafeBufferPointer<Int32>
  ) {
    self.book = book
    program = book.program
    self.nodes = nodes
    self.attributes = attributes
    self.text = text
    self.source = source
    self.root = root
    let sibling = nodes[Int(root)].nextSibling
    upperBound = sibling < 0 ? Int32(document.nodes.count) : sibling
    self.numbers = numbers
    self.names = names
    // One piece of memory for both.
    let nameCount = program.nameCount
    firstOfName = UnsafeMutablePointer<Int32>.allocate(capacity: nameCount + document.nodes.count)
    firstOfName.initialize(repeating: -1, count: nameCount + document.nodes.count)
    nextOfName = firstOfName + nameCount
    var node = upperBound - 1
    while node >= root {
      let number = Int(numbers[Int(nodes[Int(node)].name)])
      if number >= 0 {
        nextOfName[Int(node)] = firstOfName[number]
        firstOfName[number] = node
      }
      node -= 1
    }
    state = UnsafeMutablePointer<RuleState>.allocate(capacity: 1)
    state.initialize(to: RuleState())
  }

  deinit {
    firstOfName.deallocate()
    for texts in state.pointee.texts.values { for text in texts { text.deallocate() } }
    state.deinitialize(count: 1)
    state.deallocate()
  }

  /// The rules that fail, each with the element that it is about and the one that is wrong.
  ///
  /// - Parameter source: what the document was read from.
  static func failures(
    of book: RuleBook, root: Int, in document: XMLDocument, source: [UInt8]
  ) -> [RuleFailure] {
    let vocabulary = book.vocabulary
    return document.nodes.withUnsafeBufferPointer { nodes in
      document.attributes.withUnsafeBufferPointer { attributes in
        document.text.withUnsafeBufferPointer { text in
          document.names.withUnsafeBufferPointer { names in
            withUnsafeTemporaryAllocation(of: Int32.self, capacity: names.count) { numbers in
              guard let first = nodes.baseAddress, let firstName = names.baseAddress else { return [] }
              for index in names.indices {
                let key = firstName[index].key
                numbers[index] =
                  key < 0 ? vocabulary.number(of: firstName[index].name) : vocabulary.number(ofKey: key)
              }
              let none = UnsafeRawPointer(first).assumingMemoryBound(to: XMLDocument.Attribute.self)
              return RuleRun(
                document, source: source, root: Int32(root), book: book, nodes: first,
                attributes: attributes.baseAddress ?? none,
                text: text, names: firstName, numbers: UnsafeBufferPointer(numbers)
              ).failures()
            }
          }
        }
      }
    }
  }

  private func failures() -> [RuleFailure] {
    var failures: [RuleFailure] = []
    walkBans(&failures)
    var node = root
    while node < upperBound {
      let number = Int(numbers[Int(nodes[Int(node)].name)])
      var isDone: UInt64 = 0
      if number >= 0 {
        var place = program.candidateStarts[number]
        let end = program.candidateStarts[number + 1]
        let above = node > root ? numbers[Int(nodes[Int(nodes[Int(node)].parent)].name)] : -1
        while place < end {
          let candidate = program.candidates[Int(place)]
          if candidate.parent < 0 || candidate.parent == above {
            ask(candidate.context, of: node, &isDone, &failures)
          }
          place += 1
        }
      } else {
        // No rule speaks of its name, but some of all that end like it.
        for broad in book.broadContexts where takes(broad.name, node: node) {
          ask(broad.context, of: node, &isDone, &failures)
        }
      }
      node += 1
    }
    return failures
  }

  /// Asks an element the rules of a context that fits, unless one of the same pattern did before.
  @inline(__always)
  private func ask(_ number: Int32, of node: Int32, _ isDone: inout UInt64, _ failures: inout [RuleFailure]) {
    let context = program.contexts + Int(number)
    let pattern: UInt64 = 1 << UInt64(context.pointee.pattern)
    guard isDone & pattern == 0 else { return }
    guard matches(context, node) else { return }
    isDone |= pattern
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

  /// Whether one of the context's paths leads to an element; where a condition in it is stopped, that path does not, as the
  /// official rules have it.
  private func matches(_ context: UnsafePointer<RuleProgram.Context>, _ node: Int32) -> Bool {
    for index in 0..<context.pointee.pathCount {
      let isMatch = matches(program.paths[Int(context.pointee.firstPath + index)], node)
      if takeTrouble() == nil, isMatch { return true }
    }
    return false
  }

  private func walkBans(_ failures: inout [RuleFailure]) {
    let bans = book.bans
    guard bans.nodes.count > 1 else { return }
    var told: Set<Int64> = []
    let count = Int(upperBound - root)
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: count) { states in
      // By elements: their places in the tree, or -1.
      for index in 0..<count {
        let node = nodes[Int(root) + index]
        let number = numbers[Int(node.name)]
        let above = index == 0 ? 0 : states[Int(node.parent - root)]
        let state = above >= 0 && number >= 0 ? bans.step(from: above, to: number) : -1
        states[index] = state
        guard state >= 0 else { continue }
        for (row, depth) in bans.nodes[Int(state)].rules {
          var context = root + Int32(index)
          for _ in 0..<depth { context = nodes[Int(context)].parent }
          // One element of several says enough, as long as they stand below the same.
          guard told.insert(Int64(row) << 32 | Int64(context)).inserted else { continue }
          failures.append(RuleFailure(row: bans.rows[Int(row)], context: context, culprit: root + Int32(index)))
        }
      }
    }
  }

  @inline(__always)
  func takes(_ test: RuleProgram.Name, node: Int32) -> Bool {
    let name = Int(nodes[Int(node)].name)
    if test.kind == .one { return numbers[name] == test.number }
    return takesSeveral(test, name)
  }

  private func takesSeveral(_ test: RuleProgram.Name, _ name: Int) -> Bool {
    let number = numbers[name]
    switch test.kind {
    case .one: return number == test.number
    case .any: return true
    case .several:
      for index in test.number..<(test.number + test.count) where program.members[Int(index)] == number {
        return true
      }
      return false
    case .suffix:
      if number >= 0 { return program.suffixMatches[Int(test.number) * program.nameCount + Int(number)] }
      return book.vocabulary.suffixes[Int(test.number)].matches(names[name].name)
    }
  }

  /// Whether the document has a name of a number at all.
  func hasName(_ number: Int32) -> Bool { numbers.contains(number) }
}
