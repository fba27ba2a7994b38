/// Values as PDF spells them (ISO 32000-1, 7.3).
extension [UInt8] {
  mutating func append(_ text: String) { append(contentsOf: text.utf8) }

  /// `5 0 R`
  mutating func append(reference number: Int) { append("\(number) 0 R") }

  /// A text string: in parentheses when it is printable ASCII, else UTF-16 in hexadecimal; one that is too long ends in
  /// an ellipsis.
  mutating func append(textString whole: String) {
    let text = TextLimit.shortened(whole)
    guard text.utf8.allSatisfy({ (0x20...0x7e).contains($0) }) else {
      append("<FEFF")
      for unit in text.utf16 {
        append(hexadecimal: UInt8(truncatingIfNeeded: unit >> 8))
        append(hexadecimal: UInt8(truncatingIfNeeded: unit))
      }
      append(UInt8(ascii: ">"))
      return
    }
    append(UInt8(ascii: "("))
    for byte in text.utf8 {
      if byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")") || byte == UInt8(ascii: "\\") {
        append(UInt8(ascii: "\\"))
      }
      append(byte)
    }
    append(UInt8(ascii: ")"))
  }

  /// A name with its slash; what is not a plain character becomes `#` and its code.
  mutating func append(name: String) {
    append(UInt8(ascii: "/"))
    for byte in name.utf8 {
      if (0x21...0x7e).contains(byte), PDFSyntax.isRegular(byte), byte != UInt8(ascii: "#") {
        append(byte)
      } else {
        append(UInt8(ascii: "#"))
        append(hexadecimal: byte)
      }
    }
  }

  /// Bytes as a hexadecimal string.
  mutating func append(hexadecimalString bytes: [UInt8]) {
    append(UInt8(ascii: "<"))
    for byte in bytes { append(hexadecimal: byte) }
    append(UInt8(ascii: ">"))
  }

  private mutating func append(hexadecimal byte: UInt8) {
    for nibble in [byte >> 4, byte & 15] { append(nibble < 10 ? 0x30 + nibble : 0x41 + nibble - 10) }
  }

  /// A number with at most two decimals; numbers that no page can hold become 0.
  mutating func append(number: Double) {
    guard number.isFinite, abs(number) < 1e9 else { return append(UInt8(ascii: "0")) }
    let hundredths = Int((number * 100).rounded())
    if hundredths < 0 { append(UInt8(ascii: "-")) }
    let (units, rest) = abs(hundredths).quotientAndRemainder(dividingBy: 100)
    append("\(units)")
    if rest > 0 { append(rest % 10 == 0 ? ".\(rest / 10)" : rest < 10 ? ".0\(rest)" : ".\(rest)") }
  }
}
