package import QRCoding

/// A block of a document before layout: what there is, not where.
///
/// A value made of values. The typesetter places nodes into the regions of pages; a node that does not fit whole is
/// split or moved on according to the properties here.
package struct Node: Equatable, Sendable {
  /// What a node is.
  package indirect enum Content: Equatable, Sendable {
    case paragraph(Paragraph)
    /// One below the other, `spacing` points apart.
    case stack([Node], spacing: Double)
    /// Side by side, `spacing` points apart, as high as the highest.
    case row([RowColumn], spacing: Double)
    case table(Table)
    case image(RasterImage, width: Double?, height: Double?)
    /// A horizontal line over the whole width.
    case rule(thickness: Double, color: Color)
    /// Empty room of a height in points.
    case spacer(Double)
    case barChart(BarChart)
    /// A QR code, with its quiet zone `side` points wide and high.
    case code(QRCode, side: Double)
  }

  /// What it is.
  package var content: Content
  /// Nil: paragraphs are `.paragraph`, tables `.table`, rules and spacers `.artifact`, images and charts `.artifact` unless they
  /// say otherwise, and stacks and rows are no structure of their own.
  package var role: Role?
  /// Between its border and its content.
  package var padding = EdgeInsets.zero
  /// Behind its content and padding.
  package var background: Color?
  /// Whether the background reaches to the page's left and right edges, and to its upper edge where nothing stands above.
  package var bleeds = false
  /// Around its padding.
  package var border: Border?
  /// Radius of the background's and the border's corners, in points (only with all four edges).
  package var cornerRadius: Double = 0
  /// Moved to the next page rather than split, as long as it fits on a page of its own.
  package var keepTogether = false
  /// Not the last thing on a page while a sibling follows.
  package var keepWithNext = false
  /// Nothing of its own: what follows it and is seen begins a new page, where something that is seen stands before it
  /// (`PageBreaks`). For children of the body and of stacks in it.
  package var isPageBreak = false
  /// Whether it begins a new page, unless nothing stands above it.
  var startsPage = false
  /// The node's top is at least this far below the first page's top edge, in points; when the flow is already below,
  /// it goes on there, so nothing overlaps. Only on the first page, and for children of the body and of stacks in it.
  package var minimumTop: Double?
  /// The node takes at least this much height, in points.
  package var minimumHeight: Double?
  /// Where the node comes from (a place in a template), for messages.
  package var origin: Origin?
  /// How its content stands in its square, where that is a code.
  package var codeStyle = CodeStyle.plain

  /// How far it is turned around its middle, clockwise in radians; it is not split then, and the height that it takes is
  /// that of what is turned.
  package var rotation: Double = 0

  /// Whether it adds nothing to its content: no room, no box, no role, no word about pages.
  package var isPlain: Bool {
    role == nil && padding == .zero && background == nil && border == nil && !keepTogether && !keepWithNext
      && minimumTop == nil && minimumHeight == nil && rotation == 0
  }

  /// A node without padding, background or border.
  package init(_ content: Content, role: Role? = nil) {
    self.content = content
    self.role = role
  }
}
