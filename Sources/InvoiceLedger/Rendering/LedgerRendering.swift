public import InvoiceModel

/// An issued invoice as a file, made from what the ledger has stored.
public struct LedgerRendering: Sendable {
  /// How the file stands to the first one.
  public enum Comparison: Hashable, Sendable {
    /// It is the first one.
    case first
    /// It is the same, byte for byte.
    case same
    /// It is another one.
    case different
  }

  /// The invoice.
  public var invoice: IssuedInvoice
  /// Its file.
  public var file: RenderedInvoice
  /// What it was made into.
  public var form: RenderingForm
  /// How the file stands to the first one.
  public var comparison: Comparison
  /// When it is another file: that it is, and for each ingredient that is another one which. Else nothing.
  public var warnings: [Problem]
}
