/// Parameters of a field of MIME (RFC 2045 5.1, RFC 2231).
enum MailParameter {
  /// As long as a piece of a value is, so that its line stays within 76 characters.
  private static let pieceLimit = 50

  /// `filename="INV-202602-0001.pdf"`; with other letters `filename*=utf-8''facture%20f%C3%A9vrier.pdf`, a long one in
  /// numbered pieces.
  static func words(_ key: String, _ text: String) -> [String] {
    let isPlain = text.utf8.count <= pieceLimit && text.utf8.allSatisfy { $0 == 0x20 || isQuotable($0) }
    if isPlain { return ["\(key)=\"\(text)\""] }
    var pieces = ["utf-8''"]
    for scalar in text.unicodeScalars {
      let encoded = percentEncoded(scalar)
      if (pieces.last?.utf8.count ?? 0) + encoded.utf8.count > pieceLimit { pieces.append("") }
      pieces[pieces.count - 1] += encoded
    }
    if let only = pieces.first, pieces.count == 1 { return ["\(key)*=\(only)"] }
    return pieces.enumerated().map { "\(key)*\($0.offset)*=\($0.element)" }
  }

  /// A name in ASCII for readers that know no RFC 2231: letters without their marks, `_` for what has no such form.
  static func plain(_ name: String) -> String {
    let letters = name.unicodeScalars.compactMap { scalar -> String? in
      if scalar.isASCII { return isQuotable(UInt8(truncatingIfNeeded: scalar.value)) ? String(scalar) : "_" }
      return scalar.properties.canonicalCombiningClass == .notReordered ? withoutMarks(scalar) ?? "_" : nil
    }
    return letters.joined()
  }

  /// `e` of `é`, as Unicode's names have it: LATIN SMALL LETTER E WITH ACUTE.
  private static func withoutMarks(_ scalar: Unicode.Scalar) -> String? {
    let words = (scalar.properties.name ?? "").split(separator: " ")
    guard words.count > 4, words[0] == "LATIN", words[2] == "LETTER", words[3].utf8.count == 1, words[4] == "WITH"
    else { return nil }
    return words[1] == "SMALL" ? words[3].lowercased() : String(words[3])
  }

  private static func isQuotable(_ byte: UInt8) -> Bool {
    (0x21...0x7E).contains(byte) && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  private static func percentEncoded(_ scalar: Unicode.Scalar) -> String {
    String(scalar).utf8.map { byte -> String in
      // attribute-char of RFC 2231, on the safe side.
      let isPlain =
        MailText.isAtomByte(byte) && !"*'%".utf8.contains(byte) || byte == UInt8(ascii: ".")
      if isPlain { return String(decoding: [byte], as: UTF8.self) }
      let digits = String(byte, radix: 16, uppercase: true)
      return "%" + (digits.utf8.count == 1 ? "0" : "") + digits
    }.joined()
  }
}
