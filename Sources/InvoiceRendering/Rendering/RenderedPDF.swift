/// A finished document.
public struct RenderedPDF: Hashable, Sendable {
  /// The file.
  public var bytes: [UInt8]
  /// How many pages it has.
  public var pageCount: Int

  /// A document.
  public init(bytes: [UInt8], pageCount: Int) {
    self.bytes = bytes
    self.pageCount = pageCount
  }
}
