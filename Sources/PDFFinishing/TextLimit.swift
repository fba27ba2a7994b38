/// How long a string of a PDF may be (ISO 19005-3, 6.1.13).
enum TextLimit {
  /// As it is encoded.
  static let bytes = 32_767

  /// How many bytes a text string takes: ASCII as it is, all else in UTF-16 behind its mark.
  static func encodedLength(_ text: String) -> Int {
    text.utf8.allSatisfy { (0x20...0x7e).contains($0) } ? text.utf8.count : 2 + 2 * text.utf16.count
  }

  /// The text itself, or as much of it as fits with an ellipsis. Letters keep their marks.
  static func shortened(_ text: String) -> String {
    // No text has more units in UTF-16 than bytes in UTF-8.
    guard text.utf8.count > bytes / 2 - 1, encodedLength(text) > bytes else { return text }
    let room = (bytes - 2) / 2 - 1
    let whole = prefix(of: text.indices, units: room) { text[$0].utf16.count }
    let scalars = text.unicodeScalars
    // One letter alone may be longer, by its marks.
    let end = whole ?? prefix(of: scalars.indices, units: room) { UTF16.width(scalars[$0]) } ?? text.startIndex
    return String(scalars[..<end]) + "…"
  }

  /// The index of the first element that does not fit; nil when none fits.
  private static func prefix<Indices: Sequence<String.Index>>(
    of indices: Indices, units: Int, width: (String.Index) -> Int
  ) -> String.Index? {
    var used = 0
    for index in indices {
      used += width(index)
      if used > units { return used == width(index) ? nil : index }
    }
    return nil
  }
}
