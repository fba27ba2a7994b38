/// The room into which a node is placed.
struct Region {
  /// In points.
  var width, height: Double
  /// How far its top is from the page's top edge, in points.
  var top: Double
  /// The height of the whole body on a page, in points.
  var pageHeight: Double
  var context: LayoutContext
  /// Nothing stands above it on the page's body, so what does not fit here fits nowhere.
  var isTop: Bool
  /// For decimal alignment: how far left of the region's end the axis stands, in points.
  var decimalFraction: Double?
  /// The node is a table cell's only content; its text belongs to the cell itself.
  var isCellContent = false

  /// The same room without some at its top.
  func below(_ distance: Double, isTop: Bool) -> Region {
    var region = self
    region.top += distance
    region.height -= distance
    region.isTop = isTop
    region.isCellContent = false
    return region
  }
}
