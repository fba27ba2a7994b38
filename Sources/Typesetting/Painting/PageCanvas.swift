internal import QRCoding

/// What pages are painted on. Lengths are points from the page's top left corner, y downwards.
protocol PageCanvas: AnyObject {
  /// Whether what is painted holds fonts, whose makers may forbid that.
  var embedsFonts: Bool { get }

  func beginPage(_ size: PageSize)
  func showPage()

  func fill(_ rect: Rect, color: Color, cornerRadius: Double)
  func stroke(_ rect: Rect, color: Color, thickness: Double, cornerRadius: Double)
  /// Fills the dark modules of a code as one shape, so that no seams show between them.
  func fill(_ code: QRCode, in rect: Rect, color: Color)
  /// Draws a picture scaled to a rectangle.
  func draw(_ image: RasterImage, in rect: Rect) throws(TypesettingError)
  /// Draws around another origin.
  ///
  /// - Parameter angle: in radians, clockwise.
  func rotated(x: Double, y: Double, angle: Double, _ draw: () -> Void)

  /// Begins text of one font and colour, which can be searched and copied.
  ///
  /// - Parameter isBackward: whether the clusters' text runs against the glyphs' order.
  func beginText(font: ScaledFont, color: Color, isBackward: Bool)
  /// Adds glyphs with what they stand for.
  ///
  /// - Parameters:
  ///   - x, y: what is added to the glyphs' positions.
  func append(_ segment: TextLine.Segment, of text: TextBuffer, x: Double, y: Double)
  func endText()

  /// Lets what is painted next be content of an element of the structure.
  ///
  /// - Parameters:
  ///   - type: of the element.
  ///   - element: its number.
  ///   - elements: how many have been opened.
  ///   - isText: whether nothing but text follows until the end of the content.
  func beginContent(_ type: String, of element: Int, elements: Int, isText: Bool)
  func endContent()
  /// Lets an area lead to an address.
  ///
  /// - Parameters:
  ///   - element: the number of the link that it belongs to.
  ///   - address: a URI as a file may hold it.
  func addLink(of element: Int, over area: Rect, to address: String)
}
