internal import InvoiceCore
internal import InvoiceModel

extension CIIWriter {
  /// AdditionalReferencedDocument of type 916 (BG-24).
  func write(_ attachment: SupportingDocument, to xml: inout XMLWriter) {
    xml.within("ram:AdditionalReferencedDocument") {
      $0.element("ram:IssuerAssignedID", attachment.name)
      $0.element("ram:URIID", attachment.url)
      $0.element("ram:TypeCode", "916")
      $0.element("ram:Name", document.description(of: attachment))
      if case .data(let bytes, mediaType: let type)? = attachment.file {
        $0.file("ram:AttachmentBinaryObject", bytes, mediaType: type, fileName: attachment.embeddedName)
      }
    }
  }
}
