internal import ByteCoding

/// The pictures of a drawing, each of which is in it once.
struct SVGImages {
  private var known: [(image: RasterImage, name: String)] = []
  private(set) var definitions = SVGWriter()

  /// Draws a picture, scaled to a rectangle.
  mutating func append(_ image: RasterImage, in rect: Rect, to svg: inout SVGWriter) {
    guard image.width > 0, image.height > 0, rect.width > 0, rect.height > 0 else { return }
    let name = name(of: image)
    let (width, height) = Self.storedSize(of: image)
    let matrix = image.orientation.matrix(width: Double(width), height: Double(height))
    // As stored, then as seen, then in its place.
    let (scaleX, scaleY) = (rect.width / Double(image.width), rect.height / Double(image.height))
    let numbers = [
      matrix.0 * scaleX, matrix.1 * scaleY, matrix.2 * scaleX, matrix.3 * scaleY, matrix.4 * scaleX + rect.x,
      matrix.5 * scaleY + rect.y,
    ]
    svg.raw("<use xlink:href=\"#\(name)\" transform=\"matrix(")
    for (index, number) in numbers.enumerated() {
      if index > 0 { svg.raw(" ") }
      // A factor needs more places than a length.
      if index < 4 { svg.factor(number) } else { svg.number(number) }
    }
    svg.raw(")\"/>\n")
  }

  private mutating func name(of image: RasterImage) -> String {
    if let found = known.first(where: { $0.image == image }) { return found.name }
    let file = image.format == .jpeg ? JPEGHeader.withoutExif(image.bytes) : image.bytes
    let name = "i" + SHA256.digest(of: file).description.prefix(12)
    known.append((image, name))
    let (width, height) = Self.storedSize(of: image)
    definitions.raw("<image id=\"\(name)\" width=\"\(width)\" height=\"\(height)\" preserveAspectRatio=\"none\"")
    definitions.raw(" xlink:href=\"data:image/\(image.format.mediaSubtype);base64,")
    definitions.append(Base64.encoded(file))
    definitions.raw("\"/>\n")
    return name
  }

  private static func storedSize(of image: RasterImage) -> (Int, Int) {
    image.orientation.swapsSides ? (image.height, image.width) : (image.width, image.height)
  }
}
