internal import ByteCoding
internal import PDFFinishing

/// A file to embed in an archivable PDF: a time sheet, a delivery note.
public struct Attachment: Hashable, Sendable {
  /// What the file is to the document (`/AFRelationship`, ISO 19005-3, annex E).
  public enum Relationship: String, Hashable, Sendable, CaseIterable {
    /// What the document was made from.
    case source = "Source"
    /// What tables or charts of the document show.
    case data = "Data"
    /// The document in another form.
    case alternative = "Alternative"
    /// More than the document says.
    case supplement = "Supplement"
    /// None of these, or not known.
    case unspecified = "Unspecified"
  }

  /// The file's name without folder; `factur-x.xml` is taken by the e-invoice.
  public var name: String
  /// `text/csv` for instance.
  public var mimeType: String
  /// What the file is to the document.
  public var relationship: Relationship
  /// For people; may be empty.
  public var description: String
  /// The file's content.
  public var bytes: [UInt8]

  /// A file to embed.
  public init(
    name: String, mimeType: String, relationship: Relationship = .supplement, description: String = "",
    bytes: [UInt8]
  ) {
    self.name = name
    self.mimeType = mimeType
    self.relationship = relationship
    self.description = description
    self.bytes = bytes
  }

  /// The media type that a file name's ending stands for; `application/octet-stream` for one that is not known.
  public static func mimeType(ofFileNamed name: String) -> String {
    MediaType.ofFile(named: name)
  }
}

extension AssociatedFile {
  init(_ attachment: Attachment, date: String) {
    self.init(
      name: attachment.name, mimeType: attachment.mimeType,
      relationship: Relationship(rawValue: attachment.relationship.rawValue) ?? .unspecified,
      description: attachment.description, bytes: attachment.bytes, modificationDate: date)
  }
}
