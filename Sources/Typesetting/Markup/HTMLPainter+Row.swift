extension HTMLPainter {
  /// Columns, as a table that is none to a reader who does not see it. In a narrow window they stand one below the other.
  func paint(
    _ columns: [RowColumn], spacing: Double, of node: Node, in place: Place, above: Double
  ) -> Double {
    if let (node, alignment) = Self.nodeAlone(in: columns) {
      if case .image = node.content {
        paint(node, alignment: alignment, above: above)
        return 0
      }
      if node.rotation != 0 { return paintBoxed(node, in: place, alignment: alignment, above: above) }
    }
    let shares = WidthEstimate.shares(of: columns, spacing: spacing, width: place.width)
    let start = bytes.count
    var flow = place.flow
    flow.alignment = .start
    bytes.append("<table role=\"presentation\"")
    let need = WidthEstimate.need(of: columns, spacing: spacing, width: place.width)
    appendClasses(
      of: node,
      place.isCell ? sheet.columnsInCell() : sheet.columns(need: need * document.contentWidth / place.width))
    bytes.append(" style=\"width:100%;border-collapse:collapse;")
    appendMargin(above)
    flow.appendDeclarations(to: &bytes, inheriting: place.flow, isRightToLeft: isRightToLeft, isTable: true)
    // Of two columns the first may be read last: the table then runs the other way, and what is in it as before.
    let isReversed = columns.count == 2 && columns[0].isReadLast
    bytes.append("\"")
    if isReversed { bytes.append(isRightToLeft ? " dir=\"ltr\"" : " dir=\"rtl\"") }
    bytes.append("><tr>\n")
    var isEmpty = true
    for index in isReversed ? [1, 0] : Array(columns.indices) {
      let column = columns[index]
      bytes.append("<td")
      if isReversed { bytes.append(isRightToLeft ? " dir=\"rtl\"" : " dir=\"ltr\"") }
      bytes.append(" style=\"")
      let share = shares[index].map { $0 + (index > 0 ? spacing / place.width : 0) }
      appendWidth(share, column.width)
      bytes.append(index > 0 && spacing > 0 ? "padding:0 0 0 " : "padding:0;")
      if index > 0, spacing > 0 {
        bytes.append(number: ScreenScale.gap(spacing))
        bytes.append("px;")
      }
      switch column.verticalAlignment {
      case .top: bytes.append("vertical-align:top")
      case .center: bytes.append("vertical-align:middle")
      case .bottom: bytes.append("vertical-align:bottom")
      }
      if column.width == .natural, WidthEstimate.longestLine(of: column.node) <= WidthEstimate.lineLimit {
        bytes.append(";white-space:nowrap")
      }
      bytes.append("\">")
      let content = bytes.count
      let width = shares[index].map { $0 * place.width } ?? place.width / Double(columns.count)
      _ = paint(column.node, in: Place(flow: flow, width: max(1, width), isCell: place.isCell), above: 0)
      if bytes.count > content { isEmpty = false }
      bytes.append("</td>\n")
    }
    guard !isEmpty else {
      bytes.removeSubrange(start...)
      return above
    }
    bytes.append("</tr></table>\n")
    return 0
  }

  private func appendWidth(_ share: Double?, _ width: ColumnWidth) {
    if let share {
      bytes.append("width:")
      bytes.append(number: min(100, share * 100))
      bytes.append("%;")
    } else if width == .natural {
      bytes.append("width:1%;")
    }
  }

  /// A node with nothing but room beside it, and where it stands.
  private static func nodeAlone(in columns: [RowColumn]) -> (Node, TextFlow.Alignment)? {
    var found: Node?
    var place = 0
    for (index, column) in columns.enumerated() where column.node.emptyHeight == nil {
      guard found == nil else { return nil }
      (found, place) = (column.node, index)
    }
    guard let found, columns.count > 1 else { return nil }
    return (found, place == 0 ? .start : place == columns.count - 1 ? .end : .center)
  }

  private func paint(_ picture: Node, alignment: TextFlow.Alignment, above: Double) {
    guard case .image(let image, let width, let height) = picture.content else { return }
    paint(image, width: width, height: height, of: picture, alignment: alignment, above: above)
  }
}

extension FlowDocument {
  /// Between the margins, in points.
  var contentWidth: Double { max(1, pageSize.width - margins.left - margins.right) }
}
