/// The size of a page, in points.
package struct PageSize: Hashable, Sendable {
  /// In points.
  package var width, height: Double

  /// A size in points.
  package init(width: Double, height: Double) {
    self.width = width
    self.height = height
  }

  /// ISO 216, 210 mm by 297 mm.
  package static let a4 = PageSize(width: 595.276, height: 841.89)
  /// ISO 216, 148 mm by 210 mm.
  package static let a5 = PageSize(width: 419.528, height: 595.276)
  /// ANSI/ASME Y14.1, 8.5 in by 11 in.
  package static let letter = PageSize(width: 612, height: 792)
}
