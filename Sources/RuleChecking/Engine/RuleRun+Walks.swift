internal import EInvoiceReading

extension RuleRun {
  /// Passes what stands at a path with steps to `body`.
  func walk(
    _ path: UnsafePointer<RuleProgram.Path>, _ item: RuleItem, _ body: (RuleItem) -> Bool
  ) -> Bool {
    let first = path.pointee.firstStep
    let end = first + path.pointee.stepCount
    if path.pointee.shape == .grandchild {
      let (name, inner) = (program.steps[Int(first)].name.number, program.steps[Int(end - 1)].name.number)
      return firstOfName[Int(inner)] < 0 || eachChild(name, of: item) { eachChild(inner, of: $0, body) }
    }
    guard isPresent(path.pointee.firstName), isPresent(path.pointee.lastName) else { return true }
    switch path.pointee.start {
    case .here: return walk(first, end, item, body)
    case .root where path.pointee.plainCount > 1: return walkIndexed(path, body)
    case .root: return walk(first, end, RuleItem(node: -1), body)
    case .variable: return state.pointee.variables.last.map { walk(first, end, $0, body) } ?? true
    }
  }

  /// Whether there are elements of a name; -1 asks of none.
  @inline(__always)
  private func isPresent(_ name: Int32) -> Bool { name < 0 || firstOfName[Int(name)] >= 0 }

  /// Walks from the elements of a name that stand where the path leads, instead of from the root to them: of the names at
  /// its beginning the last that only one element has, else the last.
  private func walkIndexed(_ path: UnsafePointer<RuleProgram.Path>, _ body: (RuleItem) -> Bool) -> Bool {
    let first = path.pointee.firstStep
    let end = first + path.pointee.stepCount
    var pivot = first + path.pointee.plainCount - 1
    var index = pivot
    while index >= first {
      let node = firstOfName[Int(program.steps[Int(index)].name.number)]
      if node < 0 { return true }
      if nextOfName[Int(node)] < 0 {
        pivot = index
        break
      }
      index -= 1
    }
    var node = firstOfName[Int(program.steps[Int(pivot)].name.number)]
    while node >= 0 {
      if isAt(node, first, pivot), !walk(pivot + 1, end, RuleItem(node: node), body) { return false }
      node = nextOfName[Int(node)]
    }
    return true
  }

  /// Whether the elements above one have the names of the steps before a step, up to the root.
  private func isAt(_ node: Int32, _ first: Int32, _ step: Int32) -> Bool {
    var (current, index) = (node, step)
    while index > first {
      guard current > root else { return false }
      current = nodes[Int(current)].parent
      index -= 1
      guard isNamed(current, program.steps[Int(index)].name.number) else { return false }
    }
    return current == root
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
    func take(_ found: RuleItem) -> Bool {
      if isPlain { return walk(index + 1, end, found, body) }
      guard satisfies(step, found) else { return true }
      count += 1
      let isWanted = step.pointee.position == 0 || step.pointee.position == count
      return !isWanted || walk(index + 1, end, found, body)
    }
    if step.pointee.name.kind == .one {
      return eachChild(step.pointee.name.number, of: RuleItem(node: node), take)
    }
    var child = nodes[Int(node)].firstChild
    while child >= 0 {
      if takes(step.pointee.name, node: child), !take(RuleItem(node: child)) { return false }
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
    if index + 1 < end, step[1].axis == .attribute, !hasName(step[1].name.number) { return true }
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
}
