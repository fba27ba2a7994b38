internal import ByteCoding
internal import InvoiceModel

extension JSONWriter {
  mutating func attachment(_ attachment: SupportingDocument) {
    typealias Key = InvoiceKeys.Attachment
    object { writer in
      writer.member(Key.name, attachment.name)
      writer.member(Key.description, attachment.description)
      writer.member(Key.code, attachment.code)
      writer.member(Key.url, attachment.url)
      switch attachment.file {
      case .asset(let name)?: writer.member(Key.file, name)
      case .data(let bytes, mediaType: let type)?:
        writer.member(Key.file) { $0.plainString(Array("data:\(type);base64,".utf8) + Base64.encoded(bytes)) }
      case nil: break
      }
      writer.member(Key.fileName, attachment.fileName)
    }
  }
}
