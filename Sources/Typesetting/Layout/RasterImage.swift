/// A picture in PNG or JPEG, checked and measured when it is made.
package struct RasterImage: Hashable, Sendable {
  package enum Format: Sendable { case png, jpeg }

  /// In pixels, on either side.
  package static let sideLimit = 10_000
  /// In pixels, of the whole picture.
  package static let areaLimit = 40_000_000

  package let format: Format
  package let bytes: [UInt8]
  /// Of a PNG: the file without what is not pixels, for decoding.
  let pixels: [UInt8]
  /// In pixels.
  package let width, height: Int

  /// - Throws: `ImageError` when the bytes are no PNG or JPEG, are damaged, or larger than 10,000 pixels on a side or
  ///   40 million in all.
  package init(bytes: [UInt8]) throws(ImageError) {
    let size: (width: Int, height: Int)
    if bytes.starts(with: PNGChunks.signature) {
      format = .png
      let chunks = try PNGChunks(bytes)
      size = (chunks.width, chunks.height)
      pixels = chunks.bytes
    } else if bytes.starts(with: [0xFF, 0xD8]) {
      format = .jpeg
      size = try JPEGHeader.size(of: bytes)
      pixels = []
    } else {
      throw .unknownFormat
    }
    guard size.width > 0, size.height > 0 else { throw .damaged("it has no pixels") }
    guard size.width <= Self.sideLimit, size.height <= Self.sideLimit, size.width * size.height <= Self.areaLimit
    else { throw .tooLarge(width: size.width, height: size.height) }
    if format == .png {
      do {
        _ = try ImageSurface(png: pixels)
      } catch {
        throw .damaged("the PNG cannot be decoded")
      }
    }
    self.bytes = bytes
    (width, height) = size
  }
}
