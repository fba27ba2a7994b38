internal import ByteCoding

/// A part of a mail (RFC 2045, RFC 2046), with its header.
struct MailPart {
  let bytes: [UInt8]

  private static let base64LineLength = 76

  /// Text of a subtype: `plain`, `html`.
  static func text(_ subtype: String, _ text: String) -> MailPart {
    var header = MailHeader()
    header.append("Content-Type", "text/\(subtype)", parameters: [("charset", "utf-8")])
    header.append("Content-Transfer-Encoding", "quoted-printable")
    return MailPart(bytes: header.bytes + lineEnd + QuotedPrintable.encoded(text) + lineEnd)
  }

  /// A file to be kept.
  static func file(_ file: MailAttachment) -> MailPart {
    var header = MailHeader()
    // For readers that do not know how RFC 2231 writes the name below.
    header.append("Content-Type", file.type, parameters: [("name", MailParameter.plain(file.name))])
    header.append("Content-Disposition", "attachment", parameters: [("filename", file.name)])
    header.append("Content-Transfer-Encoding", "base64")
    var bytes = header.bytes + lineEnd
    let text = Base64.encoded(file.bytes)
    bytes.reserveCapacity(bytes.count + text.count + text.count / 38 + 2)
    for start in stride(from: 0, to: text.count, by: base64LineLength) {
      bytes += text[start..<min(start + base64LineLength, text.count)]
      bytes += lineEnd
    }
    return MailPart(bytes: bytes)
  }

  /// Several parts, between which the boundary stands.
  static func multipart(_ subtype: String, boundary: String, _ parts: [MailPart]) -> MailPart {
    var header = MailHeader()
    header.append("Content-Type", "multipart/\(subtype)", parameters: [("boundary", boundary)])
    var bytes = header.bytes + lineEnd
    for part in parts { bytes += Array("--\(boundary)\r\n".utf8) + part.bytes }
    return MailPart(bytes: bytes + Array("--\(boundary)--\r\n".utf8))
  }

  private static let lineEnd: [UInt8] = [0x0D, 0x0A]
}
