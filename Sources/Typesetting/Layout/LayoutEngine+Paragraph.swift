extension LayoutEngine {
  /// The fewest lines of a broken paragraph that stand at a page's foot, and at the next one's head.
  private static let leastLines = 2

  func place(
    _ paragraph: Paragraph, of node: Node, shaped: ShapedParagraph, firstLine: Int, in region: Region, element: Int
  ) throws(TypesettingError) -> Placement {
    let lines = try shaped.lines(width: region.width, maximumLines: paragraph.maximumLines)
    let count = lines.lines.count
    let first = min(firstLine, count)
    var height = 0.0
    var end = first
    while end < count {
      let next = lines.lines[end].strut.size * paragraph.lineHeight
      if height + next > region.height + Self.tolerance { break }
      height += next
      end += 1
    }
    if end < count {
      let refusal = Placement.Refusal(origin: node.origin, reason: "a line is higher than the room")
      guard end > first else { return .none(refusal) }
      var wanted = end
      if count - wanted < Self.leastLines { wanted = count - Self.leastLines }
      if wanted - first >= Self.leastLines {
        end = wanted
      } else if !region.isTop {
        return .none(refusal)
      }
    }
    let item = TextItem(
      lines: lines, range: first..<end,
      origins: origins(of: lines.lines[first..<end], shaped: shaped, paragraph: paragraph, region: region),
      inlines: paragraph.inlines)
    height = lines.lines[first..<end].reduce(0) { $0 + $1.strut.size * paragraph.lineHeight }
    // No key path: it would copy every line.
    let isEmpty = lines.lines[first..<end].allSatisfy { $0.segments.isEmpty }
    let fragment = Fragment(height: height, items: isEmpty ? [] : [.text(item)])
    return end == count
      ? .all(fragment) : .part(fragment, rest: .paragraph(shaped: shaped, firstLine: end, element: element))
  }

  private func origins(
    of lines: ArraySlice<TextLine>, shaped: ShapedParagraph, paragraph: Paragraph, region: Region
  ) -> [TextItem.Origin] {
    let language = paragraph.inlines.first?.language ?? shaper.language
    let isRightToLeft = WritingDirection.isRightToLeft(language)
    var origins: [TextItem.Origin] = []
    origins.reserveCapacity(lines.count)
    var top = 0.0
    for line in lines {
      let room = region.width - line.width
      let x: Double
      switch paragraph.alignment {
      case .start: x = isRightToLeft ? room : 0
      case .center: x = room / 2
      case .end: x = isRightToLeft ? 0 : room
      case .decimal:
        if let fraction = region.decimalFraction, shaped.texts.count == 1, lines.count == 1 {
          let integer = paragraph.integerLength.map(shaped.width(upTo:)) ?? line.width
          x = region.width - fraction - integer
        } else {
          x = room
        }
      }
      let strut = line.strut
      let height = strut.size * paragraph.lineHeight
      let baseline = top + (height - strut.ascent - strut.descent) / 2 + strut.ascent
      origins.append(.init(x: x, y: baseline))
      top += height
    }
    return origins
  }
}
