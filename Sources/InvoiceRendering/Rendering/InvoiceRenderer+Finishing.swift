internal import EInvoicing
internal import InvoiceModel
internal import PDFFinishing
internal import Typesetting

extension InvoiceRenderer {
  /// The finished file: the pages with what an archive, a screen reader and a machine need.
  ///
  /// - Throws: `InvoiceProblems` when the file cannot be made what it is to be.
  static func finished(
    _ draft: PDFDraft, metadata: PDFInformation, options: RenderOptions, with embedded: EmbeddedFiles
  ) throws(InvoiceProblems) -> [UInt8] {
    let conformance: FinishingOptions.Conformance =
      options.conformance == .none && options.isTagged ? .ua1 : options.isTagged ? .a3aUA1 : .a3b
    return try finished(
      draft,
      FinishingOptions(
        conformance: conformance, metadata: DocumentMetadata(metadata), attachments: embedded.files,
        extensionSchemas: embedded.schemas))
  }

  /// The finished file.
  ///
  /// - Throws: `InvoiceProblems` when the file cannot be made what it is to be.
  static func finished(_ draft: PDFDraft, _ options: FinishingOptions) throws(InvoiceProblems) -> [UInt8] {
    do {
      return try PDFFinisher().finish(draft, options: options)
    } catch {
      throw InvoiceProblems([error.problem])
    }
  }
}

extension DocumentMetadata {
  init(_ metadata: PDFInformation) {
    self.init(
      title: metadata.title, author: metadata.author, subject: metadata.subject, keywords: metadata.keywords,
      creator: metadata.creator, producer: "InvoiceKit \(Release.version)", language: metadata.language,
      creationDate: metadata.creationDate, modificationDate: metadata.creationDate)
  }
}

extension FinishingError {
  /// What a caller is told. Attachments are theirs; whatever else fails is a template's doing, or a fault of ours.
  var problem: Problem {
    switch self {
    case .attachment(let name, let reason):
      Problem(code: .attachment, path: "", message: "the attachment `\(name)` cannot be embedded: \(reason)")
    case .malformed, .unsupported, .structure, .metadata, .compression:
      Problem(code: .finishingFailed, path: "", message: "the PDF cannot be finished: \(self)")
    }
  }
}
