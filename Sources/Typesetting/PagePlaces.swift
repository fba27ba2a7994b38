/// Where the nodes of a page stand that say where they come from.
package struct PagePlaces: Hashable, Sendable {
  /// A node, or the part of it that is on the page.
  package struct Place: Hashable, Sendable {
    /// In points from the page's upper left corner.
    package var rect: Rect
    /// Where it comes from.
    package var origin: Origin
  }

  /// Of the page.
  package var size: PageSize
  /// What is in something comes before it.
  package var places: [Place]

  init(of page: Page) {
    size = page.size
    places = []
    for item in page.items { collect(item, x: 0, y: 0) }
  }

  private mutating func collect(_ item: LayoutItem, x: Double, y: Double) {
    switch item {
    case .outline(let rect, let origin):
      places.append(
        Place(rect: Rect(x: x + rect.x, y: y + rect.y, width: rect.width, height: rect.height), origin: origin))
    case .group(let dx, let dy, _, let items):
      for item in items { collect(item, x: x + dx, y: y + dy) }
    // What is turned is the watermark, which is no block.
    case .text, .fill, .stroke, .image, .code, .rotated: break
    }
  }
}
