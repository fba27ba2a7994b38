internal import PDFFinishing
internal import Typesetting

extension InvoiceRenderer {
  /// The finished file: Cairo's PDF with what an archive, a screen reader and a machine need.
  ///
  /// - Throws: `InvoiceProblems` when a rule of the e-invoice fails or an attachment cannot be embedded.
  static func finished(
    _ pdf: TypesetPDF, of invoice: ComputedInvoice, metadata: FlowDocument.Metadata, options: RenderOptions
  ) throws(InvoiceProblems) -> [UInt8] {
    var files = options.attachments.map { AssociatedFile($0, date: metadata.creationDate) }
    var schemas: [XMPExtensionSchema] = []
    switch options.conformance {
    case .none:
      guard files.isEmpty else {
        throw InvoiceProblems([
          Problem(
            "attachment", path: "", "Only an archivable PDF can hold files.",
            hint: "Ask for PDF/A (`--pdfa`) or Factur-X (`--facturx`).")
        ])
      }
      return pdf.bytes
    case .archival: break
    case .facturX(let profile, let rules):
      files.insert(
        .facturX(
          try invoice.cii(profile: profile, rules: rules), profile: profile, date: metadata.creationDate), at: 0)
      schemas = [.facturX(profile)]
    }
    let finishing = FinishingOptions(
      conformance: options.isTagged ? .a3aUA1 : .a3b,
      metadata: DocumentMetadata(metadata),
      structure: pdf.elements.map(StructureAnnotation.init), attachments: files, extensionSchemas: schemas)
    do {
      return try PDFFinisher().finish(pdf.bytes, options: finishing)
    } catch {
      throw InvoiceProblems([error.problem])
    }
  }
}

extension DocumentMetadata {
  init(_ metadata: FlowDocument.Metadata) {
    self.init(
      title: metadata.title, author: metadata.author, subject: metadata.subject, keywords: metadata.keywords,
      creator: metadata.creator, producer: "InvoiceKit", language: metadata.language,
      creationDate: metadata.creationDate, modificationDate: metadata.creationDate)
  }
}

extension StructureAnnotation {
  init(_ element: TypesetPDF.Element) {
    self.init(
      type: element.type, scope: element.scope.flatMap { .init(rawValue: $0.rawValue) },
      columnSpan: element.columnSpan, alternativeText: element.alternativeText, language: element.language)
  }
}

extension AssociatedFile {
  /// The invoice's XML under the name that Factur-X 1.09 prescribes.
  fileprivate static func facturX(_ xml: [UInt8], profile: FacturXProfile, date: String) -> AssociatedFile {
    AssociatedFile(
      name: "factur-x.xml", mimeType: "text/xml",
      relationship: Relationship(rawValue: profile.relationship) ?? .alternative,
      description: "Factur-X \(profile.conformanceLevel)", bytes: xml, modificationDate: date)
  }
}

extension XMPExtensionSchema {
  /// What a Factur-X file says of its XML in XMP (Factur-X 1.09, 6.2.2).
  fileprivate static func facturX(_ profile: FacturXProfile) -> XMPExtensionSchema {
    XMPExtensionSchema(
      name: "Factur-X PDFA Extension Schema", namespace: "urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#",
      prefix: "fx",
      properties: [
        .init(name: "DocumentFileName", description: "The name of the embedded XML document", value: "factur-x.xml"),
        .init(
          name: "DocumentType", description: "The type of the hybrid document in capital letters", value: "INVOICE"),
        .init(
          name: "Version", description: "The actual version of the standard applying to the embedded XML", value: "1.0"),
        .init(
          name: "ConformanceLevel", description: "The conformance level of the embedded XML",
          value: profile.conformanceLevel),
      ])
  }
}

extension FinishingError {
  /// What a caller is told. Attachments are theirs; whatever else fails is a template's doing, or a fault of ours.
  var problem: Problem {
    switch self {
    case .attachment(let name, let reason):
      Problem("attachment", path: "", "the attachment `\(name)` cannot be embedded: \(reason)")
    case .malformed, .unsupported, .structure, .metadata, .compression:
      Problem("finishing-failed", path: "", "the PDF cannot be made archivable: \(self)")
    }
  }
}
