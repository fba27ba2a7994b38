public import InvoiceModel

/// A finished document.
public struct RenderedPDF: Hashable, Sendable {
  /// The file.
  public var bytes: [UInt8]
  /// How many pages it has.
  public var pageCount: Int
  /// What is worth saying about the page of an invoice that was received: characters that no font has.
  public var warnings: [Problem]

  /// A document.
  public init(bytes: [UInt8], pageCount: Int, warnings: [Problem] = []) {
    self.bytes = bytes
    self.pageCount = pageCount
    self.warnings = warnings
  }
}
