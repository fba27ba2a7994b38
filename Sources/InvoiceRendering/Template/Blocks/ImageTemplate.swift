internal import Typesetting

/// A picture block: a file of the template, or the seller's logo.
struct ImageTemplate: Sendable {
  /// Nil: the logo.
  var image: RasterImage?
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
