internal import InvoiceKit

/// The first page of a document as a picture.
public struct DocumentPicture: Hashable, Sendable {
  /// In pixels, of every such picture: pages are A4.
  public static let size = (width: 794, height: 1123)
  /// A page stands about 540 points of a screen wide, and screens have finer pixels than that.
  static let page = PagePicture(page: 1, resolution: 96)

  /// A PNG.
  public var bytes: [UInt8]

  /// A picture.
  public init(bytes: [UInt8]) { self.bytes = bytes }
}
