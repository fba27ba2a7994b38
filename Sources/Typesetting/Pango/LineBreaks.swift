import CPango

/// Where a text may be broken (UAX #14), as Pango tells, except inside of codes.
enum LineBreaks {
  /// - Returns: for each byte of the text, whether a line may begin with it.
  static func opportunities(in bytes: [UInt8], language: String) -> [Bool] {
    var result =
      PlainText.isPlain(bytes) ? PlainLineBreaks.opportunities(in: bytes) : ofPango(in: bytes, language: language)
    for index in bytes.indices where result[index] && isInsideCode(index, bytes) { result[index] = false }
    return result
  }

  /// As Pango tells. Without it there is none: such a text could not be set.
  static func ofPango(in bytes: [UInt8], language: String) -> [Bool] {
    var result = [Bool](repeating: false, count: bytes.count)
    guard let pango = try? PangoLibrary.shared().functions else { return result }
    let count = bytes.count { $0 & 0xC0 != 0x80 }
    var attributes = [invoicekit_pango_log_attribute](repeating: .init(), count: count + 1)
    bytes.withUnsafeBytes {
      pango.pango_get_log_attrs(
        $0.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: $0.count), -1,
        pango.pango_language_from_string(language), &attributes, Int32(clamping: attributes.count))
    }
    var character = 0
    for index in bytes.indices where bytes[index] & 0xC0 != 0x80 {
      result[index] = attributes[character].is_line_break != 0
      character += 1
    }
    return result
  }

  /// Whether the hyphen before a byte follows a capital or a digit: it is then part of a code, `CD-AB`, and no hyphen
  /// of a word.
  private static func isInsideCode(_ index: Int, _ bytes: [UInt8]) -> Bool {
    guard index >= 2, bytes[index - 1] == UInt8(ascii: "-") else { return false }
    return switch bytes[index - 2] {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    default: false
    }
  }
}
