internal import ByteCoding
internal import InvoiceModel

extension ValueForm where Value == AttachedFile {
  /// A file in a data URI, which is longer than other texts, or a file's name.
  static var attachedFile: ValueForm {
    ValueForm(.string(length: 1...JSONObjectDecoder.maximumFileCharacters)) { (decoder) throws(JSONSyntaxError) in
      try decoder.attachedFile()
    }
  }
}

extension JSONObjectDecoder {
  /// The largest number of characters of a file in a data URI.
  static let maximumFileCharacters = SupportingDocument.maximumSize / 3 * 4 + 200

  /// Reads a file in a data URI, or the name of one.
  mutating func attachedFile() throws(JSONSyntaxError) -> AttachedFile? {
    guard try expect(.string) else { return nil }
    let start = reader.position
    guard let text = try reader.string(limit: Self.maximumFileCharacters) else {
      report(
        .attachmentsTooLarge, at: start, "The file is larger than \(SupportingDocument.maximumSize >> 20) MiB.",
        hint: "Give a `url` where it can be had.")
      return nil
    }
    guard FilePath.hasPrefix(text, "data:") else { return .asset(text) }
    let end = text.utf8.firstIndex(of: UInt8(ascii: ","))
    let head = end.map { text.utf8[text.utf8.index(text.startIndex, offsetBy: 5)..<$0] }
    let mark = ";base64"
    if let end, let head, head.count > mark.utf8.count, head.suffix(mark.utf8.count).elementsEqual(mark.utf8) {
      let type = String(Substring(head.dropLast(mark.utf8.count))).lowercased()
      if MediaType.isWellFormed(type), let bytes = Base64.decoded(text[text.utf8.index(after: end)...]) {
        return .data(bytes, mediaType: type)
      }
    }
    report(
      .attachmentData, at: start, "This data URI holds no file in base 64.",
      hint: "Write `data:application/pdf;base64,…` with the padding, and without spaces.")
    return nil
  }
}
