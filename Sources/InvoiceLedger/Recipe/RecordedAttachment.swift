package import ByteCoding
package import InvoiceRendering

/// An embedded file as a recipe names it.
package struct RecordedAttachment: Hashable, Sendable {
  /// The file's name.
  package var name: String
  /// `text/csv` for instance.
  package var mimeType: String
  /// What it is to the invoice.
  package var relationship: Attachment.Relationship
  /// For people; may be empty.
  package var description: String
  /// Of its bytes.
  package var digest: SHA256Digest
}
