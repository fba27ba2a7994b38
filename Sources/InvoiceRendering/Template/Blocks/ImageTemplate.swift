internal import Typesetting

/// A picture block: a file of the template, the seller's logo, or the picture of a line.
struct ImageTemplate: Sendable {
  /// Which picture it is.
  enum Source: Sendable {
    case file(RasterImage)
    case logo
    case line

    /// The picture in a document; nil when it has none.
    func image(in context: RenderingContext) -> RasterImage? {
      switch self {
      case .file(let image): image
      case .logo: context.logo
      case .line: context.picture
      }
    }
  }

  /// Which picture it is.
  var source: Source
  /// The room it is fitted into, in points.
  var maximumWidth, maximumHeight: Double
  /// Where it stands across the room that there is.
  var alignment = Paragraph.Alignment.start
  /// What it is to a reader who does not see it; nil: decoration.
  var alternative: TextTemplate?

  /// Width and height in points that fit the room: of pixels at no less than 96 an inch, of a drawing as large as it can
  /// be.
  func size(of image: RasterImage) -> (width: Double, height: Double) {
    let width = Double(max(image.width, 1))
    let height = Double(max(image.height, 1))
    let scale = min(maximumWidth / width, maximumHeight / height, image.isDrawing ? .infinity : 0.75)
    return (width * scale, height * scale)
  }
}
