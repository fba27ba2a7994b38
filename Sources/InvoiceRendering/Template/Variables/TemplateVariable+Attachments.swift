internal import InvoiceCore
internal import InvoiceModel
internal import InvoiceWording

extension TemplateVariable {
  /// The variables of supporting documents.
  static let attachments: [TemplateVariable] = [
    TemplateVariable("attachment.name", .text, of: .attachments, at: "/attachments/#/name") {
      .optional($0.attachment?.name)
    },
    TemplateVariable("attachment.description", .text, of: .attachments, at: "/attachments/#/description") {
      .optional($0.attachment?.description)
    },
    // The page says its code only where nothing else says what the document is.
    TemplateVariable("attachment.code", .text, of: .attachments, at: "/attachments/#/code") {
      .optional($0.attachment?.description == nil ? $0.attachment?.code : nil)
    },
    TemplateVariable("attachment.url", .text, of: .attachments, at: "/attachments/#/url") {
      .optional($0.attachment?.url)
    },
    TemplateVariable("attachment.file", .text, of: .attachments) {
      guard let attachment = $0.attachment, attachment.file != nil else { return nil }
      return attachment.embeddedName == attachment.name ? nil : .text(attachment.embeddedName)
    },
    TemplateVariable("attachment.size", .text, of: .attachments) { context in
      .optional(context.attachment?.file?.size.map(context.formatter.fileSize))
    },
  ]
}

extension RenderingContext {
  /// The supporting document that the repetition stands at.
  var attachment: SupportingDocument? {
    let attachments = computed.invoice.attachments
    return attachments.indices.contains(place(in: .attachments)) ? attachments[place(in: .attachments)] : nil
  }
}
