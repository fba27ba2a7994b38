public import InvoiceModel

/// A page of an invoice as a picture.
public struct RenderedPicture: Hashable, Sendable {
  /// A PNG without transparency.
  public var bytes: [UInt8]
  /// In pixels.
  public var width: Int
  /// In pixels.
  public var height: Int
  /// How many pages the invoice has.
  public var pageCount: Int
  /// What is worth saying about an invoice that was received: characters that no font has.
  public var warnings: [Problem]

  /// A picture.
  public init(bytes: [UInt8], width: Int, height: Int, pageCount: Int, warnings: [Problem] = []) {
    self.bytes = bytes
    self.width = width
    self.height = height
    self.pageCount = pageCount
    self.warnings = warnings
  }
}
