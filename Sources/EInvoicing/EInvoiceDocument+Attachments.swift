internal import InvoiceCore
internal import InvoiceModel

extension EInvoiceDocument {
  /// BT-123. Where a country has codes for it, nothing else may stand there (BR-FR-17).
  func description(of attachment: SupportingDocument) -> String? {
    attachment.code ?? (nationalRules == nil || computed.reception != nil ? attachment.description : nil)
  }

  /// The places of files that are not read yet: without them another invoice would be written.
  var unreadFiles: [Problem] {
    invoice.attachments.enumerated().compactMap { index, attachment in
      guard case .asset? = attachment.file else { return nil }
      var problem = Problem(
        code: .attachmentFile, path: "/attachments/\(index)/file",
        message: "The attachment is a file, and no folder of assets was given.",
        hint: "Give the file as a data URI, or name the folder that it is in.", term: "BT-125")
      problem.remedy = .assets
      return problem
    }
  }
}
