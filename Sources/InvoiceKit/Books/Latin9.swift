/// ISO 8859-15.
enum Latin9 {
  /// The byte of a character that the set has, composed or with its accent apart; nil for ASCII and all others.
  static func byte(of character: Character) -> UInt8? { accented[character] }

  /// Characters are equal when they are canonically equivalent.
  private static let accented: [Character: UInt8] = {
    var table: [Character: UInt8] = [:]
    for value in UInt32(0xC0)...0x17F {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let bytes = bytes(of: scalar)
      if let byte = bytes.first, byte >= 0x80 { table[Character(scalar)] = byte }
    }
    return table
  }()

  /// U+0100 to U+017F without what is not ASCII in them.
  private static let extendedA = Array(
    ("AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiYyJjKkkLlLlLlLlLlNnNnNnnNn"
      + "OoOoOoOoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs").utf8)

  /// The bytes of a character; typographic signs and Latin letters that the set lacks become plain ones, others `?`.
  static func bytes(of scalar: Unicode.Scalar) -> [UInt8] {
    switch scalar.value {
    case 0xA4, 0xA6, 0xA8, 0xB4, 0xB8, 0xBC, 0xBD, 0xBE: [UInt8(ascii: "?")]
    case 0...0xFF: [UInt8(truncatingIfNeeded: scalar.value)]
    case 0x20AC: [0xA4]
    case 0x0160: [0xA6]
    case 0x0161: [0xA8]
    case 0x017D: [0xB4]
    case 0x017E: [0xB8]
    case 0x0152: [0xBC]
    case 0x0153: [0xBD]
    case 0x0178: [0xBE]
    case 0x0100...0x017F: [extendedA[Int(scalar.value) - 0x100]]
    case 0x0218: [UInt8(ascii: "S")]
    case 0x0219: [UInt8(ascii: "s")]
    case 0x021A: [UInt8(ascii: "T")]
    case 0x021B: [UInt8(ascii: "t")]
    case 0x0300...0x036F: []
    case 0x2018, 0x2019, 0x201A, 0x2032: [UInt8(ascii: "'")]
    case 0x201C...0x201E, 0x2033: [UInt8(ascii: "\"")]
    case 0x2010...0x2015, 0x2212: [UInt8(ascii: "-")]
    case 0x2026: Array("...".utf8)
    case 0x2000...0x200A, 0x202F, 0x205F, 0x3000: [0x20]
    case 0x200B...0x200F, 0xFEFF: []
    default: [UInt8(ascii: "?")]
    }
  }
}
