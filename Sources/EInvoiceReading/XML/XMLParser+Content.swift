/// Text and values, of which nearly all is taken over as it stands: eight bytes are looked at at once.
extension XMLParser {
  /// Text up to the next tag.
  mutating func readText() throws(XMLSyntaxError) {
    let start = position
    var index = endOfBlanks(from: start)
    if index + 1 < bytes.count, bytes[index] == UInt8(ascii: "<") {
      // What stands before a start tag is dropped, as it belongs to no leaf, and so is what stands behind the last child:
      // most of it is indentation.
      let next = bytes[index + 1]
      if Self.isNamePart(next) || next == UInt8(ascii: "/") && isInParent {
        position = index
        return
      }
    }
    while true {
      index = endOfPlainText(from: index, before: UInt8(ascii: "<"))
      guard index < bytes.count, bytes[index] == 0x0A || bytes[index] == 0x09 else { break }
      index += 1
    }
    guard index < bytes.count, bytes[index] == UInt8(ascii: "<"), !hasReturn(from: start, to: index) else {
      return try readOtherText()
    }
    copy(from: start, to: index)
    position = index
  }

  /// Blanks before the rest may hold a carriage return. It changes nothing; see ``usualName()``.
  private mutating func hasReturn(from start: Int, to end: Int) -> Bool {
    var index = start
    while index < end, bytes[index] <= 0x20 {
      if bytes[index] == 0x0D { return true }
      index += 1
    }
    return false
  }

  /// It changes nothing; see ``usualName()``.
  private mutating func endOfBlanks(from start: Int) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    var index = start
    while isBlank(at: index) {
      index += 1
      while index + 8 <= bytes.count,
        raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) == 0x2020_2020_2020_2020
      { index += 8 }
    }
    return index
  }

  /// Where a control character, a reference, a tag or `end` stands, or where fewer than eight bytes follow.
  @inline(__always)
  private func endOfPlainText(from start: Int, before end: UInt8) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    let every: UInt64 = 0x0101_0101_0101_0101
    let tops = every &* 0x80
    let (ends, signs) = (every &* UInt64(end), every &* UInt64(UInt8(ascii: "&")))
    let tags = every &* UInt64(UInt8(ascii: "<"))
    var index = start
    while index + 8 <= bytes.count {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      // Of the bytes that are below 0x20, and those that are 0 where they are the same as another, the first is marked;
      // others behind it may be so wrongly.
      let low = (word &- every &* 0x20) & ~word
      let isEnd = ((word ^ ends) &- every) & ~(word ^ ends)
      let isSign = ((word ^ signs) &- every) & ~(word ^ signs)
      let isTag = ((word ^ tags) &- every) & ~(word ^ tags)
      let stops = (low | isEnd | isSign | isTag) & tops
      if stops != 0 { return index + stops.trailingZeroBitCount >> 3 }
      index += 8
    }
    return index
  }

  /// Text with references or carriage returns in it, or at the document's end.
  private mutating func readOtherText() throws(XMLSyntaxError) {
    var start = position
    var isBlank = true
    var needsCare = false
    var index = position
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "<") { break }
      if byte == UInt8(ascii: "&") {
        try appendText(from: start, to: index, needsCare: needsCare)
        position = index
        try readReference()
        (start, index, isBlank, needsCare) = (position, position, true, false)
        continue
      }
      if byte > 0x20 {
        isBlank = false
      } else if byte != 0x20, byte != 0x0A, byte != 0x09 {
        needsCare = true
        if byte != 0x0D { isBlank = false }
      }
      index += 1
    }
    position = index
    if isBlank, let next = byte(at: position + 1), Self.isNamePart(next) { return }
    try appendText(from: start, to: position, needsCare: needsCare)
  }

  mutating func readAttributeValue() throws(XMLSyntaxError) {
    let begin = position
    guard let quote = byte(at: position), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      if position == bytes.count { throw XMLSyntaxError.truncated(within: "a tag", at: position) }
      throw XMLSyntaxError("Here a quoted value is missing.", at: position)
    }
    position += 1
    var start = position
    let end = endOfPlainText(from: start, before: quote)
    if end < bytes.count, bytes[end] == quote {
      copy(from: start, to: end)
      position = end + 1
      return
    }
    while position < bytes.count, bytes[position] != quote {
      switch bytes[position] {
      case UInt8(ascii: "<"): throw XMLSyntaxError("A value holds no <.", at: position)
      case UInt8(ascii: "&"):
        try appendText(from: start, to: position)
        try readReference()
        start = position
      case 0x09, 0x0A, 0x0D:
        // Blanks of all kinds are spaces in a value, a line end is one (XML 1.0, 3.3.3).
        try appendText(from: start, to: position)
        position += bytes[position] == 0x0D && byte(at: position + 1) == 0x0A ? 2 : 1
        put(0x20)
        start = position
      default: position += 1
      }
    }
    guard position < bytes.count else { throw XMLSyntaxError.truncated(within: "the value of an attribute", at: begin) }
    try appendText(from: start, to: position)
    position += 1
  }

  /// Takes over text; line ends become LF (XML 1.0, 2.11).
  mutating func appendText(from start: Int, to end: Int) throws(XMLSyntaxError) {
    var needsCare = false
    for index in start..<end where bytes[index] < 0x20 && bytes[index] != 0x0A && bytes[index] != 0x09 {
      needsCare = true
      break
    }
    try appendText(from: start, to: end, needsCare: needsCare)
  }

  /// Takes over text of which it is known whether something but tabs and line feeds in it is no plain character.
  private mutating func appendText(from start: Int, to end: Int, needsCare: Bool) throws(XMLSyntaxError) {
    guard needsCare else { return copy(from: start, to: end) }
    for index in start..<end {
      switch bytes[index] {
      case 0x0D:
        if index + 1 >= end || bytes[index + 1] != 0x0A { put(0x0A) }
      case 0x00..<0x09, 0x0B, 0x0C, 0x0E..<0x20:
        throw XMLSyntaxError("A control character stands here.", at: index)
      default: put(bytes[index])
      }
    }
  }
}
