/// Text as lines of ASCII (RFC 2045 6.7).
enum QuotedPrintable {
  private static let lineLimit = 76

  /// A text whose lines end with LF or CR LF, as lines of at most 76 characters that end with CR LF.
  ///
  /// What some servers treat in ways of their own is written in figures: spaces at the end of a line, a dot and `From`
  /// at its beginning.
  static func encoded(_ text: String) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(text.utf8.count + text.utf8.count / 8)
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      append(line: Array(line.utf8), to: &output)
      output += [0x0D, 0x0A]
    }
    // The last one has ended with the text.
    output.removeLast(2)
    return output
  }

  /// A byte in figures: `=E9`.
  static func append(_ byte: UInt8, to output: inout [UInt8]) {
    output += [UInt8(ascii: "="), digit(byte >> 4), digit(byte & 15)]
  }

  private static func append(line: [UInt8], to output: inout [UInt8]) {
    var column = 0
    for (index, byte) in line.enumerated() {
      let isLast = index == line.count - 1
      // Room is kept for the `=` of a soft break, unless the line ends here.
      let length = isPlain(byte, column: column, isLast: isLast) ? 1 : 3
      if column + length > (isLast ? lineLimit : lineLimit - 1) {
        output += [UInt8(ascii: "="), 0x0D, 0x0A]
        column = 0
      }
      if isPlain(byte, column: column, isLast: isLast) {
        output.append(byte)
        column += 1
      } else {
        append(byte, to: &output)
        column += 3
      }
    }
  }

  private static func isPlain(_ byte: UInt8, column: Int, isLast: Bool) -> Bool {
    switch byte {
    case 0x20, 0x09: !isLast
    case UInt8(ascii: "="): false
    case UInt8(ascii: "."), UInt8(ascii: "F"): column > 0
    default: (0x21...0x7E).contains(byte)
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }
}
