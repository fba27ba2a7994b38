/// Names as they are compared: however people write their letters.
enum FoldedName {
  /// The folded words of a text.
  static func words(of text: String) -> [ArraySlice<UInt8>] { bytes(of: text).split(separator: UInt8(ascii: " ")) }

  /// Small ASCII letters and digits; accents are dropped and everything else is one space between words.
  static func bytes(of text: String) -> [UInt8] {
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
    "²": "2", "³": "3", "ß": "ss",
  ]
}
