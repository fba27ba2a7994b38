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
    case .child:
      let name = program.steps[Int(path.pointee.firstStep)].name.number
      // Most of what rules ask for stands nowhere in the document.
      guard item.attribute < 0, firstOfName[Int(name)] >= 0 else { return true }
      var child = nodes[Int(item.node)].firstChild
      while child >= 0 {
        if isNamed(child, name), !body(RuleItem(node: child)) { return false }
        child = nodes[Int(child)].nextSibling
      }
      return true
    case .attribute:
      let found = attribute(program.steps[Int(path.pointee.firstStep)].name.number, of: item)
      return found < 0 || body(RuleItem(node: item.node, attribute: found))
    case .grandchild, .other: return walk(path, item, body)
    case .one: return only(path.pointee.firstStep, from: item).map(body) ?? true
    case .first: return first(path.pointee.firstStep, from: item).map(body) ?? true
    }
  }

  /// Whether there is something at a path.
  @inline(__always)
  func exists(_ number: Int32, from item: RuleItem) -> Bool {
    let path = program.paths + Int(number)
    let step = program.steps + Int(path.pointee.firstStep)
    switch path.pointee.shape {
    case .here: return true
    case .child:
      let name = step.pointee.name.number
      guard item.attribute < 0, firstOfName[Int(name)] >= 0 else { return false }
      var child = nodes[Int(item.node)].firstChild
      while child >= 0 {
        if isNamed(child, name) { return true }
        child = nodes[Int(child)].nextSibling
      }
      return false
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

  /// The same as a pointer and a count.
  @inline(__always)
  func bytes(of item: RuleItem) -> RuleText {
    guard let base = text.baseAddress else { return RuleText(text(of: item)) }
    if item.attribute >= 0 {
      let attribute = attributes + Int(item.attribute)
      let start = attribute.pointee.textStart
      return RuleText(base + Int(start), Int(attribute.pointee.textEnd - start))
    }
    let node = nodes + Int(item.node)
    guard node.pointee.firstChild < 0 else { return RuleText(mixedText(of: item)) }
    return RuleText(base + Int(node.pointee.textStart), Int(node.pointee.textEnd - node.pointee.textStart))
  }

  /// The text of an item; that of an element with others in it is all text in them, and what stands between them.
  func text(of item: RuleItem) -> Text {
    if item.attribute >= 0 {
      let attribute = attributes[Int(item.attribute)]
      return text[Int(attribute.textStart)..<Int(attribute.textEnd)]
    }
    let node = nodes[Int(item.node)]
    guard node.firstChild >= 0 else { return text[Int(node.textStart)..<Int(node.textEnd)] }
    return mixedText(of: item)
  }
}
