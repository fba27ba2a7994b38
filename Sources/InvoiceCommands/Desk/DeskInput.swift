/// What a document is made of.
public enum DeskInput: Sendable {
  /// Invoice JSON, or an e-invoice in XML: its content tells which.
  case text([UInt8])
  /// The e-invoice of a PDF, which was opened elsewhere: its bytes, the attachment's name, and the number of the object
  /// with its content.
  case xmlOfPDF([UInt8], attachment: String?, object: Int?)
}
