public import InvoiceModel

/// A page of an invoice as a drawing.
public struct RenderedDrawing: Hashable, Sendable {
  /// An SVG that refers to nothing outside, in UTF-8.
  public var bytes: [UInt8]
  /// In points.
  public var width: Double
  /// In points.
  public var height: Double
  /// How many pages the invoice has.
  public var pageCount: Int
  /// What is worth saying about an invoice that was received: characters that no font has.
  public var warnings: [Problem]

  /// A drawing.
  public init(bytes: [UInt8], width: Double, height: Double, pageCount: Int, warnings: [Problem] = []) {
    self.bytes = bytes
    self.width = width
    self.height = height
    self.pageCount = pageCount
    self.warnings = warnings
  }
}
