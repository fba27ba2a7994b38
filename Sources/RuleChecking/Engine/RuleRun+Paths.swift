internal import EInvoiceReading

extension RuleRun {
  /// Whether an element stands where a context's path leads.
  func matches(_ path: RulePath, _ node: Int32) -> Bool {
    var current = node
    for index in path.steps.indices.reversed() {
      let step = path.steps[index]
      if index < path.steps.count - 1 {
        guard current > range.lowerBound else { return false }
        current = nodes[Int(current)].parent
      }
      guard takes(step.name, node: current), satisfies(step.predicates, RuleItem(node: current)) else { return false }
      // What is above doesn't matter any more.
      if step.axis == .descendant { return true }
    }
    return path.start != .root || current == range.lowerBound
  }

  private func satisfies(_ predicates: [RuleTest], _ item: RuleItem) -> Bool {
    for predicate in predicates where !holds(predicate, item) { return false }
    return true
  }

  /// Passes what stands at a path to `body`, in order, until it says false; returns whether it never did.
  @discardableResult
  func each(_ path: RulePath, from item: RuleItem, _ body: (RuleItem) -> Bool) -> Bool {
    switch path.start {
    case .here: return walk(path.steps, 0, item, body)
    case .root: return walk(path.steps, 0, RuleItem(node: -1), body)
    case .variable: return variables.last.map { walk(path.steps, 0, $0, body) } ?? true
    }
  }

  private func walk(_ steps: [RuleStep], _ index: Int, _ item: RuleItem, _ body: (RuleItem) -> Bool) -> Bool {
    guard index < steps.count else { return body(item) }
    let step = steps[index]
    var count = 0
    func visit(_ found: RuleItem) -> Bool {
      guard satisfies(step.predicates, found) else { return true }
      count += 1
      if let position = step.position, position != count { return true }
      return walk(steps, index + 1, found, body)
    }
    switch step.axis {
    case .here: return visit(item)
    case .child:
      guard item.attribute < 0 else { return true }
      var child = item.node < 0 ? range.lowerBound : nodes[Int(item.node)].firstChild
      while child >= 0 {
        if takes(step.name, node: child), !visit(RuleItem(node: child)) { return false }
        if item.node < 0 { break }
        child = nodes[Int(child)].nextSibling
      }
    case .descendant:
      if item.node < 0, case .name(let number) = step.name {
        for node in elements(of: number) where !visit(RuleItem(node: node)) { return false }
        return true
      }
      // Most documents have none of the attributes that are looked for everywhere.
      if index + 1 < steps.count, steps[index + 1].axis == .attribute, case .name(let number) = steps[index + 1].name,
        !numbers.contains(number)
      {
        return true
      }
      let first = item.node < 0 ? range.lowerBound : item.node + 1
      for node in first..<range.upperBound {
        guard item.node < 0 || isWithin(node, item.node) else { break }
        if takes(step.name, node: node), !visit(RuleItem(node: node)) { return false }
      }
    case .parent:
      let parent = item.attribute >= 0 ? item.node : item.node > range.lowerBound ? nodes[Int(item.node)].parent : -1
      return parent < 0 ? true : visit(RuleItem(node: parent))
    case .ancestor:
      var node = item.node
      while node > range.lowerBound {
        node = nodes[Int(node)].parent
        if takes(step.name, node: node), !visit(RuleItem(node: node)) { return false }
      }
    case .attribute:
      guard item.attribute < 0, item.node >= 0, case .name(let number) = step.name else { return true }
      let node = nodes[Int(item.node)]
      for attribute in node.attributeStart..<node.attributeEnd
      where numbers[Int(attributes[Int(attribute)].name)] == number {
        return visit(RuleItem(node: item.node, attribute: attribute))
      }
    }
    return true
  }

  private func isWithin(_ node: Int32, _ outer: Int32) -> Bool {
    var current = node
    while current > outer { current = nodes[Int(current)].parent }
    return current == outer
  }

  /// The first item at a path.
  func first(_ path: RulePath, from item: RuleItem) -> RuleItem? {
    var first: RuleItem?
    each(path, from: item) { found in
      first = found
      return false
    }
    return first
  }

  /// The text of an item; that of an element with others in it is what the first of these says.
  func text(of item: RuleItem) -> Slice<UnsafeBufferPointer<UInt8>> {
    if item.attribute >= 0 {
      let attribute = attributes[Int(item.attribute)]
      return text[Int(attribute.textStart)..<Int(attribute.textEnd)]
    }
    let node = nodes[Int(item.node)]
    var child = node.firstChild
    guard child >= 0 else { return text[Int(node.textStart)..<Int(node.textEnd)] }
    while child >= 0 {
      let found = text(of: RuleItem(node: child))
      if !found.isEmpty { return found }
      child = nodes[Int(child)].nextSibling
    }
    return text[0..<0]
  }
}
