/// A page as a drawing: texts as texts, shapes as shapes.
package struct TypesetDrawing: Sendable {
  /// An SVG (1.1, second edition) that refers to nothing outside.
  package var bytes: [UInt8]
  /// In points.
  package var size: PageSize
  /// How many pages the document has.
  package var pageCount: Int

  /// A drawing and what is known of it.
  package init(bytes: [UInt8], size: PageSize, pageCount: Int) {
    self.bytes = bytes
    self.size = size
    self.pageCount = pageCount
  }
}
