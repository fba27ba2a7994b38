internal import EInvoicing
internal import InvoiceCore
internal import InvoiceModel
internal import PDFFinishing

/// What a finished PDF carries besides its pages: the invoice's XML and the caller's files, and what XMP says of them.
struct EmbeddedFiles {
  var files: [AssociatedFile] = []
  var schemas: [XMPExtensionSchema] = []

  /// Nothing.
  init() {}

  /// Writes the XML, and checks it and the files.
  ///
  /// - Throws: every rule of the e-invoice that fails, and whatever keeps a file from being embedded.
  init(of invoice: ComputedInvoice, options: RenderOptions) throws(InvoiceProblems) {
    var problems: [Problem] = []
    let date = "\(invoice.invoice.issueDate)T00:00:00Z"
    let given = options.attachments.map { AssociatedFile($0, date: date) }
    files = invoice.embeddedFiles(date: date) + given
    switch options.conformance {
    case .none:
      guard given.isEmpty else {
        var problem = Problem(
          code: .attachment, path: "", message: "Only an archivable PDF can hold files.",
          hint: "Ask for PDF/A or Factur-X.")
        problem.remedy = .archiving
        throw InvoiceProblems([problem])
      }
    case .archival: break
    case .facturX(let profile, let rules):
      schemas = [.facturX(profile)]
      if options.isDraft { problems.append(.draftEInvoice(path: "")) }
      if let file = files.first(where: { profile.reservedNames.contains($0.name.lowercased()) }) {
        problems.append(
          FinishingError.attachment(name: file.name, reason: "the e-invoice itself has that name").problem)
      }
      do {
        let xml = try invoice.cii(profile: profile, rules: rules)
        files.insert(.facturX(xml, profile: profile, date: date), at: 0)
      } catch {
        problems += error.problems
      }
    }
    problems += AssociatedFile.errors(in: files).map(\.problem)
    guard problems.isEmpty else { throw InvoiceProblems(problems) }
  }
}

extension AssociatedFile {
  /// The invoice's XML under the name that Factur-X 1.09 and ZUGFeRD 2.5 prescribe.
  fileprivate static func facturX(_ xml: [UInt8], profile: FacturXProfile, date: String) -> AssociatedFile {
    AssociatedFile(
      name: profile.fileName, mimeType: "text/xml",
      relationship: Relationship(rawValue: profile.relationship) ?? .alternative,
      description: "Factur-X \(profile.conformanceLevel)", bytes: xml, modificationDate: date)
  }
}

extension FacturXProfile {
  /// Names that no other file may have: its own, and the one that programs look for first.
  fileprivate var reservedNames: [String] { [fileName, Self.en16931.fileName] }
}

extension Problem {
  /// A draft is asked for as an e-invoice, whose XML knows no drafts: it would be the issued invoice.
  static func draftEInvoice(path: String) -> Problem {
    Problem(
      code: .draftEInvoice, path: path, message: "An e-invoice is never a draft.",
      hint: "Leave out one of them: a draft is a page without XML.")
  }
}

extension XMPExtensionSchema {
  /// What a Factur-X file says of its XML in XMP (Factur-X 1.09, 6.2.2).
  fileprivate static func facturX(_ profile: FacturXProfile) -> XMPExtensionSchema {
    XMPExtensionSchema(
      name: "Factur-X PDFA Extension Schema", namespace: "urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#",
      prefix: "fx",
      properties: [
        .init(name: "DocumentFileName", description: "The name of the embedded XML document", value: profile.fileName),
        .init(
          name: "DocumentType", description: "The type of the hybrid document in capital letters", value: "INVOICE"),
        .init(
          name: "Version", description: "The actual version of the standard applying to the embedded XML",
          value: profile.version),
        .init(
          name: "ConformanceLevel", description: "The conformance level of the embedded XML",
          value: profile.conformanceLevel),
      ])
  }
}
