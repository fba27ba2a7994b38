/// A picture in PNG, JPEG, WebP or SVG, checked and measured when it is made.
package struct RasterImage: Hashable, Sendable {
  /// What a picture's file is.
  package enum Format: Sendable { case png, jpeg, webP, svg }

  /// In pixels, on either side.
  package static let sideLimit = 10_000
  /// In pixels, of the whole picture.
  package static let areaLimit = 25_000_000
  /// How many pixels the longer side of an SVG counts for; it has none of its own. Its proportions are those of the
  /// whole numbers.
  static let drawingSide = 4_000.0
  /// In so many pixels, of its longer side, an SVG is drawn that has pixels in it.
  static let mixedDrawingSide = 2_000.0

  /// What the file is.
  package let format: Format
  /// The file without what is not the picture: other chunks of a PNG, and what follows its end; of an SVG what is drawn.
  package let bytes: [UInt8]
  /// In pixels, as the picture is seen.
  package let width, height: Int
  /// How the stored picture is turned to be seen so.
  package let orientation: ImageOrientation
  /// Whether an SVG has embedded pictures or masks, which are pixels.
  let isMixed: Bool

  /// Whether it is as sharp in any size.
  package var isDrawing: Bool { format == .svg }

  /// How many pixels it has while it is painted; none where it is shapes alone.
  package var paintedPixels: Int {
    guard isDrawing else { return width * height }
    guard isMixed else { return 0 }
    let side = Self.mixedDrawingSide / Self.drawingSide
    return Int(Double(width) * side * Double(height) * side)
  }

  /// - Throws: `ImageError` when the bytes are no picture, are damaged, larger than 10,000 pixels on a side or 25 million
  ///   in all, or an SVG that has more than shapes; and when the library is missing that draws it.
  package init(bytes: [UInt8]) throws(ImageError) {
    let size: (width: Int, height: Int)
    var orientation = ImageOrientation.upright
    var content = bytes[...]
    var isMixed = false
    if bytes.starts(with: PNGFile.signature) {
      format = .png
      let chunks = try PNGChunks(bytes)
      size = (chunks.width, chunks.height)
      content = chunks.bytes[...]
    } else if bytes.starts(with: [0xFF, 0xD8]) {
      format = .jpeg
      let header = try JPEGHeader(of: bytes)
      size = header.orientation.swapsSides ? (header.height, header.width) : (header.width, header.height)
      orientation = header.orientation
      content = bytes.prefix(header.length)
    } else if bytes.starts(with: Array("RIFF".utf8)), bytes.dropFirst(8).starts(with: Array("WEBP".utf8)) {
      format = .webP
      size = try WebPLibrary.shared.get().size(of: bytes)
    } else if Self.isXML(bytes) {
      format = .svg
      let drawing = try SVGDrawing(bytes)
      let scale = Self.drawingSide / max(drawing.width, drawing.height)
      size = (
        max(1, Int((drawing.width * scale).rounded())), max(1, Int((drawing.height * scale).rounded()))
      )
      content = drawing.bytes[...]
      isMixed = drawing.isMixed
    } else {
      throw .unknownFormat
    }
    guard size.width > 0, size.height > 0 else { throw .damaged("it has no pixels") }
    guard size.width <= Self.sideLimit, size.height <= Self.sideLimit, size.width * size.height <= Self.areaLimit
    else { throw .tooLarge(width: size.width, height: size.height) }
    self.bytes = content.count == bytes.count ? bytes : Array(content)
    self.orientation = orientation
    self.isMixed = isMixed
    (width, height) = size
    try check()
  }

  /// Sees to it that the picture can be painted.
  private func check() throws(ImageError) {
    switch format {
    case .jpeg: break
    case .png:
      do { _ = try ImageSurface(png: bytes) } catch { throw .damaged("the PNG cannot be decoded") }
    case .webP: _ = try WebPLibrary.shared.get().pixels(of: bytes, width: width, height: height)
    case .svg:
      do throws(DrawingLibrary.Failure) { _ = try DrawingLibrary.shared.get() } catch {
        guard case .library(let reason) = error else { return }
        throw .library(.rsvg, reason: reason)
      }
      do { _ = try ImageSurface(svg: bytes, width: 64, height: 64, isMixed: true) } catch {
        throw .damaged("the SVG cannot be drawn")
      }
    }
  }

  /// Whether a file begins as XML does.
  private static func isXML(_ bytes: [UInt8]) -> Bool {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let first = bytes.dropFirst(start).prefix(1_000).first { $0 != 0x20 && $0 != 0x0A && $0 != 0x0D && $0 != 0x09 }
    return first == UInt8(ascii: "<")
  }
}
