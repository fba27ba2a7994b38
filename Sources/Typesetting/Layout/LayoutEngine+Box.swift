internal import PDFFinishing

/// What a node adds around its content.
extension LayoutEngine {
  /// Adds the node's background, border and structure to what is in it.
  func boxed(
    _ fragment: Fragment, node: Node, width: Double, height: Double, element: Int, region: Region
  ) -> Fragment {
    var boxed = box(around: fragment, node: node, width: width, height: height, element: element, region: region)
    if outlinesNodes, let origin = node.origin {
      boxed.items.append(.outline(Rect(x: 0, y: 0, width: width, height: height), origin))
    }
    return boxed
  }

  private func box(
    around fragment: Fragment, node: Node, width: Double, height: Double, element: Int, region: Region
  ) -> Fragment {
    let tag = tag(of: node, element: element, region: region)
    let hasBox = node.background != nil || node.border != nil
    if !hasBox, tag == nil, node.padding == .zero { return Fragment(height: height, items: fragment.items) }
    var items: [LayoutItem] = []
    if hasBox {
      let rect = Rect(x: 0, y: 0, width: width, height: height)
      if node.bleeds, let bleed = region.context.bleed, let background = node.background {
        let above = region.isTop ? region.top : 0
        let wide = Rect(x: -bleed.left, y: -above, width: width + bleed.left + bleed.right, height: height + above)
        items = [.fill(wide, background, cornerRadius: 0)]
        items += Self.box(rect, background: nil, border: node.border)
      } else {
        items = Self.box(rect, background: node.background, border: node.border, cornerRadius: node.cornerRadius)
      }
    }
    if !fragment.items.isEmpty || tag != nil {
      items.append(.group(x: node.padding.left, y: node.padding.top, element: tag, items: fragment.items))
    }
    return Fragment(height: height, items: items)
  }

  /// A background and the lines along the edges of a rectangle.
  static func box(_ rect: Rect, background: Color?, border: Border?, cornerRadius: Double = 0) -> [LayoutItem] {
    var items: [LayoutItem] = []
    if let background { items.append(.fill(rect, background, cornerRadius: cornerRadius)) }
    guard let border, border.thickness > 0 else { return items }
    let thickness = border.thickness
    if border.edges == .all {
      // Within the rectangle, as the single edges are.
      let inset = Rect(
        x: rect.x + thickness / 2, y: rect.y + thickness / 2, width: max(0, rect.width - thickness),
        height: max(0, rect.height - thickness))
      items.append(.stroke(inset, border.color, thickness: thickness, cornerRadius: cornerRadius))
      return items
    }
    let edges: [(Border.Edges, Rect)] = [
      (.top, Rect(x: rect.x, y: rect.y, width: rect.width, height: thickness)),
      (.right, Rect(x: rect.maxX - thickness, y: rect.y, width: thickness, height: rect.height)),
      (.bottom, Rect(x: rect.x, y: rect.maxY - thickness, width: rect.width, height: thickness)),
      (.left, Rect(x: rect.x, y: rect.y, width: thickness, height: rect.height)),
    ]
    for (edge, line) in edges where border.edges.contains(edge) {
      items.append(.fill(line, border.color, cornerRadius: 0))
    }
    return items
  }

  private func tag(of node: Node, element: Int, region: Region) -> ElementTag? {
    let role: Role
    if let own = node.role {
      // Only HTML has an element for it.
      if own == .address { return nil }
      role = own
    } else {
      switch node.content {
      case .paragraph:
        if region.isCellContent { return nil }
        role = .paragraph
      case .table: role = .table
      case .image, .code, .barChart: role = .artifact
      case .stack, .row, .rule, .spacer: return nil
      }
    }
    var language: String?
    if case .paragraph(let paragraph) = node.content { language = commonLanguage(of: paragraph) }
    var kind = role.elementKind(language: language)
    if case .table(let table) = node.content, case .element(var own) = kind {
      own.summary = table.summary
      kind = .element(own)
    }
    return ElementTag(id: element, kind: kind)
  }

  /// The language that all of a paragraph is in, when it is not the document's.
  func commonLanguage(of paragraph: Paragraph) -> String? {
    guard let language = paragraph.inlines.first?.language, language != shaper.language,
      paragraph.inlines.allSatisfy({ $0.language == language })
    else { return nil }
    return language
  }
}
