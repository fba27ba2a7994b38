internal import InvoiceWording
internal import Typesetting

extension BlockTemplate {
  /// Appends the block's nodes: none when its condition does not hold or nothing of it remains, several when it is
  /// repeated.
  func appendNodes(to nodes: inout [Node], in context: RenderingContext) {
    guard let each else {
      if let node = node(in: context) { nodes.append(node) }
      return
    }
    var repeated: [Node] = []
    context.forEach(each) {
      if let node = node(in: context) { repeated.append(node) }
    }
    nodes += repeated
  }

  /// The nodes of several blocks; empty when only decoration remains of blocks that had more.
  static func nodes(of blocks: [BlockTemplate], in context: RenderingContext) -> [Node] {
    var nodes: [Node] = []
    nodes.reserveCapacity(blocks.count)
    var hasContent = false
    var mayHaveContent = false
    for block in blocks {
      let count = nodes.count
      block.appendNodes(to: &nodes, in: context)
      guard !block.isDecoration else { continue }
      mayHaveContent = true
      if nodes.count > count { hasContent = true }
    }
    return mayHaveContent && !hasContent ? [] : nodes
  }

  private func node(in context: RenderingContext) -> Node? {
    guard conditions.hold(in: context) else { return nil }
    return node(of: content, in: context)
  }

  private func node(of content: Content, in context: RenderingContext) -> Node? {
    var node = frame
    switch content {
    case .deferred(let deferred): return deferred.value.flatMap { self.node(of: $0, in: context) }
    case .text(let text):
      guard var paragraph = text.paragraph(in: context) else { return nil }
      if let target = text.link?.target(context) {
        for index in paragraph.inlines.indices { paragraph.inlines[index].link = target }
      }
      node.content = .paragraph(paragraph)
    case .rows(let blocks, let spacing):
      let nodes = Self.nodes(of: blocks, in: context)
      guard !nodes.isEmpty else { return nil }
      node.content = .stack(nodes, spacing: spacing)
    case .columns(let columns, let spacing):
      guard let row = Self.row(columns, in: context) else { return nil }
      node.content = .row(row, spacing: spacing)
    case .spacer(let height): node.content = .spacer(height)
    case .pageBreak:
      node = Node(.spacer(0))
      node.isPageBreak = true
    case .rule(let thickness, let color): node.content = .rule(thickness: thickness, color: color)
    case .image(let template):
      guard let image = template.source.image(in: context) else { return nil }
      let size = template.size(of: image)
      node.content = .image(image, width: size.width, height: size.height)
      if let text = template.alternative?.paragraph(in: context)?.plainText {
        node.role = .figure(alternativeText: text)
      } else {
        node.role = .artifact
      }
      if template.alignment != .start { node = Self.aligned(node, width: size.width, template.alignment) }
    case .code(let template):
      guard let code = context.code else { return nil }
      node.content = .code(code, side: template.side)
      node.role = .figure(alternativeText: template.alternative.paragraph(in: context)?.plainText ?? "")
    case .stamp(let template): return template.node(in: context, frame: frame)
    case .table(let template):
      guard let table = template.table(in: context) else { return nil }
      node.content = .table(table)
    case .fields(let template):
      guard let table = template.table(in: context) else { return nil }
      node.content = .table(table)
    case .mentions(let style, let separator, let alignment, let lineHeight):
      var inlines: [Inline] = []
      for (mention, language) in zip(context.mentions, context.mentionLanguages) {
        if !inlines.isEmpty { inlines.append(Inline(.text(separator), style: style)) }
        // It quotes the invoice: reasons of exemption, terms, numbers.
        inlines.append(Inline(.text(mention.text), style: style, language: language, source: ""))
      }
      guard !inlines.isEmpty else { return nil }
      node.content = .paragraph(Paragraph(inlines, alignment: alignment, lineHeight: lineHeight))
    }
    return node
  }

  /// A picture of a width in the middle or at the end of its room.
  private static func aligned(_ image: Node, width: Double, _ alignment: Paragraph.Alignment) -> Node {
    var row = image
    row.role = nil
    var picture = Node(image.content, role: image.role)
    picture.origin = image.origin
    let room = RowColumn(Node(.spacer(0)), width: .fraction(1), verticalAlignment: .top)
    let column = RowColumn(picture, width: .fixed(width), verticalAlignment: .top)
    row.content = .row(alignment == .center ? [room, column, room] : [room, column], spacing: 0)
    return row
  }

  /// Columns whose block vanishes keep their room while another one remains, so that the others stay in place.
  private static func row(_ columns: [Column], in context: RenderingContext) -> [RowColumn]? {
    var isEmpty = true
    let row = columns.map { column in
      var nodes: [Node] = []
      column.block.appendNodes(to: &nodes, in: context)
      if !nodes.isEmpty, !column.block.isDecoration { isEmpty = false }
      let node = nodes.count == 1 ? nodes[0] : Node(.stack(nodes, spacing: 0))
      var result = RowColumn(node, width: column.width, verticalAlignment: column.verticalAlignment)
      // A stamp is on top of all that is beside it: who listens is told the totals first.
      result.isReadLast = context.stamp != nil && column.block.holdsStamp
      return result
    }
    return isEmpty ? nil : row
  }
}

extension Paragraph {
  /// The text without styles; page numbers are left out.
  var plainText: String {
    inlines.reduce(into: "") { text, inline in
      if case .text(let part) = inline.content { text += part }
    }
  }
}
