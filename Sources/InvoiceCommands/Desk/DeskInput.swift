/// What a document is made of.
public enum DeskInput: Sendable {
  /// Invoice JSON, or an e-invoice in XML: its content tells which.
  case text([UInt8])
  /// The e-invoice of a PDF, which was opened elsewhere.
  case xmlOfPDF([UInt8])
}
