/// Countries as they are written in invoices: ISO 3166-1 alpha-2 codes and their names.
enum Country {
  /// Whether ISO 3166-1 has the code.
  static func isCode(_ code: String) -> Bool { code.utf8.count == 2 && CodeTable.countries.contains(code) }

  /// The code of the country that a text names, in French or English, or as a code; nil when it names none.
  ///
  /// Letter case, accents and punctuation don't matter.
  static func code(named text: String) -> String? {
    let folded = fold(text)
    guard !folded.isEmpty else { return nil }
    if folded.count == 2 {
      let code = String(decoding: folded, as: UTF8.self).uppercased()
      if isCode(code) { return code }
    }
    let wanted = [UInt8(ascii: ";")] + folded + [UInt8(ascii: "=")]
    return namesAndCodes.withUTF8Buffer { bytes in
      guard bytes.count >= wanted.count + 2 else { return nil }
      for start in 0...(bytes.count - wanted.count - 2) where bytes[start] == wanted[0] && bytes[start + 1] == wanted[1]
      {
        if bytes[start..<(start + wanted.count)].elementsEqual(wanted) {
          let end = start + wanted.count
          return String(decoding: bytes[end..<(end + 2)], as: UTF8.self)
        }
      }
      return nil
    }
  }

  /// Small ASCII letters and digits; accents are dropped and everything else is one space between words.
  private static func fold(_ text: String) -> [UInt8] {
    var folded: [UInt8] = []
    for scalar in text.unicodeScalars {
      if (0x300...0x36F).contains(scalar.value) { continue }
      let letters = scalar.isASCII ? [UInt8(truncatingIfNeeded: scalar.value)] : Array((plain[scalar] ?? " ").utf8)
      for letter in letters {
        switch letter {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): folded.append(letter)
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): folded.append(letter + 0x20)
        default: if let last = folded.last, last != UInt8(ascii: " ") { folded.append(UInt8(ascii: " ")) }
        }
      }
      guard folded.count <= 80 else { return [] }
    }
    while folded.last == UInt8(ascii: " ") { folded.removeLast() }
    return folded
  }

  private static let plain: [Unicode.Scalar: String] = [
    "à": "a", "á": "a", "â": "a", "ã": "a", "ä": "a", "å": "a", "À": "a", "Á": "a", "Â": "a", "Ã": "a", "Ä": "a",
    "Å": "a", "ç": "c", "Ç": "c", "è": "e", "é": "e", "ê": "e", "ë": "e", "È": "e", "É": "e", "Ê": "e", "Ë": "e",
    "ì": "i", "í": "i", "î": "i", "ï": "i", "Ì": "i", "Í": "i", "Î": "i", "Ï": "i", "ñ": "n", "Ñ": "n", "ò": "o",
    "ó": "o", "ô": "o", "õ": "o", "ö": "o", "Ò": "o", "Ó": "o", "Ô": "o", "Õ": "o", "Ö": "o", "ù": "u", "ú": "u",
    "û": "u", "ü": "u", "Ù": "u", "Ú": "u", "Û": "u", "Ü": "u", "œ": "oe", "Œ": "oe", "æ": "ae", "Æ": "ae",
  ]
}
