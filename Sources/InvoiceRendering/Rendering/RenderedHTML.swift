public import InvoiceModel

/// An invoice as a page of HTML.
public struct RenderedHTML: Hashable, Sendable {
  /// HTML 5 in UTF-8, with all that it needs.
  public var bytes: [UInt8]
  /// What is worth saying about the page of an invoice.
  public var warnings: [Problem]

  /// A page of HTML.
  public init(bytes: [UInt8], warnings: [Problem] = []) {
    self.bytes = bytes
    self.warnings = warnings
  }
}
