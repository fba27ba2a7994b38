internal import EInvoiceReading

/// Steps that take what has the text of something else, as `Line[Parent = $/Line]` does: asked of each line they would look
/// at all lines for each, so that the elements are sorted by this text when it is asked for first.
extension RuleRun {
  /// The elements that a step could take from one element.
  struct Join {
    /// By the text, blanks folded; an element with several stands under each.
    var byText: [[UInt8]: [Int32]] = [:]
    /// Those that have several where one belongs, and are asked whatever is looked for.
    var doubtful: [Int32] = []
    var isEmpty = true
  }

  /// Goes on from what such a step takes.
  ///
  /// - Parameter parent: the element that it takes from; -1: from the whole document.
  func walkJoined(
    _ step: UnsafePointer<RuleProgram.Step>, _ index: Int32, _ end: Int32, _ parent: Int32, _ item: RuleItem,
    _ body: (RuleItem) -> Bool
  ) -> Bool {
    let key = Int64(index) << 32 | Int64(parent + 1)
    if state.pointee.joins[key] == nil { state.pointee.joins[key] = sorted(step, parent) }
    guard let join = state.pointee.joins[key], !join.isEmpty else { return true }
    let test = program.tests[Int(step.pointee.join)]
    var found = join.doubtful
    var isAny = false
    each(test.b, from: item) { other in
      isAny = true
      found += join.byText[Self.folded(text(of: other))] ?? []
      return true
    }
    if test.kind == .alike {
      if !isAny { found += join.byText[[]] ?? [] }
      // Several stop it, whatever is found.
      _ = only(test.b, from: item)
    }
    // Seldom more than one text is looked for, of which the elements are in their order.
    var last: Int32 = -1
    for node in found.count > 1 ? found.sorted() : found where node != last {
      last = node
      let next = RuleItem(node: node)
      if satisfies(step, next), !walk(index + 1, end, next, body) { return false }
    }
    return true
  }

  private func sorted(_ step: UnsafePointer<RuleProgram.Step>, _ parent: Int32) -> Join {
    let test = program.tests[Int(step.pointee.join)]
    var join = Join()
    func add(_ node: Int32) {
      join.isEmpty = false
      var keys: [[UInt8]] = []
      each(test.a, from: RuleItem(node: node)) {
        keys.append(Self.folded(text(of: $0)))
        return true
      }
      if test.kind == .alike, keys.count != 1 {
        if keys.isEmpty { join.byText[[], default: []].append(node) } else { join.doubtful.append(node) }
      } else {
        for key in keys { join.byText[key, default: []].append(node) }
      }
    }
    if parent < 0 {
      var node = firstOfName[Int(step.pointee.name.number)]
      while node >= 0 {
        add(node)
        node = nextOfName[Int(node)]
      }
    } else {
      var child = nodes[Int(parent)].firstChild
      while child >= 0 {
        if takes(step.pointee.name, node: child) { add(child) }
        child = nodes[Int(child)].nextSibling
      }
    }
    return join
  }
}
