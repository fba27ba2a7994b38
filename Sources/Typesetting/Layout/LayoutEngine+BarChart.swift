extension LayoutEngine {
  /// Between the values' labels and the bars, in points.
  private static let labelDistance = 6.0
  private static let gridThickness = 0.5

  func place(_ chart: BarChart, of node: Node, in region: Region) throws(TypesettingError) -> Placement {
    let lineHeight = chart.labelStyle.size * 1.3
    let hasLabels = chart.bars.contains { $0.label != nil }
    let top = chart.gridlines.isEmpty ? 0 : lineHeight / 2
    let height = top + max(0, chart.height) + (hasLabels ? lineHeight + 2 : lineHeight / 2)
    guard height <= region.height + Self.tolerance else {
      return .none(.init(origin: node.origin, reason: "the chart is higher than the room"))
    }
    let values = chart.bars.map(\.value) + chart.gridlines.map(\.value)
    let lowest = values.reduce(0) { $1.isFinite ? min($0, $1) : $0 }
    let highest = values.reduce(0) { $1.isFinite ? max($0, $1) : $0 }
    let scale = highest > lowest ? max(0, chart.height) / (highest - lowest) : 0
    func y(of value: Double) -> Double { top + (highest - (value.isFinite ? value : 0)) * scale }

    var items: [LayoutItem] = []
    var left = 0.0
    for line in chart.gridlines {
      let label = self.label(line.label, chart, alignment: .end)
      left = max(left, try shape(label, in: region.context).naturalWidth)
    }
    if left > 0 { left += Self.labelDistance }
    let width = max(0, region.width - left)
    for line in chart.gridlines {
      let lineY = y(of: line.value)
      let thickness = line.value == 0 ? Self.gridThickness * 2 : Self.gridThickness
      items.append(
        .fill(
          Rect(x: left, y: lineY - thickness / 2, width: width, height: thickness), chart.gridColor, cornerRadius: 0))
      let label = self.label(line.label, chart, alignment: .end)
      items += try text(label, x: 0, y: lineY - lineHeight / 2, width: left - Self.labelDistance, region)
    }
    let room = chart.bars.isEmpty ? 0 : width / Double(chart.bars.count)
    for (index, bar) in chart.bars.enumerated() {
      let x = left + room * Double(index)
      let (start, end) = (y(of: max(0, bar.value)), y(of: min(0, bar.value)))
      let inset = room * (1 - min(max(chart.fill, 0), 1)) / 2
      if end > start {
        let rect = Rect(x: x + inset, y: start, width: room - 2 * inset, height: end - start)
        items.append(.fill(rect, bar.value < 0 ? chart.negativeColor : chart.color, cornerRadius: 0))
      }
      if let label = bar.label {
        // A label may be wider than its bar's room, as its neighbours may have none.
        let overhang = room
        items += try text(
          self.label(label, chart, alignment: .center), x: x - overhang, y: height - lineHeight,
          width: room + 2 * overhang, region)
      }
    }
    return .all(Fragment(height: height, items: items))
  }

  private func label(_ text: String, _ chart: BarChart, alignment: Paragraph.Alignment) -> Paragraph {
    Paragraph([Inline(.text(text), style: chart.labelStyle)], alignment: alignment, lineHeight: 1.3, maximumLines: 1)
  }

  private func text(
    _ paragraph: Paragraph, x: Double, y: Double, width: Double, _ region: Region
  ) throws(TypesettingError) -> [LayoutItem] {
    var room = region.below(0, isTop: true)
    room.width = width
    room.decimalFraction = nil
    let node = Node(.paragraph(paragraph), role: .artifact)
    guard
      case .all(let fragment) = try place(
        paragraph, of: node, shaped: shape(paragraph, in: region.context), firstLine: 0, in: room, element: 0)
    else { return [] }
    return fragment.items.isEmpty ? [] : [.group(x: x, y: y, element: nil, items: fragment.items)]
  }
}
