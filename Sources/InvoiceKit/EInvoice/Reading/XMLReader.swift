/// Reads XML 1.0 in UTF-8 into a tree: elements, attributes, text and CDATA. Documents that declare a type (DTD) are
/// refused, so there are no entities but the five of XML itself, and nothing is ever fetched or expanded.
struct XMLReader {
  /// How deep elements may nest.
  static let maximumDepth = 64
  /// How many bytes a document may have.
  static let maximumSize = 32 << 20

  private let bytes: [UInt8]
  private var position = 0

  /// The root element of a document.
  ///
  /// - Throws: a problem with code `xml-malformed`, `xml-doctype`, `xml-encoding` or `xml-limit`, with its place.
  static func root(of bytes: [UInt8]) throws(Problem) -> XMLNode {
    guard bytes.count <= maximumSize else {
      throw Problem("xml-limit", path: "", "The XML is larger than \(maximumSize >> 20) MiB.")
    }
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw Problem("xml-encoding", path: "", "The XML is not in UTF-8.")
    }
    var reader = XMLReader(bytes: bytes)
    return try reader.readDocument()
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  private mutating func readDocument() throws(Problem) -> XMLNode {
    if starts(with: "<?xml") { try readDeclaration() }
    try skipMiscellany()
    guard peek == UInt8(ascii: "<") else { throw malformed("an element is expected") }
    let root = try readElement(depth: 1)
    try skipMiscellany()
    guard position == bytes.count else { throw malformed("there is text after the document") }
    return root
  }

  private mutating func readDeclaration() throws(Problem) {
    let start = position
    try skip(through: "?>")
    let declaration = String(decoding: bytes[start..<position], as: UTF8.self).uppercased()
    guard declaration.contains("ENCODING") else { return }
    guard declaration.contains("UTF-8") || declaration.contains("US-ASCII") else {
      throw Problem("xml-encoding", path: "", "The XML declares an encoding other than UTF-8.")
    }
  }

  /// Blanks, comments and processing instructions between the parts of a document.
  private mutating func skipMiscellany() throws(Problem) {
    while true {
      skipBlanks()
      if starts(with: "<!--") {
        try skip(through: "-->")
      } else if starts(with: "<?") {
        try skip(through: "?>")
      } else if starts(with: "<!") {
        throw Problem(
          "xml-doctype", path: "", "The XML declares a document type, which is refused.", location: location)
      } else {
        return
      }
    }
  }

  private mutating func readElement(depth: Int) throws(Problem) -> XMLNode {
    guard depth <= Self.maximumDepth else {
      throw Problem(
        "xml-limit", path: "", "The XML nests deeper than \(Self.maximumDepth) elements.", location: location)
    }
    position += 1
    let qualified = try readName()
    let parts = qualified.split(separator: ":", maxSplits: 1)
    var node = XMLNode(
      name: String(parts.last ?? ""), prefix: parts.count == 2 ? String(parts[0]) : "", attributes: [:])
    while true {
      skipBlanks()
      if starts(with: "/>") {
        position += 2
        return node
      }
      if peek == UInt8(ascii: ">") {
        position += 1
        break
      }
      let name = try readName()
      guard node.attributes[name] == nil else { throw malformed("an attribute stands twice") }
      node.attributes[name] = try readAttributeValue()
    }
    try readContent(of: &node, depth: depth)
    let end = try readName()
    guard end == qualified else { throw malformed("an element ends under another name") }
    skipBlanks()
    guard peek == UInt8(ascii: ">") else { throw malformed("'>' is expected") }
    position += 1
    return node
  }

  /// Everything up to the end tag, whose `</` is read as well.
  private mutating func readContent(of node: inout XMLNode, depth: Int) throws(Problem) {
    var text: [UInt8] = []
    while let byte = peek {
      if starts(with: "</") {
        position += 2
        node.text = Self.trimmed(text)
        return
      } else if starts(with: "<!--") {
        try skip(through: "-->")
      } else if starts(with: "<![CDATA[") {
        let start = position + 9
        try skip(through: "]]>")
        text += bytes[start..<(position - 3)]
      } else if starts(with: "<?") {
        try skip(through: "?>")
      } else if starts(with: "<!") {
        throw malformed("a declaration has no place here")
      } else if byte == UInt8(ascii: "<") {
        node.children.append(try readElement(depth: depth + 1))
      } else if byte == UInt8(ascii: "&") {
        text += try readReference()
      } else {
        text.append(byte)
        position += 1
      }
    }
    throw malformed("the document ends inside an element")
  }

  private mutating func readAttributeValue() throws(Problem) -> String {
    skipBlanks()
    guard peek == UInt8(ascii: "=") else { throw malformed("'=' is expected") }
    position += 1
    skipBlanks()
    guard let quote = peek, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      throw malformed("a quoted value is expected")
    }
    position += 1
    var value: [UInt8] = []
    while let byte = peek, byte != quote {
      if byte == UInt8(ascii: "&") {
        value += try readReference()
      } else if byte == UInt8(ascii: "<") {
        break
      } else {
        value.append(byte)
        position += 1
      }
    }
    guard peek == quote else { throw malformed("a value has no end") }
    position += 1
    return String(decoding: value, as: UTF8.self)
  }

  private mutating func readReference() throws(Problem) -> [UInt8] {
    guard let end = bytes[position...].prefix(12).firstIndex(of: UInt8(ascii: ";")) else {
      throw malformed("'&' starts no reference")
    }
    let name = String(decoding: bytes[(position + 1)..<end], as: UTF8.self)
    let scalar: Unicode.Scalar? =
      switch name {
      case "amp": "&"
      case "lt": "<"
      case "gt": ">"
      case "quot": "\""
      case "apos": "'"
      case _ where name.hasPrefix("#x"): UInt32(name.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
      case _ where name.hasPrefix("#"): UInt32(name.dropFirst()).flatMap(Unicode.Scalar.init)
      default: nil
      }
    guard let scalar, scalar != "\0" else { throw malformed("this reference is not known") }
    position = end + 1
    return Array(String(Character(scalar)).utf8)
  }

  private mutating func readName() throws(Problem) -> String {
    let start = position
    while let byte = peek, Self.isNameByte(byte) { position += 1 }
    guard position > start else { throw malformed("a name is expected") }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: ":"), UInt8(ascii: "-"),
      UInt8(ascii: "."), 0x80...0xFF:
      true
    default: false
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }

  private static func trimmed(_ text: [UInt8]) -> String {
    guard let first = text.firstIndex(where: { !isBlank($0) }), let last = text.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(decoding: text[first...last].filter { $0 != 0x0D }, as: UTF8.self)
  }

  private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  private func starts(with text: StaticString) -> Bool {
    guard bytes.count - position >= text.utf8CodeUnitCount else { return false }
    return text.withUTF8Buffer { bytes[position..<(position + $0.count)].elementsEqual($0) }
  }

  private mutating func skipBlanks() {
    while let byte = peek, Self.isBlank(byte) { position += 1 }
  }

  private mutating func skip(through text: StaticString) throws(Problem) {
    while position < bytes.count {
      if starts(with: text) {
        position += text.utf8CodeUnitCount
        return
      }
      position += 1
    }
    throw malformed("the document ends too early")
  }

  private func malformed(_ what: String) -> Problem {
    Problem("xml-malformed", path: "", "This is no well-formed XML: \(what).", location: location)
  }

  private var location: Problem.Location {
    let before = bytes[..<min(position, bytes.count)]
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return Problem.Location(
      line: before.count { $0 == 0x0A } + 1,
      column: String(decoding: before[lineStart...], as: UTF8.self).count + 1)
  }
}
