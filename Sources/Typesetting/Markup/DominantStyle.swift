/// The style that most of a document's text has, so that it is said once.
enum DominantStyle {
  /// Of equally frequent styles the first.
  static func style(of nodes: [Node]) -> TextStyle {
    var counts: [TextStyle: Int] = [:]
    var order: [TextStyle] = []
    for node in nodes { count(node, &counts, &order) }
    var best = TextStyle()
    var most = 0
    for style in order {
      guard let count = counts[style], count > most else { continue }
      (best, most) = (style, count)
    }
    // What text inherits is upright and light; what is not says so.
    best.weight = .regular
    best.isItalic = false
    return best
  }

  private static func count(_ node: Node, _ counts: inout [TextStyle: Int], _ order: inout [TextStyle]) {
    switch node.content {
    case .paragraph(let paragraph):
      for inline in paragraph.inlines {
        guard case .text(let text) = inline.content, inline.style.weight == .regular else { continue }
        if let known = counts[inline.style] {
          counts[inline.style] = known + text.utf8.count
        } else {
          counts[inline.style] = text.utf8.count
          order.append(inline.style)
        }
      }
    case .stack(let children, _): for child in children { count(child, &counts, &order) }
    case .row(let columns, _): for column in columns { count(column.node, &counts, &order) }
    case .table(let table):
      for row in table.body { for cell in row.cells { count(cell.node, &counts, &order) } }
    case .image, .code, .rule, .spacer, .barChart: break
    }
  }
}
