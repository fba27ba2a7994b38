/// A page as a picture.
package struct TypesetPicture: Sendable {
  /// A PNG: 8 bits each of red, green and blue.
  package var bytes: [UInt8]
  /// In pixels.
  package var width, height: Int
  /// How many pages the document has.
  package var pageCount: Int

  /// A picture and what is known of it.
  package init(bytes: [UInt8], width: Int, height: Int, pageCount: Int) {
    self.bytes = bytes
    self.width = width
    self.height = height
    self.pageCount = pageCount
  }
}

extension RasterSurface {
  /// The pixels as a picture, of a document whose pages are not counted yet.
  ///
  /// - Throws: as `png()`.
  func picture() throws(TypesettingError) -> TypesetPicture {
    TypesetPicture(bytes: try png(), width: width, height: height, pageCount: 0)
  }
}
