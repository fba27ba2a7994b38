/// A picture in PNG or JPEG, checked and measured when it is made.
package struct RasterImage: Hashable, Sendable {
  /// What a picture's file is.
  package enum Format: Sendable { case png, jpeg }

  /// In pixels, on either side.
  package static let sideLimit = 10_000
  /// In pixels, of the whole picture.
  package static let areaLimit = 25_000_000

  /// What the file is.
  package let format: Format
  /// The file without what is not the picture: other chunks of a PNG, and what follows its end.
  package let bytes: [UInt8]
  /// In pixels, as the picture is seen.
  package let width, height: Int
  /// How the stored picture is turned to be seen so.
  package let orientation: ImageOrientation

  /// - Throws: `ImageError` when the bytes are no PNG or JPEG, are damaged, or larger than 10,000 pixels on a side or
  ///   25 million in all.
  package init(bytes: [UInt8]) throws(ImageError) {
    let size: (width: Int, height: Int)
    var orientation = ImageOrientation.upright
    var content = bytes[...]
    if bytes.starts(with: PNGChunks.signature) {
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
    } else {
      throw .unknownFormat
    }
    guard size.width > 0, size.height > 0 else { throw .damaged("it has no pixels") }
    guard size.width <= Self.sideLimit, size.height <= Self.sideLimit, size.width * size.height <= Self.areaLimit
    else { throw .tooLarge(width: size.width, height: size.height) }
    if format == .png {
      do {
        _ = try ImageSurface(png: Array(content))
      } catch {
        throw .damaged("the PNG cannot be decoded")
      }
    }
    self.bytes = content.count == bytes.count ? bytes : Array(content)
    self.orientation = orientation
    (width, height) = size
  }
}
