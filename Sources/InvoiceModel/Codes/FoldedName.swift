/// Names as they are compared: however people write their letters.
package enum FoldedName {
  /// The folded words of a text.
  package static func words(of text: String) -> [ArraySlice<UInt8>] {
    bytes(of: text).split(separator: UInt8(ascii: " "))
  }

  /// Small ASCII letters and digits; accents are dropped and everything else is one space between words.
  package static func bytes(of text: String) -> [UInt8] {
    var folded: [UInt8] = []
    for scalar in text.unicodeScalars {
      if (0x300...0x36F).contains(scalar.value) { continue }
      let plain = PlainText.ascii(scalar)
      for letter in (plain.isEmpty ? " " : plain).utf8 {
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
}
