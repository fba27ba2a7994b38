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
    let escaped = WebAddress.escaped(uri, escapesParentheses: true)
    guard escaped.utf8.count <= Self.limit else { return nil }
    text = "uri='\(escaped)'"
  }
}
