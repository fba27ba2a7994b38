/// What a finished PDF claims and carries, beyond what Cairo wrote.
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
  /// The structure elements in the order in which the painter opened them. Required where the document is
  /// tagged; for ``Conformance/a3b`` it may be empty, whatever the file holds.
  package var structure: [StructureAnnotation]
  /// The files to embed; their order is that of the catalog's `/AF`.
  package var attachments: [AssociatedFile]
  /// XMP properties of schemas that PDF/A does not predefine.
  package var extensionSchemas: [XMPExtensionSchema]
  /// Pictures that the document has stand-ins for (`StandIn`), in their order, each as a PDF of Cairo's that shows it
  /// alone.
  package var pictures: [[UInt8]]

  /// Options for one file.
  package init(
    conformance: Conformance, metadata: DocumentMetadata, structure: [StructureAnnotation] = [],
    attachments: [AssociatedFile] = [], extensionSchemas: [XMPExtensionSchema] = [], pictures: [[UInt8]] = []
  ) {
    self.conformance = conformance
    self.metadata = metadata
    self.structure = structure
    self.attachments = attachments
    self.extensionSchemas = extensionSchemas
    self.pictures = pictures
  }
}
