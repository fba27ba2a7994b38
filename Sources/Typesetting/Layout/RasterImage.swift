/// A picture in PNG or JPEG, checked and measured when it is made.
package struct RasterImage: Hashable, Sendable {
  package enum Format: Sendable { case png, jpeg }

  package let format: Format
  package let bytes: [UInt8]
  /// In pixels.
  package let width, height: Int

  /// - Throws: `ImageError` when the bytes are no PNG or JPEG, or larger than 10,000 pixels on a side.
  package init(bytes: [UInt8]) throws(ImageError) {
    throw .unknownFormat
  }
}

/// Why bytes are no picture that can be set.
package enum ImageError: Error, Hashable, Sendable {
  case unknownFormat
  case damaged(String)
  case tooLarge(width: Int, height: Int)
}
