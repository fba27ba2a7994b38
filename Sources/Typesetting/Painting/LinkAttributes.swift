/// The attributes of Cairo's `Link` tag for an address.
struct LinkAttributes {
  /// `uri='…'`, with percent escapes for what is not allowed in a URI, would end the string here, or would end it in
  /// the file, where Cairo writes it between parentheses as it is.
  let text: String

  init(_ uri: String) {
    let digits = Array("0123456789ABCDEF".utf8)
    var escaped: [UInt8] = []
    for byte in uri.utf8 {
      switch byte {
      case 0x00...0x20, 0x22, 0x27...0x29, 0x3C, 0x3E, 0x5C, 0x5E, 0x60, 0x7B...0x7D, 0x7F...0xFF:
        escaped += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 0x0F)]]
      default: escaped.append(byte)
      }
    }
    text = "uri='\(String(decoding: escaped, as: UTF8.self))'"
  }
}
