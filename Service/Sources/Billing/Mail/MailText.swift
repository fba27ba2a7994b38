/// What may stand in a line of a mail's header.
enum MailText {
  /// How much of a name that others have chosen is shown, in characters.
  static let nameLimit = 64

  /// Whether a text is one line without control characters: a line end in a header would begin another header, one in
  /// an address another command. Marks that turn the direction of what follows are refused as well.
  static func isOneLine(_ text: String) -> Bool { text.unicodeScalars.allSatisfy { !isControl($0) } }

  /// A name that somebody has chosen for themselves, as it may stand in a header or a greeting; nil when nothing is
  /// left of it.
  static func presentable(_ name: String?, limit: Int = nameLimit) -> String? {
    guard let name else { return nil }
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: name.unicodeScalars.map { isControl($0) ? " " : $0 })
    let words = String(scalars).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.isEmpty ? nil : String(words.prefix(limit).unicodeScalars.prefix(4 * limit))
  }

  /// Whether a byte may stand in an atom (RFC 5322 3.2.3).
  static func isAtomByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
    }
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .surrogate: true
    // All but the joiners, of which emoji and some scripts are made.
    case .format: scalar.value != 0x200C && scalar.value != 0x200D
    default: false
    }
  }
}
