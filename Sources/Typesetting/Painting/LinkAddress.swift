/// An address as a PDF may hold it.
struct LinkAddress {
  /// With percent escapes for what is not allowed in a URI, or would end the string that it stands in.
  let text: String

  /// The longest address, in bytes: that of a string in PDF/A (ISO 19005-3, 6.1.13).
  private static let limit = 32_767

  /// Nil when the address is too long for a PDF.
  init?(_ uri: String) {
    guard uri.utf8.count <= Self.limit else { return nil }
    text = WebAddress.escaped(uri, escapesParentheses: true)
    guard text.utf8.count <= Self.limit else { return nil }
  }
}
