/// Finds the nodes that begin new pages, so that no page is empty for the breaks between them: a break waits for the next
/// node that is seen, and counts only where one was seen since the last.
struct PageBreaks {
  /// Whether a break waits for what is seen next.
  private var isPending = false
  /// Whether the page has anything that is seen.
  private var hasContent = false

  /// The body without its breaks, whose nodes know which of them begin pages.
  static func resolved(in body: [Node]) -> [Node] {
    guard body.contains(where: \.holdsPageBreak) else { return body }
    var breaks = PageBreaks()
    return breaks.resolve(body)
  }

  private mutating func resolve(_ nodes: [Node]) -> [Node] {
    var resolved: [Node] = []
    resolved.reserveCapacity(nodes.count)
    for node in nodes {
      if node.isPageBreak {
        isPending = true
      } else {
        resolved.append(resolve(node))
      }
    }
    return resolved
  }

  private mutating func resolve(_ node: Node) -> Node {
    guard node.isSeen else { return node }
    var node = node
    guard case .stack(let children, let spacing) = node.content else {
      begin(&node)
      return node
    }
    if node.isBoxed {
      // It goes to the new page as a whole, its edge with all that is in it.
      isPending = isPending || node.beginsWithPageBreak
      begin(&node)
    }
    var resolved = resolve(children)
    if let first = resolved.firstIndex(where: \.isSeen), resolved[first].startsPage {
      resolved[first].startsPage = false
      if !node.isBoxed { node.startsPage = true }
    }
    node.content = .stack(resolved, spacing: spacing)
    return node
  }

  private mutating func begin(_ node: inout Node) {
    if isPending, hasContent { node.startsPage = true }
    (isPending, hasContent) = (false, true)
  }
}

extension Node {
  /// Whether a break stands in it, where breaks count.
  fileprivate var holdsPageBreak: Bool {
    if isPageBreak { return true }
    guard case .stack(let children, _) = content else { return false }
    return children.contains(where: \.holdsPageBreak)
  }

  /// Whether a break comes before all that is seen in it.
  fileprivate var beginsWithPageBreak: Bool {
    guard case .stack(let children, _) = content else { return false }
    for child in children where child.isPageBreak || child.isSeen {
      return child.isPageBreak || child.beginsWithPageBreak
    }
    return false
  }

  /// Whether there is more of it than room.
  fileprivate var isSeen: Bool {
    if isPageBreak { return false }
    if isBoxed { return true }
    switch content {
    case .spacer: return false
    case .stack(let children, _): return children.contains(where: \.isSeen)
    case .row(let columns, _): return columns.contains { $0.node.isSeen }
    case .paragraph(let paragraph): return !paragraph.inlines.isEmpty
    case .table, .image, .rule, .barChart, .code: return true
    }
  }
}
