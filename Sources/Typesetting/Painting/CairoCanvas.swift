internal import QRCoding

/// Paints pages by Cairo: as pixels, or as a file without structure.
final class CairoCanvas: PageCanvas {
  private let canvas: Canvas
  private let images: ImageStore
  /// Those of the page so far, where the same one again needs care.
  private var pictures: [RasterImage] = []
  private var text: (font: ScaledFont, color: Color, isBackward: Bool)?

  /// - Parameter images: pictures that were made for the medium before.
  init(_ canvas: Canvas, images: ImageStore) {
    (self.canvas, self.images) = (canvas, images)
  }

  var embedsFonts: Bool { canvas.medium == .pdf }

  func beginPage(_ size: PageSize) { pictures.removeAll() }
  func showPage() { canvas.showPage() }

  func fill(_ rect: Rect, color: Color, cornerRadius: Double) {
    canvas.fill(rect, color: color, cornerRadius: cornerRadius)
  }

  func stroke(_ rect: Rect, color: Color, thickness: Double, cornerRadius: Double) {
    canvas.stroke(rect, color: color, thickness: thickness, cornerRadius: cornerRadius)
  }

  func fill(_ code: QRCode, in rect: Rect, color: Color) { canvas.fill(code, in: rect, color: color) }

  func draw(_ image: RasterImage, in rect: Rect) throws(TypesettingError) {
    let surface = try images.surface(for: image, on: canvas.medium)
    let isRepeated = embedsFonts && pictures.contains(image)
    if embedsFonts, !isRepeated { pictures.append(image) }
    canvas.draw(surface, in: rect, isRepeated: isRepeated)
  }

  func rotated(x: Double, y: Double, angle: Double, _ draw: () -> Void) {
    canvas.saved {
      canvas.translate(x, y)
      canvas.rotate(angle)
      draw()
    }
  }

  func beginText(font: ScaledFont, color: Color, isBackward: Bool) { text = (font, color, isBackward) }

  func append(_ segment: TextLine.Segment, of text: TextBuffer, x: Double, y: Double) {
    canvas.append(
      text, glyphs: segment.glyphs, clusters: segment.clusters, bytes: segment.bytes, x: x, y: y)
  }

  func endText() {
    guard let (font, color, isBackward) = text else { return }
    canvas.flush(font: font, color: color, isBackward: isBackward)
    text = nil
  }

  // Neither pixels nor a file as Cairo writes it here have a structure.

  func beginContent(_ type: String, of element: Int, elements: Int, isText: Bool) {}
  func endContent() {}
  func addLink(of element: Int, over area: Rect, to address: String) {}
}
