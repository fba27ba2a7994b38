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
      guard item.attribute < 0 else { return true }
      let name = program.steps[Int(path.pointee.firstStep)].name.number
      var child = nodes[Int(item.node)].firstChild
      while child >= 0 {
        if isNamed(child, name), !body(RuleItem(node: child)) { return false }
        child = nodes[Int(child)].nextSibling
      }
      return true
    case .attribute:
      let found = attribute(program.steps[Int(path.pointee.firstStep)].name.number, of: item)
      return found < 0 || body(RuleItem(node: item.node, attribute: found))
    case .grandchild, .other: return walk(path.pointee, item, body)
    case .one: return only(path.pointee.firstStep, from: item).map(body) ?? true
    case .first: return first(path.pointee.firstStep, from: item).map(body) ?? true
    }
  }

  private func walk(_ path: RuleProgram.Path, _ item: RuleItem, _ body: (RuleItem) -> Bool) -> Bool {
    let end = path.firstStep + path.stepCount
    if path.shape == .grandchild {
      guard item.attribute < 0 else { return true }
      let (name, inner) = (program.steps[Int(path.firstStep)].name.number, program.steps[Int(end - 1)].name.number)
      var child = nodes[Int(item.node)].firstChild
      while child >= 0 {
        if isNamed(child, name) {
          var grandchild = nodes[Int(child)].firstChild
          while grandchild >= 0 {
            if isNamed(grandchild, inner), !body(RuleItem(node: grandchild)) { return false }
            grandchild = nodes[Int(grandchild)].nextSibling
          }
        }
        child = nodes[Int(child)].nextSibling
      }
      return true
    }
    switch path.start {
    case .here: return walk(path.firstStep, end, item, body)
    case .root: return walk(path.firstStep, end, RuleItem(node: -1), body)
    case .variable: return state.pointee.variables.last.map { walk(path.firstStep, end, $0, body) } ?? true
    }
  }

  @inline(__always)
  private func isNamed(_ node: Int32, _ number: Int32) -> Bool {
    numbers[Int(nodes[Int(node)].name)] == number
  }

  /// The place of an item's attribute, or -1.
  private func attribute(_ number: Int32, of item: RuleItem) -> Int32 {
    guard item.attribute < 0, item.node >= 0 else { return -1 }
    var attribute = nodes[Int(item.node)].attributeStart
    while attribute < nodes[Int(item.node)].attributeEnd {
      if numbers[Int(attributes[Int(attribute)].name)] == number { return attribute }
      attribute += 1
    }
    return -1
  }

  func walk(_ index: Int32, _ end: Int32, _ item: RuleItem, _ body: (RuleItem) -> Bool) -> Bool {
    guard index < end else { return body(item) }
    let step = program.steps + Int(index)
    switch step.pointee.axis {
    case .here: return satisfies(step, item) ? walk(index + 1, end, item, body) : true
    case .child:
      guard item.attribute < 0 else { return true }
      if item.node < 0 {
        let found = RuleItem(node: root)
        return takes(step.pointee.name, node: root) && satisfies(step, found) ? walk(index + 1, end, found, body) : true
      }
      return walkChildren(step, index, end, item.node, body)
    case .descendant: return walkDescendants(step, index, end, item, body)
    case .parent:
      let parent = item.attribute >= 0 ? item.node : item.node > root ? nodes[Int(item.node)].parent : -1
      guard parent >= 0, satisfies(step, RuleItem(node: parent)) else { return true }
      return walk(index + 1, end, RuleItem(node: parent), body)
    case .ancestor:
      var node = item.node
      while node > root {
        node = nodes[Int(node)].parent
        let found = RuleItem(node: node)
        if takes(step.pointee.name, node: node), satisfies(step, found), !walk(index + 1, end, found, body) {
          return false
        }
      }
      return true
    case .earlier, .preceding: return walkBefore(step, index, end, item, body)
    case .text: return walkTexts(index, end, item, body)
    case .attribute:
      let found = attribute(step.pointee.name.number, of: item)
      return found < 0 || walk(index + 1, end, RuleItem(node: item.node, attribute: found), body)
    }
  }

  private func walkTexts(_ index: Int32, _ end: Int32, _ item: RuleItem, _ body: (RuleItem) -> Bool) -> Bool {
    guard item.attribute == -1 else { return true }
    return eachText(of: item.node) { walk(index + 1, end, $0, body) }
  }

  private func walkBefore(
    _ step: UnsafePointer<RuleProgram.Step>, _ index: Int32, _ end: Int32, _ item: RuleItem, _ body: (RuleItem) -> Bool
  ) -> Bool {
    guard item.attribute < 0, item.node > root else { return true }
    let siblings = step.pointee.axis == .earlier
    let parent = nodes[Int(item.node)].parent
    var node = siblings ? nodes[Int(parent)].firstChild : root + 1
    while node >= 0, node < item.node {
      let found = RuleItem(node: node)
      let fits = takes(step.pointee.name, node: node) && (siblings || !isWithin(item.node, node))
      if fits, satisfies(step, found), !walk(index + 1, end, found, body) { return false }
      node = siblings ? nodes[Int(node)].nextSibling : node + 1
    }
    return true
  }

  private func walkChildren(
    _ step: UnsafePointer<RuleProgram.Step>, _ index: Int32, _ end: Int32, _ node: Int32, _ body: (RuleItem) -> Bool
  ) -> Bool {
    if step.pointee.join >= 0 { return walkJoined(step, index, end, node, RuleItem(node: node), body) }
    let isPlain = step.pointee.predicateCount == 0 && step.pointee.position == 0
    var count: Int32 = 0
    var child = nodes[Int(node)].firstChild
    while child >= 0 {
      if takes(step.pointee.name, node: child) {
        let found = RuleItem(node: child)
        if isPlain {
          if !walk(index + 1, end, found, body) { return false }
        } else if satisfies(step, found) {
          count += 1
          let isWanted = step.pointee.position == 0 || step.pointee.position == count
          if isWanted, !walk(index + 1, end, found, body) { return false }
        }
      }
      child = nodes[Int(child)].nextSibling
    }
    return true
  }

  private func walkDescendants(
    _ step: UnsafePointer<RuleProgram.Step>, _ index: Int32, _ end: Int32, _ item: RuleItem, _ body: (RuleItem) -> Bool
  ) -> Bool {
    if item.node < 0, step.pointee.join >= 0 { return walkJoined(step, index, end, -1, item, body) }
    if item.node < 0, step.pointee.name.kind == .one {
      var node = firstOfName[Int(step.pointee.name.number)]
      while node >= 0 {
        let found = RuleItem(node: node)
        if satisfies(step, found), !walk(index + 1, end, found, body) { return false }
        node = nextOfName[Int(node)]
      }
      return true
    }
    // Most documents have none of the attributes that are looked for everywhere.
    if index + 1 < end, step[1].axis == .attribute, !isPresent(step[1].name.number) { return true }
    var node = item.node < 0 ? root : item.node + 1
    while node < upperBound {
      guard item.node < 0 || isWithin(node, item.node) else { break }
      let found = RuleItem(node: node)
      if takes(step.pointee.name, node: node), satisfies(step, found), !walk(index + 1, end, found, body) {
        return false
      }
      node += 1
    }
    return true
  }

  private func isWithin(_ node: Int32, _ outer: Int32) -> Bool {
    var current = node
    while current > outer { current = nodes[Int(current)].parent }
    return current == outer
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
