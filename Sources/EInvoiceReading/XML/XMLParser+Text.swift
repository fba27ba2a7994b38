extension XMLParser {
  func byte(at index: Int) -> UInt8? { index < bytes.count ? bytes[index] : nil }

  func isBlank(at index: Int) -> Bool {
    guard index < bytes.count else { return false }
    return bytes[index] == 0x20 || bytes[index] == 0x0A || bytes[index] == 0x09 || bytes[index] == 0x0D
  }

  func starts(with text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard bytes.count - position >= count else { return false }
    return text.withUTF8Buffer { wanted in
      for index in 0..<count where bytes[position + index] != wanted[index] { return false }
      return true
    }
  }

  mutating func skipBlanks() {
    while isBlank(at: position) { position += 1 }
  }

  /// Moves behind the next `end`.
  mutating func skip(to end: StaticString, from start: Int, what: String) throws(XMLSyntaxError) {
    let begin = position
    position = start
    let first = end.withUTF8Buffer { $0[0] }
    while position < bytes.count {
      if bytes[position] == first, starts(with: end) {
        position += end.utf8CodeUnitCount
        return
      }
      position += 1
    }
    throw XMLSyntaxError.truncated(within: what, at: begin)
  }

  /// The name that begins here, as a number of the name table.
  mutating func readName() throws(XMLSyntaxError) -> Int {
    let start = position
    position = nameEnd(from: start)
    // Nothing but more of a name, or what ends one, may follow: what stands here may be its beginning only.
    guard position < bytes.count, let base = bytes.baseAddress else {
      throw XMLSyntaxError.truncated(within: position == start ? "a tag" : "a name", at: start)
    }
    guard position > start, !Self.cannotBegin(bytes[start]) else {
      throw XMLSyntaxError("Here a name is missing.", at: start)
    }
    guard let name = names.number(of: base + start, position - start) else {
      throw XMLSyntaxError(
        "A name has two colons or one at its end, or there are more than \(XMLLimits.names) names.", at: start)
    }
    return name
  }

  /// Where the name ends that begins at `start`.
  private func nameEnd(from start: Int) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    var position = start
    while position + 8 <= bytes.count {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: position, as: UInt64.self))
      let parts = Self.plainNameParts(word)
      position += parts
      if parts == 8 { continue }
      // It may be one of the rare ones.
      guard Self.isNamePart(bytes[position]) else { return position }
      position += 1
    }
    while position < bytes.count, Self.isNamePart(bytes[position]) { position += 1 }
    return position
  }

  /// How many bytes, from the first on, are letters and digits of ASCII or colons; eight at once.
  private static func plainNameParts(_ word: UInt64) -> Int {
    let every: UInt64 = 0x0101_0101_0101_0101
    let tops = every &* 0x80
    // Without their top bits no byte carries into the next; those that have one are none of these.
    let bytes = word & ~tops
    let small = bytes | every &* 0x20
    let letters = (small &+ every &* (0x80 - 0x61)) & ~(small &+ every &* (0x80 - 0x7B))
    let digits = (bytes &+ every &* (0x80 - 0x30)) & ~(bytes &+ every &* (0x80 - 0x3B))
    let others = ~(letters | digits) & tops | word & tops
    return others == 0 ? 8 : others.trailingZeroBitCount >> 3
  }

  /// Letters beyond ASCII are admitted as they come; no vocabulary read here has any.
  static func isNamePart(_ byte: UInt8) -> Bool {
    // Nearly all are letters.
    if (byte | 0x20) &- UInt8(ascii: "a") < 26 { return true }
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: ":"), 0x80...0xFF:
      return true
    default: return false
    }
  }

  private static func cannotBegin(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// Text up to the next tag.
  mutating func readText() throws(XMLSyntaxError) {
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
    // What stands before a start tag is dropped, as it belongs to no leaf: most of it is indentation.
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
        document.text.append(0x20)
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
    guard start < end else { return }
    guard needsCare else {
      document.text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<end]))
      return
    }
    for index in start..<end {
      switch bytes[index] {
      case 0x0D:
        if index + 1 >= end || bytes[index + 1] != 0x0A { document.text.append(0x0A) }
      case 0x00..<0x09, 0x0B, 0x0C, 0x0E..<0x20:
        throw XMLSyntaxError("A control character stands here.", at: index)
      default: document.text.append(bytes[index])
      }
    }
  }

  mutating func readReference() throws(XMLSyntaxError) {
    let start = position
    // The longest is &#x10FFFF; with some leading zeros.
    let limit = min(bytes.count, start + 16)
    guard let end = bytes[start..<limit].firstIndex(of: UInt8(ascii: ";")) else {
      let isCut = limit == bytes.count && bytes[(start + 1)..<limit].allSatisfy { Self.isNamePart($0) || $0 == 0x23 }
      if isCut { throw XMLSyntaxError.truncated(within: "a reference", at: start) }
      throw XMLSyntaxError("A & begins no reference here.", at: start, hint: "Write &amp; for an ampersand.")
    }
    position = end + 1
    let name = bytes[(start + 1)..<end]
    if name.first == UInt8(ascii: "#") {
      guard let scalar = Self.scalar(name.dropFirst()) else {
        throw XMLSyntaxError("This reference names no character of XML.", at: start)
      }
      document.text.append(contentsOf: String(Character(scalar)).utf8)
      return
    }
    switch String(decoding: name, as: UTF8.self) {
    case "amp": document.text.append(UInt8(ascii: "&"))
    case "lt": document.text.append(UInt8(ascii: "<"))
    case "gt": document.text.append(UInt8(ascii: ">"))
    case "quot": document.text.append(UInt8(ascii: "\""))
    case "apos": document.text.append(UInt8(ascii: "'"))
    default:
      throw XMLSyntaxError(
        "This entity is unknown; there are amp, lt, gt, quot and apos, and no others.", at: start)
    }
  }

  private static func scalar(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Unicode.Scalar? {
    let isHexadecimal = digits.first == UInt8(ascii: "x")
    let text = String(decoding: isHexadecimal ? digits.dropFirst() : digits, as: UTF8.self)
    guard text.utf8.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }),
      let value = UInt32(text, radix: isHexadecimal ? 16 : 10),
      value >= 0x20 || value == 0x09 || value == 0x0A || value == 0x0D, value != 0xFFFE, value != 0xFFFF
    else { return nil }
    return Unicode.Scalar(value)
  }
}
