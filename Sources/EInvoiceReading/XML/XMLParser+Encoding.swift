internal import InvoiceCore

extension XMLParser {
  /// Checks that the bytes are UTF-8, to which documents in another encoding are brought before.
  static func checkEncoding(of bytes: [UInt8]) throws(XMLSyntaxError) {
    if let offset = UTF8Check.firstInvalidOffset(in: bytes) {
      // A lead byte with nothing but its followers after it.
      let lead = bytes[offset]
      let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
      if (0xC2...0xF4).contains(lead), bytes.count - offset < length,
        bytes[(offset + 1)...].allSatisfy({ (0x80...0xBF).contains($0) })
      {
        throw XMLSyntaxError.truncated(within: "a character", at: offset)
      }
      throw XMLSyntaxError("These bytes are not UTF-8.", at: offset)
    }
  }

  /// Reads `<?xml … ?>`.
  mutating func readDeclaration() throws(XMLSyntaxError) {
    try skip(to: "?>", from: position, what: "the XML declaration")
  }
}
