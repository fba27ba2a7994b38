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

  /// A picture.
  public init(bytes: [UInt8], width: Int, height: Int, pageCount: Int) {
    self.bytes = bytes
    self.width = width
    self.height = height
    self.pageCount = pageCount
  }
}
