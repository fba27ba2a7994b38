/// A file inside the PDF, associated with the document as a whole (ISO 19005-3, 6.8).
package struct AssociatedFile: Hashable, Sendable {
  /// What the file is to the document (ISO 19005-3, annex E).
  package enum Relationship: String, Hashable, Sendable, CaseIterable {
    case source = "Source"
    case data = "Data"
    case alternative = "Alternative"
    case supplement = "Supplement"
    case unspecified = "Unspecified"
  }

  /// The file name, without folder; unique within the document.
  package var name: String
  /// `text/xml` for instance.
  package var mimeType: String
  /// What the file is to the document.
  package var relationship: Relationship
  /// For people; not written when empty.
  package var description: String
  /// The file's content.
  package var bytes: [UInt8]
  /// ISO 8601, like ``DocumentMetadata/creationDate``.
  package var modificationDate: String

  /// A file to embed.
  package init(
    name: String, mimeType: String, relationship: Relationship, description: String = "", bytes: [UInt8],
    modificationDate: String
  ) {
    self.name = name
    self.mimeType = mimeType
    self.relationship = relationship
    self.description = description
    self.bytes = bytes
    self.modificationDate = modificationDate
  }
}
