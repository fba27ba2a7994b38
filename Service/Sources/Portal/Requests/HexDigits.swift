/// Bytes as text.
enum HexDigits {
  /// Two small digits a byte.
  static func of(_ bytes: some Sequence<UInt8>) -> String {
    bytes.reduce(into: "") { $0 += ($1 < 16 ? "0" : "") + String($1, radix: 16) }
  }
}
