/// What a PDF may say that its glyphs stand for.
enum ReadableText {
  /// Of the text of one cluster, in bytes: in UTF-16 it fits into a string of PDF/A (ISO 19005-3, 6.1.13).
  private static let clusterLimit = 8_192

  /// Whether all of a text may be said as it is.
  static func isReadable(_ text: ShapedText) -> Bool {
    // Private use and noncharacters begin with these bytes.
    text.bytes.allSatisfy { $0 < 0xEE } && text.clusters.allSatisfy { $0.byteCount <= Int32(clusterLimit) }
  }

  /// Appends the text of a cluster. A character for private use has no meaning that a reader could know, and PDF/A wants
  /// one (ISO 19005-3, 6.2.11.7.3): U+FFFD stands for it, as for noncharacters. Marks beyond the limit are left out.
  static func append(_ cluster: ArraySlice<UInt8>, to bytes: inout [UInt8]) {
    let limit = bytes.count + clusterLimit
    for scalar in String(decoding: cluster, as: UTF8.self).unicodeScalars {
      let isKnown = !isNoncharacter(scalar) && scalar.properties.generalCategory != .privateUse
      let encoded = UTF8.encode(isKnown ? scalar : "\u{FFFD}") ?? UTF8.encodedReplacementCharacter
      guard bytes.count + encoded.count <= limit else { return }
      bytes.append(contentsOf: encoded)
    }
  }

  private static func isNoncharacter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(scalar.value)
  }
}
