/// The attributes of Cairo's `Link` tag for an address.
struct LinkAttributes {
  /// `uri='…'`, with percent escapes for what is not allowed in a URI, would end the string here, or would end it in
  /// the file, where Cairo writes it between parentheses as it is.
  let text: String

  /// The longest address, in bytes: that of a string in PDF/A (ISO 19005-3, 6.1.13).
  private static let limit = 32_767

  /// Nil when the address is too long for a PDF.
  init?(_ uri: String) {
    guard uri.utf8.count <= Self.limit else { return nil }
    let digits = Array("0123456789ABCDEF".utf8)
    var escaped: [UInt8] = []
    for byte in uri.utf8 {
      switch byte {
      case 0x00...0x20, 0x22, 0x27...0x29, 0x3C, 0x3E, 0x5C, 0x5E, 0x60, 0x7B...0x7D, 0x7F...0xFF:
        escaped += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 0x0F)]]
      default: escaped.append(byte)
      }
    }
    guard escaped.count <= Self.limit else { return nil }
    text = "uri='\(String(decoding: escaped, as: UTF8.self))'"
  }
}
