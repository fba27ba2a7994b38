internal import ByteCoding

/// An attachment, checked, as the dictionaries that embed it (ISO 32000-1, 7.11; ISO 19005-3, 6.8).
struct AssociatedFileEntry {
  private let attachment: AssociatedFile
  private let modified: ISODate

  init(_ attachment: AssociatedFile) throws(FinishingError) {
    let name = attachment.name
    let isForbidden = { (scalar: Unicode.Scalar) in
      scalar.value < 0x20 || scalar.value == 0x7f || scalar == "/" || scalar == "\\"
    }
    guard !name.isEmpty, name != ".", name != "..", !name.unicodeScalars.contains(where: isForbidden)
    else { throw .attachment(name: name, reason: "the name must be that of a file, without folder") }
    guard TextLimit.encodedLength(name) <= TextLimit.bytes else {
      throw .attachment(name: TextLimit.shortened(name), reason: "the name is longer than PDF/A allows")
    }
    let parts = attachment.mimeType.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    // A name in PDF/A has at most 127 bytes (ISO 19005-3, 6.1.13).
    guard parts.count == 2, attachment.mimeType.utf8.count <= 127,
      parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(Self.isTokenCharacter) })
    else {
      throw .attachment(name: name, reason: "\(attachment.mimeType) is no media type")
    }
    guard let modified = ISODate(attachment.modificationDate) else {
      throw .attachment(name: name, reason: "the modification date is not ISO 8601")
    }
    self.attachment = attachment
    self.modified = modified
  }

  /// RFC 6838, 4.2.
  private static func isTokenCharacter(_ byte: UInt8) -> Bool {
    (0x61...0x7a).contains(byte | 0x20) || PDFSyntax.isDigit(byte) || "!#$&-^_.+".utf8.contains(byte)
  }

  /// The entries of the embedded file stream.
  var embeddedFile: [UInt8] {
    var entries: [UInt8] = Array("/Type /EmbeddedFile /Subtype ".utf8)
    entries.append(name: attachment.mimeType)
    entries.append(" /Params << /Size \(attachment.bytes.count) /ModDate ")
    entries.append(textString: modified.pdf)
    entries.append(" /CheckSum ")
    entries.append(hexadecimalString: MD5.digest(attachment.bytes))
    entries.append(" >> ")
    return entries
  }

  /// The file specification; `stream` is the embedded file's object number.
  func fileSpecification(of stream: Int) -> [UInt8] {
    var value: [UInt8] = Array("<< /Type /Filespec /AFRelationship /\(attachment.relationship.rawValue) /F ".utf8)
    value.append(textString: attachment.name)
    value.append(" /UF ")
    value.append(textString: attachment.name)
    if !attachment.description.isEmpty {
      value.append(" /Desc ")
      value.append(textString: attachment.description)
    }
    value.append(" /EF << /F \(stream) 0 R /UF \(stream) 0 R >> >>")
    return value
  }

  /// The name tree's key: the name as ``append(textString:)`` would encode it.
  static func key(_ name: String) -> [UInt8] {
    if name.utf8.allSatisfy({ (0x20...0x7e).contains($0) }) { return Array(name.utf8) }
    return [0xfe, 0xff] + name.utf16.flatMap { [UInt8(truncatingIfNeeded: $0 >> 8), UInt8(truncatingIfNeeded: $0)] }
  }
}
