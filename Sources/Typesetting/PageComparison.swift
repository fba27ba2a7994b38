/// What differs between the pages of two documents, as they are seen.
package struct PageComparison: Sendable {
  /// A page that one of them has, or both.
  package struct Page: Sendable {
    /// From 1.
    package var number: Int
    /// How many pixels differ: of a page that only one has, all of them.
    package var differing: Int
    /// Of the larger page.
    package var pixels: Int
    /// Whether both have the page.
    package var isInBoth: Bool
    /// Both pages side by side with frames around what differs, as a PNG; nil when no picture was asked for.
    package var picture: TypesetPicture?
  }

  /// The pages in their order.
  package let pages: [Page]

  /// Compares two documents.
  ///
  /// - Parameters:
  ///   - first: stands at the left.
  ///   - second: stands at the right.
  ///   - typesetters: sets the first, and the second: their fonts may be others.
  ///   - resolution: in dots an inch.
  ///   - draws: which pages a picture is made of.
  /// - Throws: as `Typesetter.picture`.
  package init(
    _ first: FlowDocument, _ second: FlowDocument, with typesetters: (Typesetter, Typesetter),
    resolution: Int,
    draws: (Page) -> Bool
  ) throws(TypesettingError) {
    // One page of each is in memory beside those of the first document: few pages are compared.
    var left: [RasterSurface] = []
    try typesetters.0.rasters(of: first, resolution: resolution) { left.append($1) }
    var pages: [Page] = []
    func compare(_ one: RasterSurface?, _ other: RasterSurface?) throws(TypesettingError) {
      let regions = DifferingRegions(one, other)
      var page = Page(
        number: pages.count + 1, differing: regions.count, pixels: regions.pixels,
        isInBoth: one != nil && other != nil)
      if draws(page) { page.picture = try Self.picture(one, other, regions) }
      pages.append(page)
    }
    try typesetters.1.rasters(of: second, resolution: resolution) { (_, surface) throws(TypesettingError) in
      try compare(pages.count < left.count ? left[pages.count] : nil, surface)
    }
    while pages.count < left.count { try compare(left[pages.count], nil) }
    self.pages = pages
  }

  /// Between the two pages and around them, in pixels.
  private static let gap = 16
  private static let mark = Color(red: 214, green: 30, blue: 30)
  private static let desk = Color(red: 140, green: 145, blue: 153)

  private static func picture(
    _ one: RasterSurface?, _ other: RasterSurface?, _ regions: DifferingRegions
  ) throws(TypesettingError) -> TypesetPicture {
    let width = max(one?.width ?? 0, other?.width ?? 0)
    let height = max(one?.height ?? 0, other?.height ?? 0)
    let surface = try RasterSurface(width: 2 * width + 3 * gap, height: height + 2 * gap)
    surface.canvas.fill(
      Rect(x: 0, y: 0, width: Double(surface.width), height: Double(surface.height)), color: desk)
    for (page, x) in [(one, gap), (other, width + 2 * gap)] {
      guard let page else { continue }
      surface.copy(page, x: x, y: gap)
      for rect in regions.rects {
        surface.canvas.stroke(
          Rect(
            x: Double(x) + rect.x - 2, y: Double(gap) + rect.y - 2, width: rect.width + 4, height: rect.height + 4),
          color: mark, thickness: 2, cornerRadius: 0)
      }
    }
    var picture = try surface.picture()
    picture.pageCount = 1
    return picture
  }
}
