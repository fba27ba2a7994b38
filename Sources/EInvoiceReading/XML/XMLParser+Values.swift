extension XMLParser {
  /// Collects all text of an element that begins at `offset`, in an order of reading that keeps no tree.
  mutating func collectText(ofElementAt offset: Int) throws(XMLSyntaxError) {
    position = offset
    var depth = 0
    repeat {
      let start = position
      guard byte(at: start) == UInt8(ascii: "<") else {
        try collectCharacters()
        continue
      }
      switch byte(at: start + 1) {
      case UInt8(ascii: "?"): try skip(to: "?>", from: start + 2, what: "a processing instruction")
      case UInt8(ascii: "!") where starts(with: "<!--"): try skip(to: "-->", from: start + 4, what: "a comment")
      case UInt8(ascii: "!"):
        try skip(to: "]]>", from: start + 9, what: "a CDATA section")
        try appendText(from: start + 9, to: position - 3)
      case UInt8(ascii: "/"):
        try skip(to: ">", from: start + 2, what: "a tag")
        depth -= 1
      default:
        skipStartTag()
        if bytes[position - 2] != UInt8(ascii: "/") { depth += 1 }
      }
    } while depth > 0 && position < bytes.count
  }

  /// Moves behind a start tag, in whose values a > may stand.
  private mutating func skipStartTag() {
    var quote: UInt8?
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return
      }
    }
  }

  /// Takes over text up to the next tag.
  private mutating func collectCharacters() throws(XMLSyntaxError) {
    if bytes[position] == UInt8(ascii: "&") { return try readReference() }
    let start = position
    while position < bytes.count, bytes[position] != UInt8(ascii: "<"), bytes[position] != UInt8(ascii: "&") {
      position += 1
    }
    try appendText(from: start, to: position)
  }
}
