/// Places nodes into regions. What it answers depends on its arguments alone; all that it keeps is the numbers of the
/// elements that it gave, and what no font has.
final class LayoutEngine {
  /// Sums of heights are not exact; in points.
  static let tolerance = 0.01

  let shaper: ParagraphShaper
  /// Whether the outlines of nodes are among the items.
  let outlinesNodes: Bool
  /// Of all that was shaped, whether it was placed or not.
  private(set) var missing = MissingCharacters()
  private var lastElement = 0

  init(shaper: ParagraphShaper, outlinesNodes: Bool = false) {
    self.shaper = shaper
    self.outlinesNodes = outlinesNodes
  }

  func nextElement() -> Int {
    lastElement += 1
    return lastElement
  }

  /// A paragraph's glyphs. Characters that no font has are noted.
  func shape(_ paragraph: Paragraph, in context: LayoutContext) throws(TypesettingError) -> ShapedParagraph {
    let shaped = try shaper.shape(paragraph.inlines, pages: context.pages)
    for entry in shaped.missing {
      let source = paragraph.inlines.indices.contains(entry.inline) ? paragraph.inlines[entry.inline].source : nil
      missing.add(MissingCharacter(character: entry.character, source: source))
    }
    if missing.isFull { throw missing.error }
    return shaped
  }

  /// Places a node of which nothing was placed before.
  func place(_ node: Node, in region: Region) throws(TypesettingError) -> Placement {
    try place(node, rest: nil, in: region)
  }

  /// Places one of several nodes that stand side by side, or what is left of it; nil when nothing is.
  /// - Parameter rests: what is left of each; nil: all of all.
  func place(
    _ node: Node, of rests: [Rest?]?, at index: Int, in region: Region
  ) throws(TypesettingError) -> Placement? {
    guard let rests else { return try place(node, in: region) }
    guard rests.indices.contains(index), let rest = rests[index] else { return nil }
    return try place(node, rest: rest, in: region)
  }

  /// - Parameter rest: what is left of the node; nil: all of it.
  func place(_ node: Node, rest: Rest?, in region: Region) throws(TypesettingError) -> Placement {
    let padding = node.padding
    var inner = region
    inner.context = try region.context.inside(node)
    inner.width = max(0, region.width - padding.left - padding.right)
    inner.height -= padding.top + padding.bottom
    inner.top += padding.top
    if inner.height < -Self.tolerance {
      return .none(.init(origin: node.origin, reason: "its padding is higher than the room"))
    }
    let element = rest?.element ?? nextElement()
    switch try placeContent(of: node, rest: rest, in: inner, element: element) {
    case .all(let fragment):
      var height = fragment.height + padding.top + padding.bottom
      if rest?.element == nil, let minimum = node.minimumHeight, minimum > height {
        if minimum > region.height + Self.tolerance, !region.isTop {
          return .none(.init(origin: node.origin, reason: "its minimum height is \(minimum) pt"))
        }
        height = min(minimum, max(height, region.height))
      }
      let whole = boxed(
        fragment, node: node, width: region.width, height: height, element: element, region: region)
      return node.rotation == 0 ? .all(whole) : turned(whole, node: node, in: region)
    case .part(let fragment, let left):
      if node.keepTogether, !region.isTop, try fitsOnePage(node, rest: rest, in: region) {
        return .none(.init(origin: node.origin, reason: "it is kept together"))
      }
      let height = fragment.height + padding.top + padding.bottom
      return .part(
        boxed(fragment, node: node, width: region.width, height: height, element: element, region: region), rest: left)
    case .none(let refusal): return .none(refusal.named(node.origin))
    }
  }

  /// Whether a node, or what is left of it, would stand on a page of its own. Within such a trial the answer is yes, so
  /// that trials of nested nodes do not multiply.
  private func fitsOnePage(_ node: Node, rest: Rest?, in region: Region) throws(TypesettingError) -> Bool {
    guard !region.context.isTrial else { return true }
    var page = region
    page.context.isTrial = true
    page.height = region.pageHeight
    page.isTop = true
    guard case .all = try place(node, rest: rest, in: page) else { return false }
    return true
  }

  private func placeContent(
    of node: Node, rest: Rest?, in region: Region, element: Int
  ) throws(TypesettingError) -> Placement {
    switch rest {
    case nil, .whole:
      switch node.content {
      case .paragraph(let paragraph):
        return try place(
          paragraph, of: node, shaped: try shape(paragraph, in: region.context), firstLine: 0, in: region,
          element: element)
      case .stack(let children, let spacing):
        return try place(children, spacing: spacing, first: nil, next: 0, in: region, element: element)
      case .row(let columns, let spacing):
        let widths = try widths(of: columns, spacing: spacing, in: region)
        return try place(
          columns, spacing: spacing, widths: widths, rests: nil, in: region, element: element)
      case .table(let table):
        let progress = try beginning(of: table, in: region)
        return try place(
          progress.smaller ?? table, progress: progress, isFirst: true, in: region, element: element)
      case .code(let code, let side): return place(code, side: side, style: node.codeStyle, in: region)
      case .image(let image, let width, let height):
        return place(image, width: width, height: height, in: region)
      case .rule(let thickness, let color):
        return placeRule(thickness: thickness, color: color, in: region)
      case .spacer(let height):
        return .all(Fragment(height: min(max(0, height), max(0, region.height)), items: []))
      case .barChart(let chart): return try place(chart, of: node, in: region)
      }
    case .paragraph(let shaped, let firstLine, _):
      guard case .paragraph(let paragraph) = node.content else { return .all(.empty) }
      return try place(paragraph, of: node, shaped: shaped, firstLine: firstLine, in: region, element: element)
    case .stack(let first, let next, _):
      guard case .stack(let children, let spacing) = node.content else { return .all(.empty) }
      return try place(children, spacing: spacing, first: first, next: next, in: region, element: element)
    case .row(let rests, let widths, _):
      guard case .row(let columns, let spacing) = node.content else { return .all(.empty) }
      return try place(
        columns, spacing: spacing, widths: widths, rests: rests, in: region, element: element)
    case .table(let progress, _):
      guard case .table(let table) = node.content else { return .all(.empty) }
      return try place(
        progress.smaller ?? table, progress: progress, isFirst: false, in: region, element: element)
    }
  }
}
