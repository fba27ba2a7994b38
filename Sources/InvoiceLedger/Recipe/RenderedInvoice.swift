/// An issued invoice as a file.
public struct RenderedInvoice: Hashable, Sendable {
  /// The file.
  public var bytes: [UInt8]
  /// How many pages it has; 0 for a form without pages.
  public var pageCount: Int

  /// A file.
  public init(bytes: [UInt8], pageCount: Int) {
    self.bytes = bytes
    self.pageCount = pageCount
  }
}
