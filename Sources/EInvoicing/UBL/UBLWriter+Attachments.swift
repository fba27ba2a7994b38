internal import InvoiceCore
internal import InvoiceModel

extension UBLWriter {
  /// AdditionalDocumentReference (BG-24).
  func write(_ attachment: SupportingDocument, to xml: inout XMLWriter) {
    xml.within("cac:AdditionalDocumentReference") { xml in
      xml.element("cbc:ID", attachment.name)
      xml.element("cbc:DocumentDescription", document.description(of: attachment))
      xml.within("cac:Attachment") { xml in
        if case .data(let bytes, mediaType: let type)? = attachment.file {
          xml.file("cbc:EmbeddedDocumentBinaryObject", bytes, mediaType: type, fileName: attachment.embeddedName)
        }
        xml.within("cac:ExternalReference") { $0.element("cbc:URI", attachment.url) }
      }
    }
  }
}
