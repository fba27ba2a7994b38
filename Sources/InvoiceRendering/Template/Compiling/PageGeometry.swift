internal import Typesetting

/// The page that a template is compiled for.
struct PageGeometry {
  /// Less than this has no room for an invoice's lines; in points.
  static let minimumWidth = 141.0
  /// Less than this has no room for a footer and a row; in points.
  static let minimumHeight = 170.0
  /// What is narrower does not have room for two columns of addresses; 140 mm in points.
  static let narrow = 397.0

  var size = PageSize.a4
  var margins = EdgeInsets(all: 56.7)
  /// Fixed widths shrink by it on a page that is narrower than the template was made for.
  var widthScale = 1.0
  /// Gaps grow or shrink by it.
  var heightScale = 1.0

  /// Between the margins, in points.
  var contentWidth: Double { size.width - margins.left - margins.right }
  /// Between the margins, in points.
  var contentHeight: Double { size.height - margins.top - margins.bottom }

  init(size: PageSize = .a4, margins: EdgeInsets = EdgeInsets(all: 56.7)) {
    self.size = size
    self.margins = margins
  }

  /// Takes another page, whose margins are narrower as it is.
  mutating func resize(_ other: PageSize) {
    let share = min(1, other.width / size.width)
    margins = EdgeInsets(
      top: margins.top * share, right: margins.right * share, bottom: margins.bottom * share,
      left: margins.left * share)
    size = other
  }

  /// A width that shrinks with the page.
  func scaled(_ width: ColumnWidth) -> ColumnWidth {
    if case .fixed(let points) = width { return .fixed(points * widthScale) }
    return width
  }

  /// Distances of which those above and below are gaps.
  func scaled(_ padding: EdgeInsets) -> EdgeInsets {
    EdgeInsets(
      top: padding.top * heightScale, right: padding.right, bottom: padding.bottom * heightScale, left: padding.left)
  }
}
