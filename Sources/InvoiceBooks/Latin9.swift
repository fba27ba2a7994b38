internal import InvoiceModel

/// ISO 8859-15.
enum Latin9 {
  /// The byte of a character that the set has, composed or with its accent apart; nil for ASCII and all others.
  static func byte(of character: Character) -> UInt8? { accented[character] }

  /// Characters are equal when they are canonically equivalent.
  private static let accented: [Character: UInt8] = {
    var table: [Character: UInt8] = [:]
    for value in UInt32(0xC0)...0x17F {
      guard let scalar = Unicode.Scalar(value), let byte = byte(of: scalar), byte >= 0x80 else { continue }
      table[Character(scalar)] = byte
    }
    return table
  }()

  /// The bytes of a character: one that the set lacks becomes plain ones that are read like it, or `?`.
  static func bytes(of scalar: Unicode.Scalar) -> [UInt8] {
    if let byte = byte(of: scalar) { return [byte] }
    if let text = PlainText.text(for: scalar) {
      return text.unicodeScalars.map { byte(of: $0) ?? UInt8(ascii: "?") }
    }
    return switch scalar.properties.generalCategory {
    // Marks of a letter, and what is not seen.
    case .nonspacingMark, .enclosingMark, .format: []
    case .spaceSeparator: [0x20]
    case .dashPunctuation: [UInt8(ascii: "-")]
    default: [UInt8(ascii: "?")]
    }
  }

  private static func byte(of scalar: Unicode.Scalar) -> UInt8? {
    switch scalar.value {
    case 0xA4, 0xA6, 0xA8, 0xB4, 0xB8, 0xBC, 0xBD, 0xBE: nil
    case 0...0xFF: UInt8(truncatingIfNeeded: scalar.value)
    case 0x20AC: 0xA4
    case 0x0160: 0xA6
    case 0x0161: 0xA8
    case 0x017D: 0xB4
    case 0x017E: 0xB8
    case 0x0152: 0xBC
    case 0x0153: 0xBD
    case 0x0178: 0xBE
    default: nil
    }
  }
}
