/// What a PDF claims and carries beside its pages.
///
/// Everything comes in as a value: nothing is read from the clock, the locale or the environment, so equal input gives
/// equal bytes.
package struct FinishingOptions: Hashable, Sendable {
  /// What the file claims to conform to.
  package enum Conformance: Hashable, Sendable {
    /// PDF/A-3, level B: for documents drawn without tags.
    case a3b
    /// PDF/A-3, level A, and PDF/UA-1: for tagged documents.
    case a3aUA1
    /// PDF/UA-1 alone: for tagged documents that are not for an archive.
    case ua1

    /// Whether the document has a structure and says so.
    var isTagged: Bool { self != .a3b }
    /// Whether it is PDF/A.
    var isArchival: Bool { self != .ua1 }
  }

  /// What the file claims to be.
  package var conformance: Conformance
  /// What the file says of itself.
  package var metadata: DocumentMetadata
  /// The files to embed; their order is that of the catalog's `/AF`.
  package var attachments: [AssociatedFile]
  /// XMP properties of schemas that PDF/A does not predefine.
  package var extensionSchemas: [XMPExtensionSchema]
  /// Options for one file.
  package init(
    conformance: Conformance, metadata: DocumentMetadata, attachments: [AssociatedFile] = [],
    extensionSchemas: [XMPExtensionSchema] = []
  ) {
    self.conformance = conformance
    self.metadata = metadata
    self.attachments = attachments
    self.extensionSchemas = extensionSchemas
  }
}
