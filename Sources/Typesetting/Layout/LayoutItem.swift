internal import QRCoding

/// Something with a place on a page. Positions are relative to the group around it, in points, y downwards.
indirect enum LayoutItem {
  case text(TextItem)
  case fill(Rect, Color, cornerRadius: Double)
  case stroke(Rect, Color, thickness: Double, cornerRadius: Double)
  case image(RasterImage, Rect)
  /// The dark modules of a QR code, in black.
  case code(QRCode, Rect)
  /// Items that are moved together and may be an element of the document's structure.
  case group(x: Double, y: Double, element: ElementTag?, items: [LayoutItem])
  /// Where a node stands that says where it comes from; nothing is drawn.
  case outline(Rect, Origin)
  /// Items turned clockwise around the group's origin; the angle in radians.
  case rotated(x: Double, y: Double, angle: Double, items: [LayoutItem])
}

/// Lines of a paragraph on one page.
struct TextItem {
  /// Where a line's left end and base line are.
  struct Origin {
    var x, y: Double
  }

  var lines: ParagraphLines
  /// Which of the lines stand here.
  var range: Range<Int>
  /// One for each line of the range.
  var origins: [Origin]
  /// For colours, links and languages.
  var inlines: [Inline]
}
