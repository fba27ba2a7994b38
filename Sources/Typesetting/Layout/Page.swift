/// A page after layout: what stands where. Painting it changes nothing.
struct Page {
  /// From 1.
  var number: Int
  var size: PageSize
  /// In the order of drawing; positions are from the page's top left corner.
  var items: [LayoutItem]
}
