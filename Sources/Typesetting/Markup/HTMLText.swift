/// Texts as HTML shows them. Whatever a text holds, it stays text.
enum HTMLText {
  /// Longer words, addresses and account numbers for the most part, may be broken at their joints. In characters.
  private static let wordLimit = 16

  /// Appends a text as content: line ends become `<br>`, and of several spaces none is lost.
  static func append(_ text: String, to bytes: inout [UInt8]) {
    append(text, isContent: true, to: &bytes)
  }

  /// Appends a text as the value of an attribute in double quotes, or as content without elements.
  static func appendValue(_ text: String, to bytes: inout [UInt8]) {
    append(text, isContent: false, to: &bytes)
  }

  private static func append(_ text: String, isContent: Bool, to bytes: inout [UInt8]) {
    var text = TextCleaner.clean(text)
    text.withUTF8 { units in
      var index = 0
      var joints = isContent && isLong(units, at: 0)
      while index < units.count {
        let unit = units[index]
        switch unit {
        case UInt8(ascii: "&"): bytes.append("&amp;")
        case UInt8(ascii: "<"): bytes.append("&lt;")
        case UInt8(ascii: ">"): bytes.append("&gt;")
        case UInt8(ascii: "\""): bytes.append("&quot;")
        case UInt8(ascii: "'"): bytes.append("&#39;")
        case 0x0A where isContent:
          bytes.append("<br>")
          joints = isLong(units, at: index + 1)
        case 0x20 where isContent:
          bytes += index + 1 < units.count && units[index + 1] == 0x20 ? [0xC2, 0xA0] : [0x20]
          joints = isLong(units, at: index + 1)
        case 0x0A: bytes.append(0x20)
        case UInt8(ascii: "@"), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "_"), 0xA0:
          bytes.append(unit)
          if joints, isJoint(units, at: index) { bytes.append("<wbr>") }
        case 0xE2 where isDirectionControl(units, index): index += 2
        case 0xEF where isNoncharacter(units, index):
          bytes += [0xEF, 0xBF, 0xBD]
          index += 2
        case 0xF0...0xF4 where isNoncharacter(units, index):
          bytes += [0xEF, 0xBF, 0xBD]
          index += 3
        default: bytes.append(unit)
        }
        index += 1
      }
    }
  }

  /// Whether the word that begins at a byte is a long one.
  private static func isLong(_ units: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    var index = start
    var count = 0
    while index < units.count, units[index] != 0x20, units[index] != 0x0A {
      if units[index] & 0xC0 != 0x80 { count += 1 }
      index += 1
    }
    return count > wordLimit
  }

  /// Whether a byte ends something within a word: a mark before more of the word, or a space that does not break.
  private static func isJoint(_ units: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard index > 0, index + 1 < units.count else { return false }
    let next = units[index + 1]
    // The second byte of U+00A0, and of no other character.
    if units[index] == 0xA0 { return units[index - 1] == 0xC2 }
    return next != UInt8(ascii: "/") && next > 0x20
  }

  /// Whether something in a text is written from right to left.
  static func isMixed(_ text: String) -> Bool {
    guard text.utf8.contains(where: { $0 >= 0xD6 }) else { return false }
    return text.unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
      default: false
      }
    }
  }

  /// Embeddings, overrides and isolates (UAX #9), by which a text could show itself, or what follows, in another order
  /// than it is read. Each text has a direction of its own here, and needs none of them.
  private static func isDirectionControl(_ units: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    guard index + 2 < units.count else { return false }
    return switch (units[index + 1], units[index + 2]) {
    case (0x80, 0xAA...0xAE), (0x81, 0xA6...0xA9): true
    default: false
    }
  }

  /// No character, which HTML forbids in documents.
  private static func isNoncharacter(_ units: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    if units[index] == 0xEF {
      guard index + 2 < units.count else { return false }
      return switch (units[index + 1], units[index + 2]) {
      case (0xB7, 0x90...0xAF), (0xBF, 0xBE...0xBF): true
      default: false
      }
    }
    guard index + 3 < units.count else { return false }
    return units[index + 1] & 0x0F == 0x0F && units[index + 2] == 0xBF && units[index + 3] >= 0xBE
  }
}

extension [UInt8] {
  /// Appends what is written here, and needs no escaping.
  mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { append(contentsOf: $0) }
  }

  /// Appends a number with at most two decimals, as CSS reads it.
  mutating func append(number value: Double) {
    let bounded = value.isNaN ? 0 : Swift.max(-100_000, Swift.min(100_000, value))
    var hundredths = Int((bounded * 100).rounded())
    if hundredths < 0 {
      append(UInt8(ascii: "-"))
      hundredths = -hundredths
    }
    append(contentsOf: String(hundredths / 100).utf8)
    let rest = hundredths % 100
    guard rest > 0 else { return }
    append(UInt8(ascii: "."))
    append(UInt8(ascii: "0") + UInt8(rest / 10))
    if rest % 10 > 0 { append(UInt8(ascii: "0") + UInt8(rest % 10)) }
  }
}
