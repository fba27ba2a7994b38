/// Values as PDF spells them (ISO 32000-1, 7.3).
extension [UInt8] {
  mutating func append(_ text: String) { append(contentsOf: text.utf8) }

  /// `5 0 R`, and a blank.
  mutating func append(reference number: Int) {
    append(integer: number)
    append(" 0 R ")
  }

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

  /// Begins marked content that stands for a text which its glyphs or its picture do not say (ISO 32000-1, 14.9.4).
  mutating func append(spanSaying text: String) {
    append("/Span <</ActualText ")
    append(textString: text)
    append(">> BDC\n")
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

  /// A byte as two hexadecimal digits.
  mutating func append(hexadecimal byte: UInt8) {
    append(digit: byte >> 4)
    append(digit: byte & 15)
  }

  private mutating func append(digit nibble: UInt8) {
    append(nibble < 10 ? 0x30 + nibble : 0x41 + nibble - 10)
  }

  /// A whole number.
  mutating func append(integer value: Int) {
    if value < 0 { append(UInt8(ascii: "-")) }
    append(digits: value.magnitude, atLeast: 1)
  }

  /// A number in thousandths, with as few decimals as it needs.
  mutating func append(thousandths value: Int) { append(value, decimals: 3, unit: 1000) }

  /// A number with at most two decimals; numbers that no page can hold become 0.
  mutating func append(number: Double) { append(number, decimals: 2, unit: 100) }

  /// A number with at most six decimals; numbers that no page can hold become 0.
  mutating func append(millionths value: Double) { append(value, decimals: 6, unit: 1_000_000) }

  private mutating func append(_ number: Double, decimals: Int, unit: UInt) {
    guard number.isFinite, abs(number) < 1e9 else { return append(UInt8(ascii: "0")) }
    append(Int((number * Double(unit)).rounded()), decimals: decimals, unit: unit)
  }

  private mutating func append(_ value: Int, decimals: Int, unit: UInt) {
    if value < 0 { append(UInt8(ascii: "-")) }
    let (whole, fraction) = value.magnitude.quotientAndRemainder(dividingBy: unit)
    append(digits: whole, atLeast: 1)
    guard fraction > 0 else { return }
    var (rest, count) = (fraction, decimals)
    while rest % 10 == 0 { (rest, count) = (rest / 10, count - 1) }
    append(UInt8(ascii: "."))
    append(digits: rest, atLeast: count)
  }

  /// Decimal digits, with zeros before them where there are fewer.
  private mutating func append(digits value: UInt, atLeast count: Int) {
    // Eight in a register, the first lowest; what is beyond them stands before them.
    var digits: UInt64 = 0
    var (rest, length) = (value, 0)
    while rest > 0 || length < count, length < 8 {
      digits = digits << 8 | UInt64(0x30 + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
      length += 1
    }
    if rest > 0 { append(digits: rest, atLeast: 1) }
    for _ in 0..<length {
      append(UInt8(truncatingIfNeeded: digits))
      digits >>= 8
    }
  }
}
