/// Names of domains as the mail system has them.
enum MailDomain {
  /// A name in ASCII and lower case, labels with other letters as RFC 5890 writes them (`xn--…`); nil when it is none.
  ///
  /// Letters are asked to come composed, as keyboards give them; what a mapping of RFC 5895 would be needed for is
  /// refused rather than guessed.
  static func ascii(_ name: String) -> String? {
    let labels = name.lowercased().split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count >= 2 else { return nil }
    var converted: [String] = []
    for label in labels {
      guard let label = ascii(label: label) else { return nil }
      converted.append(label)
    }
    guard let last = converted.last, !last.utf8.allSatisfy(isDigit) else { return nil }
    let text = converted.joined(separator: ".")
    return text.utf8.count <= 253 ? text : nil
  }

  private static func ascii(label: Substring) -> String? {
    guard let first = label.utf8.first, let last = label.utf8.last, first != hyphen, last != hyphen else { return nil }
    var text = String(label)
    if !label.utf8.allSatisfy({ $0 < 0x80 }) {
      guard label.unicodeScalars.allSatisfy(isLetter), let encoded = Punycode.encoded(text) else { return nil }
      text = "xn--" + encoded
    }
    return (1...63).contains(text.utf8.count) && text.utf8.allSatisfy(isLabelByte) ? text : nil
  }

  private static let hyphen = UInt8(ascii: "-")

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  private static func isLabelByte(_ byte: UInt8) -> Bool {
    isDigit(byte) || byte == hyphen || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return isLabelByte(UInt8(truncatingIfNeeded: scalar.value)) }
    switch scalar.properties.generalCategory {
    case .lowercaseLetter, .modifierLetter, .otherLetter, .decimalNumber: return true
    default: return false
    }
  }
}
