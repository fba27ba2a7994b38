extension HTMLPainter {
  /// Paints a node below some room.
  ///
  /// - Parameter above: the room, in points.
  /// - Returns: the room that is wanted below it, in points; all of `above` and its own when it is nothing but room.
  func paint(_ node: Node, in place: Place, above: Double) -> Double {
    if let height = node.emptyHeight { return above + height }
    if node.role == .artifact, isInBody, !isHidden { return paintHidden(node, in: place, above: above) }
    return paintShown(node, in: place, above: above)
  }

  /// What is outside the structure: it is seen, and no screen reader says it, as in a PDF.
  private func paintHidden(_ node: Node, in place: Place, above: Double) -> Double {
    switch node.content {
    case .paragraph, .stack, .row, .table: break
    // They say nothing anyway.
    case .rule, .spacer, .image, .code, .barChart: return paintShown(node, in: place, above: above)
    }
    let start = bytes.count
    bytes.append("<div aria-hidden=\"true\">\n")
    let content = bytes.count
    isHidden = true
    let below = paintShown(node, in: place, above: above)
    isHidden = false
    if bytes.count == content { bytes.removeSubrange(start...) } else { bytes.append("</div>\n") }
    return below
  }

  private func paintShown(_ node: Node, in place: Place, above: Double) -> Double {
    switch node.content {
    case .paragraph(let paragraph): return paint(paragraph, of: node, in: place, above: above)
    case .rule(let thickness, let color):
      paintRule(of: node, thickness: thickness, color: color, above: above)
      return node.padding.bottom
    default: break
    }
    if node.background != nil || node.border != nil { return paintBoxed(node, in: place, above: above) }
    return paintGrouped(node, in: place, above: above)
  }

  /// A node with a background or a border: a table of one cell, as mail programs give only those an inside.
  ///
  /// - Parameter alignment: where one that is turned stands, which is as wide as its words are.
  func paintBoxed(_ node: Node, in place: Place, alignment: TextFlow.Alignment = .start, above: Double) -> Double {
    let start = bytes.count
    var flow = place.flow
    flow.alignment = .start
    bytes.append("<table role=\"presentation\"")
    appendClasses(of: node)
    bytes.append(node.rotation == 0 ? " style=\"width:100%;" : " style=\"")
    bytes.append("border-collapse:separate;border-spacing:0;")
    appendMargin(above)
    if node.rotation != 0 { appendRotation(of: node, alignment) }
    flow.appendDeclarations(to: &bytes, inheriting: place.flow, isRightToLeft: isRightToLeft, isTable: true)
    let isPadded = node.padding.left >= 9 && node.padding.right >= 9
    bytes.append(isPadded ? "\"><tr><td class=\"p\" style=\"" : "\"><tr><td style=\"")
    appendBox(of: node)
    bytes.append("vertical-align:top\">\n")
    let content = bytes.count
    var inner = node
    (inner.background, inner.border, inner.padding, inner.minimumHeight) = (nil, nil, .zero, nil)
    (inner.keepTogether, inner.keepWithNext) = (false, false)
    inner.rotation = 0
    let width = max(1, place.width - node.padding.left - node.padding.right)
    _ = paint(inner, in: Place(flow: flow, width: width, isCell: place.isCell), above: 0)
    // A background keeps its room even when all that stood in it were page numbers; a line alone says nothing.
    if bytes.count == content, node.background == nil {
      bytes.removeSubrange(start...)
      return above
    }
    bytes.append("</td></tr></table>\n")
    return 0
  }

  /// What several nodes are together, if anything, and the room around them.
  private func paintGrouped(_ node: Node, in place: Place, above: Double) -> Double {
    let isIndented = node.padding.left > 0 || node.padding.right > 0
    let keeps = node.keepTogether || node.keepWithNext
    var isElement = false
    var closing: StaticString = "</div>\n"
    let start = bytes.count
    switch node.role {
    case .section:
      bytes.append("<section")
      (isElement, closing) = (true, "</section>\n")
    case .address:
      bytes.append("<address")
      (isElement, closing) = (true, "</address>\n")
    default:
      // Tables and pictures say themselves what they keep with.
      if case .stack = node.content, keeps { isElement = true }
      if isIndented { isElement = true }
      if isElement { bytes.append("<div") }
    }
    var place = place
    if isElement {
      appendClasses(of: node)
      bytes.append(" style=\"")
      if node.role == .address { bytes.append("font-style:normal;") }
      bytes.append("padding:0 ")
      bytes.append(number: ScreenScale.gap(node.padding.right))
      bytes.append("px 0 ")
      bytes.append(number: ScreenScale.gap(node.padding.left))
      bytes.append("px\">\n")
      place.width = max(1, place.width - node.padding.left - node.padding.right)
    }
    let content = bytes.count
    let below = paintContent(of: node, in: place, above: above + node.padding.top)
    guard bytes.count > content else {
      bytes.removeSubrange(start...)
      return below + node.padding.bottom
    }
    if isElement { bytes.append(closing) }
    return below + node.padding.bottom
  }

  private func paintContent(of node: Node, in place: Place, above: Double) -> Double {
    switch node.content {
    case .stack(let children, let spacing): return paint(children, spacing: spacing, in: place, above: above)
    case .row(let columns, let spacing):
      return paint(columns, spacing: spacing, of: node, in: place, above: above)
    case .table(let table): return paint(table, of: node, in: place, above: above)
    case .image(let image, let width, let height):
      paint(image, width: width, height: height, of: node, alignment: .start, above: above)
      return 0
    case .code(let code, let side):
      paint(code, side: side, of: node, above: above)
      return 0
    case .barChart(let chart):
      paint(chart, of: node, in: place, above: above)
      return 0
    case .paragraph, .rule, .spacer: return above
    }
  }

  /// Nodes one below the other.
  func paint(_ children: [Node], spacing: Double, in place: Place, above: Double) -> Double {
    var pending = above
    for (index, child) in children.enumerated() {
      if index > 0 { pending += spacing }
      if child.minimumTop != nil { pending = max(pending, Self.clearance) }
      if child.startsPage { appendPageBreak() }
      pending = paint(child, in: place, above: pending)
    }
    return pending
  }

  private func paintRule(of node: Node, thickness: Double, color: Color, above: Double) {
    bytes.append("<hr style=\"border:0;border-top:")
    appendLine(thickness, color)
    bytes.append(";margin:")
    bytes.append(number: ScreenScale.gap(above + node.padding.top))
    bytes.append("px 0 0\">\n")
  }

  // MARK: - Attributes

  private func appendRotation(of node: Node, _ alignment: TextFlow.Alignment) {
    switch (alignment, isRightToLeft) {
    case (.center, _): bytes.append("margin-left:auto;margin-right:auto;")
    case (.end, false), (.start, true): bytes.append("margin-left:auto;")
    case (.start, false), (.end, true): break
    }
    bytes.append("transform:rotate(")
    bytes.append(number: node.rotation * 180 / .pi)
    bytes.append("deg);")
  }

  /// What a printer keeps together.
  func appendClasses(of node: Node, _ more: StaticString = "") {
    let hasMore = more.utf8CodeUnitCount > 0
    guard node.keepTogether || node.keepWithNext || hasMore else { return }
    bytes.append(" class=\"")
    bytes.append(more)
    if node.keepTogether { bytes.append(hasMore ? " k" : "k") }
    if node.keepWithNext { bytes.append(hasMore || node.keepTogether ? " n" : "n") }
    bytes.append("\"")
  }

  /// Room above an element.
  func appendMargin(_ above: Double) {
    guard above > 0 else { return }
    bytes.append("margin-top:")
    bytes.append(number: ScreenScale.gap(above))
    bytes.append("px;")
  }

  /// Background, border, padding and least height.
  func appendBox(of node: Node) {
    if let background = node.background {
      bytes.append("background-color:")
      bytes += Array(background.hex.utf8)
      bytes.append(";")
    }
    if let border = node.border { append(border) }
    if node.cornerRadius > 0 {
      bytes.append("border-radius:")
      bytes.append(number: ScreenScale.gap(node.cornerRadius))
      bytes.append("px;")
    }
    // Room to write in; without a frame it is that of an envelope's window.
    if let height = node.minimumHeight, node.border?.edges == .all {
      bytes.append("height:")
      bytes.append(number: ScreenScale.gap(height))
      bytes.append("px;")
    }
    append(node.padding)
  }

  func append(_ padding: EdgeInsets) {
    bytes.append("padding:")
    for (index, side) in [padding.top, padding.right, padding.bottom, padding.left].enumerated() {
      if index > 0 { bytes.append(" ") }
      let pixels = ScreenScale.gap(side)
      bytes.append(number: pixels)
      if pixels > 0 { bytes.append("px") }
    }
    bytes.append(";")
  }

  func append(_ border: Border) {
    guard border.thickness > 0, !border.edges.isEmpty else { return }
    if border.edges == .all {
      bytes.append("border:")
      appendLine(border.thickness, border.color)
      bytes.append(";")
      return
    }
    let sides: [(Border.Edges, StaticString)] = [
      (.top, "border-top:"), (.right, "border-right:"), (.bottom, "border-bottom:"), (.left, "border-left:"),
    ]
    for (edge, property) in sides where border.edges.contains(edge) {
      bytes.append(property)
      appendLine(border.thickness, border.color)
      bytes.append(";")
    }
  }

  private func appendLine(_ thickness: Double, _ color: Color) {
    bytes.append(number: ScreenScale.line(thickness))
    bytes.append("px solid ")
    bytes += Array(color.hex.utf8)
  }
}
