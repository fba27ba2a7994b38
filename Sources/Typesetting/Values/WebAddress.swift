/// Addresses that a reader may be led to.
enum WebAddress {
  /// What a viewer does nothing else with than to open a page, or to write or call somebody.
  private static let schemes = ["https://", "http://", "mailto:", "tel:"]

  /// Of an address in HTML, in bytes.
  private static let limit = 8_192

  /// Whether it leads somewhere: other addresses may be run by who opens them.
  static func leads(_ uri: String) -> Bool {
    let start = uri.prefix(16).lowercased()
    return schemes.contains(where: start.hasPrefix)
  }

  /// What HTML leads to, before its own escaping; nil for addresses that lead nowhere.
  static func target(_ uri: String) -> String? {
    uri.utf8.count <= limit && leads(uri) ? escaped(uri) : nil
  }

  /// The address with percent escapes for what is not allowed in a URI.
  ///
  /// - Parameter escapesParentheses: also those, which end a string of a PDF.
  static func escaped(_ uri: String, escapesParentheses: Bool = false) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var escaped: [UInt8] = []
    for byte in uri.utf8 {
      switch byte {
      case 0x28, 0x29: escaped += escapesParentheses ? [0x25, 0x32, digits[Int(byte & 0x0F)]] : [byte]
      case 0x00...0x20, 0x22, 0x27, 0x3C, 0x3E, 0x5C, 0x5E, 0x60, 0x7B...0x7D, 0x7F...0xFF:
        escaped += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 0x0F)]]
      default: escaped.append(byte)
      }
    }
    return String(decoding: escaped, as: UTF8.self)
  }
}
