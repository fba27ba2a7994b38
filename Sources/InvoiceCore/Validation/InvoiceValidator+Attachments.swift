internal import ByteCoding
internal import InvoiceModel

extension InvoiceValidator {
  /// The name that the e-invoice itself has in a PDF.
  private static let reservedName = "factur-x.xml"

  /// Checks the supporting documents (BG-24).
  mutating func validateAttachments() {
    guard !invoice.attachments.isEmpty else { return }
    guard invoice.attachments.count <= InvoiceLimits.maximumAttachments else {
      report(.tooManyEntries, "/attachments", "There are more than \(InvoiceLimits.maximumAttachments) entries here.")
      return
    }
    var names: Set<String> = []
    var size = 0
    for (index, attachment) in invoice.attachments.enumerated() {
      let path = "/attachments/\(index)"
      text(attachment.name, path + "/name")
      text(attachment.description, path + "/description")
      if let url = attachment.url { web(url, path + "/url") }
      if let code = attachment.code {
        self.code(
          code, in: .attachmentKinds, path + "/code", "This is no code of BR-FR-17.",
          hint: "Write `DOCUMENT_ANNEXE`, or leave it out.", rule: "BR-FR-17", term: "BT-123")
      }
      if attachment.file != nil { validateFile(of: attachment, path, &names) }
      size += attachment.file?.size ?? 0
    }
    if size > SupportingDocument.maximumSize {
      report(
        .attachmentsTooLarge, "/attachments",
        "The files are larger than \(SupportingDocument.maximumSize >> 20) MiB together.",
        hint: "Give a `url` where the largest can be had.", term: "BT-125")
    }
  }

  private mutating func validateFile(of attachment: SupportingDocument, _ path: String, _ names: inout Set<String>) {
    if case .asset(let name)? = attachment.file, !Logo.isFileName(name) {
      report(
        .invalidAttachmentName, path + "/file", "This is neither a data URI nor the name of a file inside the assets.",
        hint: "Write `data:application/pdf;base64,…`, or a name without `..`, `\\` and `:`.", term: "BT-125")
      return
    }
    let name = attachment.embeddedName
    let place = attachment.fileName != nil ? path + "/file_name" : path + "/name"
    text(attachment.fileName, path + "/file_name")
    if AttachmentName.safe(name) != name {
      report(
        .invalidAttachmentName, place, "The file would have a name that not every system takes.",
        hint: "Give a `file_name` without folder, leading dot and control characters, of at most "
          + "\(AttachmentName.maximumLength) bytes.", term: "BT-125")
    } else if name.lowercased() == Self.reservedName {
      report(
        .invalidAttachmentName, place, "The e-invoice itself has that name.",
        hint: "Give the file another `file_name`.",
        term: "BT-125")
    } else if !names.insert(name.lowercased()).inserted {
      report(
        .repeatedAttachment, place, "Another file has the same name.", hint: "Give each a `file_name` of its own.",
        term: "BT-125")
    }
    if let type = attachment.mediaType, !SupportingDocument.mediaTypes.contains(type) {
      need(
        .attachmentType, path + "/file", "An e-invoice takes PDF, PNG, JPEG, CSV, XLSX and ODS only.",
        hint: "Convert the file, or give a `url` where it can be had.", rule: "BR-CL-24", term: "BT-125")
    }
  }
}
