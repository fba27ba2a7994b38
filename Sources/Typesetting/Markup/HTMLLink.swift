/// An address that a reader may be led to.
enum HTMLLink {
  private static let schemes = ["https://", "http://", "mailto:", "tel:"]
  /// Of an address, in bytes.
  private static let limit = 8_192

  /// The value of `href` before escaping, with percent escapes for what is not allowed in a URI; nil for addresses that
  /// would do something other than lead to a page or a mail.
  static func target(_ uri: String) -> String? {
    guard uri.utf8.count <= limit, schemes.contains(where: uri.lowercased().hasPrefix) else { return nil }
    let digits = Array("0123456789ABCDEF".utf8)
    var escaped: [UInt8] = []
    for byte in uri.utf8 {
      switch byte {
      case 0x00...0x20, 0x22, 0x27, 0x3C, 0x3E, 0x5C, 0x5E, 0x60, 0x7B...0x7D, 0x7F...0xFF:
        escaped += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 0x0F)]]
      default: escaped.append(byte)
      }
    }
    return String(decoding: escaped, as: UTF8.self)
  }
}
