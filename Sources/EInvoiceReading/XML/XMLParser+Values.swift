extension XMLParser {
  /// Reads the texts of an element that begins at `offset`, without a tree.
  mutating func texts(ofElementAt offset: Int) throws(XMLSyntaxError) -> (all: [UInt8], own: [[UInt8]]) {
    position = offset
    var own: [[UInt8]] = []
    var mark = textCount
    var depth = 0
    repeat {
      let start = position
      let isMarkup = byte(at: start) == UInt8(ascii: "<") && !starts(with: "<![CDATA[")
      if isMarkup, depth == 1, textCount > mark { own.append(Array(text(from: mark))) }
      if isMarkup { depth += try skipMarkup() } else { try collectText() }
      if isMarkup, depth == 1 { mark = textCount }
    } while depth > 0 && position < bytes.count
    return (Array(text(from: 0)), own)
  }

  /// Moves behind a tag, a comment or a processing instruction; returns how much deeper one is then.
  private mutating func skipMarkup() throws(XMLSyntaxError) -> Int {
    let start = position
    switch byte(at: start + 1) {
    case UInt8(ascii: "?"): try skip(to: "?>", from: start + 2, what: "a processing instruction")
    case UInt8(ascii: "!"): try skip(to: "-->", from: start + 4, what: "a comment")
    case UInt8(ascii: "/"):
      try skip(to: ">", from: start + 2, what: "a tag")
      return -1
    default:
      skipStartTag()
      return bytes[position - 2] == UInt8(ascii: "/") ? 0 : 1
    }
    return 0
  }

  /// Takes over text up to the next tag, a reference, or a CDATA section.
  private mutating func collectText() throws(XMLSyntaxError) {
    let start = position
    if bytes[start] == UInt8(ascii: "&") { return try readReference() }
    if bytes[start] == UInt8(ascii: "<") {
      try skip(to: "]]>", from: start + 9, what: "a CDATA section")
      return try appendText(from: start + 9, to: position - 3)
    }
    while position < bytes.count, bytes[position] != UInt8(ascii: "<"), bytes[position] != UInt8(ascii: "&") {
      position += 1
    }
    try appendText(from: start, to: position)
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
}
