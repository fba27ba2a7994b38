internal import EInvoiceReading

extension RuleRun {
  /// Whether an element stands where a context's path leads.
  func matches(_ path: RuleProgram.Path, _ node: Int32) -> Bool {
    var current = node
    var index = path.firstStep + path.stepCount - 1
    let last = index
    while index >= path.firstStep {
      let step = program.steps + Int(index)
      if index < last {
        guard current > root else { return false }
        current = nodes[Int(current)].parent
      }
      guard takes(step.pointee.name, node: current), satisfies(step, RuleItem(node: current)) else { return false }
      // What is above doesn't matter any more.
      if step.pointee.axis == .descendant { return true }
      index -= 1
    }
    return path.start != .root || current == root
  }

  func satisfies(_ step: UnsafePointer<RuleProgram.Step>, _ item: RuleItem) -> Bool {
    let first = step.pointee.firstPredicate
    for index in 0..<step.pointee.predicateCount where !holds(program.members[Int(first + index)], item) {
      return false
    }
    return true
  }

  /// Passes what stands at a path to `body`, in order, until it says false; returns whether it never did.
  @inline(__always)
  @discardableResult
  func each(_ number: Int32, from item: RuleItem, _ body: (RuleItem) -> Bool) -> Bool {
    let path = program.paths + Int(number)
    switch path.pointee.shape {
    case .here: return body(item)
    case .child: return eachChild(program.steps[Int(path.pointee.firstStep)].name.number, of: item, body)
    case .attribute:
      let found = attribute(program.steps[Int(path.pointee.firstStep)].name.number, of: item)
      return found < 0 || body(RuleItem(node: item.node, attribute: found))
    case .grandchild, .other: return walk(path, item, body)
    case .one: return only(path.pointee.firstStep, from: item).map(body) ?? true
    case .first: return first(path.pointee.firstStep, from: item).map(body) ?? true
    }
  }

  /// Passes the children of a name to `body` likewise.
  @inline(__always)
  func eachChild(_ name: Int32, of item: RuleItem, _ body: (RuleItem) -> Bool) -> Bool {
    // Most of what rules ask for stands nowhere in the document, and much of the rest once.
    let first = firstOfName[Int(name)]
    guard item.attribute < 0, first >= 0 else { return true }
    let isHere = nodes[Int(first)].parent == item.node
    guard isHere || nextOfName[Int(first)] >= 0 else { return true }
    var child = isHere ? first : nodes[Int(item.node)].firstChild
    while child >= 0 {
      if isNamed(child, name) {
        if !body(RuleItem(node: child)) { return false }
        if nextOfName[Int(child)] < 0 { return true }
      }
      child = nodes[Int(child)].nextSibling
    }
    return true
  }

  /// Whether there is something at a path.
  @inline(__always)
  func exists(_ number: Int32, from item: RuleItem) -> Bool {
    let path = program.paths + Int(number)
    let step = program.steps + Int(path.pointee.firstStep)
    switch path.pointee.shape {
    case .here: return true
    case .child: return !eachChild(step.pointee.name.number, of: item) { _ in false }
    case .attribute: return attribute(step.pointee.name.number, of: item) >= 0
    case .grandchild, .other, .one, .first: return hasAny(number, from: item)
    }
  }

  @inline(never)
  private func hasAny(_ number: Int32, from item: RuleItem) -> Bool { !each(number, from: item) { _ in false } }

  @inline(__always)
  func isNamed(_ node: Int32, _ number: Int32) -> Bool {
    numbers[Int(nodes[Int(node)].name)] == number
  }

  /// The place of an item's attribute, or -1.
  func attribute(_ number: Int32, of item: RuleItem) -> Int32 {
    guard item.attribute < 0, item.node >= 0 else { return -1 }
    var attribute = nodes[Int(item.node)].attributeStart
    while attribute < nodes[Int(item.node)].attributeEnd {
      if numbers[Int(attributes[Int(attribute)].name)] == number { return attribute }
      attribute += 1
    }
    return -1
  }

  /// The first item at a path.
  func first(_ path: Int32, from item: RuleItem) -> RuleItem? {
    var first: RuleItem?
    each(path, from: item) { found in
      first = found
      return false
    }
    return first
  }

  /// The text of an item; that of an element with others in it is all text in them, and what stands between them.
  @inline(__always)
  func bytes(of item: RuleItem) -> RuleText {
    if item.attribute >= 0 {
      let attribute = attributes + Int(item.attribute)
      return RuleText(text, attribute.pointee.textStart, attribute.pointee.textEnd)
    }
    let node = nodes + Int(item.node)
    guard node.pointee.firstChild < 0 else { return RuleText(mixedText(of: item)) }
    return RuleText(text, node.pointee.textStart, node.pointee.textEnd)
  }

  /// The same as a slice.
  func text(of item: RuleItem) -> Text { bytes(of: item).slice }
}
