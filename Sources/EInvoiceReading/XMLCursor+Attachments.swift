internal import ByteCoding
internal import InvoiceCore
internal import InvoiceModel

extension XMLCursor {
  /// Whether a reference is to a supporting document (BG-24): its code says so, or it has none. Others are a call for
  /// tenders, a project, or what is invoiced.
  var isSupportingDocument: Bool {
    guard let code = peek("TypeCode")?.line ?? peek("DocumentTypeCode")?.line else {
      return (peek("IssuerAssignedID") ?? peek("ID")) != nil
    }
    return code == "916" && (peek("IssuerAssignedID") ?? peek("ID")) != nil
  }

  /// A supporting document as it is stated; a file that is no base 64 is left to the details.
  func supportingDocument(
    name: String?, description: String?, url: String?, file: XMLCursor?
  ) -> SupportingDocument {
    var document = SupportingDocument(name: name ?? url ?? "-")
    if let description, CodeTable.attachmentKinds.contains(description) {
      document.code = description
    } else {
      document.description = description
    }
    document.url = url
    guard let file else { return document }
    guard let bytes = file.element.base64 else {
      log.find(.attachmentData, at: file.element, "The attached file is no base 64.", term: "BT-125")
      log.release(file.element)
      return document
    }
    let fileName = file.attribute("filename").map(AttachmentName.plain) ?? ""
    let type = file.attribute("mimeCode")?.lowercased() ?? ""
    document.file = .data(bytes, mediaType: MediaType.isWellFormed(type) ? type : MediaType.ofFile(named: fileName))
    if !fileName.isEmpty, fileName != document.embeddedName { document.fileName = fileName }
    return document
  }
}

extension XMLElement {
  /// What stands in it in base 64.
  var base64: [UInt8]? {
    let range = textRange
    guard !hasChildren, !range.isEmpty else { return nil }
    return document.text.withUnsafeBufferPointer {
      Base64.decoded(UnsafeBufferPointer(rebasing: $0[range]), skippingBlanks: true)
    }
  }
}
