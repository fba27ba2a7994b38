/// The empty room between things, which may be smaller than it was asked for. What is inside of a box, and the least
/// heights of nodes, stay.
extension Node {
  /// How much lower the node would be without its gaps, in points; about, as nothing is laid out.
  var gaps: Double {
    // Something else may fill a least height.
    guard minimumHeight == nil else { return 0 }
    let around = isBoxed ? 0 : padding.top + padding.bottom
    switch content {
    case .stack(let children, let spacing): return around + Self.gaps(in: children, spacing: spacing)
    case .row(let columns, _): return around + columns.reduce(0) { max($0, $1.node.gaps) }
    case .table(let table):
      return around + Double(table.header.count + table.body.count) * (table.cellPadding.top + table.cellPadding.bottom)
    case .spacer(let height): return around + height
    case .paragraph, .image, .code, .rule, .barChart: return around
    }
  }

  /// Those of nodes one below the other.
  static func gaps(in nodes: [Node], spacing: Double) -> Double {
    var sum = 0.0
    for (index, node) in nodes.enumerated() {
      // What stands above does not move what has its place on the page.
      if node.minimumTop != nil { sum = 0 } else if index > 0 { sum += spacing }
      sum += node.gaps
    }
    return sum
  }

  /// The node with its gaps smaller by a share.
  func tightened(by share: Double) -> Node {
    var node = self
    let rest = 1 - share
    if !isBoxed {
      node.padding.top *= rest
      node.padding.bottom *= rest
    }
    switch content {
    case .stack(let children, let spacing):
      node.content = .stack(children.map { $0.tightened(by: share) }, spacing: spacing * rest)
    case .row(let columns, let spacing):
      let tighter = columns.map { column in
        var tightened = column
        tightened.node = column.node.tightened(by: share)
        return tightened
      }
      node.content = .row(tighter, spacing: spacing)
    case .table(var table):
      table.cellPadding.top *= rest
      table.cellPadding.bottom *= rest
      node.content = .table(table)
    case .spacer(let height): node.content = .spacer(height * rest)
    case .paragraph, .image, .code, .rule, .barChart: break
    }
    return node
  }

  var isBoxed: Bool { background != nil || border != nil }
}

extension FlowDocument {
  /// Of the body.
  var gaps: Double { Node.gaps(in: body, spacing: spacing) }

  /// The document with its body's gaps smaller by a share.
  func tightened(by share: Double) -> FlowDocument {
    var document = self
    document.body = body.map { $0.tightened(by: share) }
    document.spacing *= 1 - share
    return document
  }
}
