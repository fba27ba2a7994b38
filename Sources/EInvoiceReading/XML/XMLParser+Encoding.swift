internal import InvoiceCore

extension XMLParser {
  /// Checks that the bytes are UTF-8, to which documents in another encoding are brought before.
  static func checkEncoding(of bytes: [UInt8]) throws(XMLSyntaxError) {
    if let offset = UTF8Check.firstInvalidOffset(in: bytes) {
      throw XMLSyntaxError("These bytes are not UTF-8.", at: offset)
    }
  }

  /// Reads `<?xml … ?>`.
  mutating func readDeclaration() throws(XMLSyntaxError) {
    try skip(to: "?>", from: position, what: "XML declaration")
  }
}
