/// Reads the XML of a drawing: elements and attributes. It knows no document types, no entities and no references to
/// other files, so there is nothing that could be expanded or opened.
struct SVGScanner {
  private let bytes: [UInt8]
  private var index = 0
  private(set) var elements: [SVGElement] = []
  /// The places of the elements around; -1 for one that is passed over with all that is in it.
  private var open: [(place: Int, name: Range<Int>)] = []

  /// - Throws: `ImageError.drawing`.
  static func elements(of bytes: [UInt8]) throws(ImageError) -> [SVGElement] {
    var scanner = SVGScanner(bytes)
    try scanner.scan()
    return scanner.elements
  }

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  private mutating func scan() throws(ImageError) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    while index < bytes.count {
      if bytes[index] != UInt8(ascii: "<") {
        try text()
      } else if skips("<!--") {
        try skip(to: "-->", "a comment")
      } else if skips("<![CDATA[") {
        let start = index
        try skip(to: "]]>", "a CDATA section")
        if let place = open.last?.place, place >= 0, elements[place].name == "style" {
          elements[place].text += bytes[start..<index - 3]
        }
      } else if skips("<!") {
        throw failure("has a DOCTYPE", "take `<!DOCTYPE …>` out of the file")
      } else if skips("<?") {
        try instruction()
      } else if skips("</") {
        try endTag()
      } else {
        try startTag()
      }
    }
    guard open.isEmpty else { throw failure("ends within an element", "give the whole file") }
    guard !elements.isEmpty else { throw failure("has no elements", "give an SVG") }
  }

  // MARK: Pieces

  private mutating func text() throws(ImageError) {
    let start = index
    while index < bytes.count, bytes[index] != UInt8(ascii: "<") { index += 1 }
    guard let place = open.last?.place else {
      guard bytes[start..<index].allSatisfy(Self.isBlank) else {
        throw failure("has text outside of its elements", "give an SVG as a program writes it")
      }
      return
    }
    guard place >= 0, elements[place].name == "style" else { return }
    elements[place].text += Array(try replaced(start..<index).utf8)
  }

  private mutating func instruction() throws(ImageError) {
    let start = index
    try skip(to: "?>", "a declaration")
    let content = String(decoding: bytes[start..<index - 2], as: UTF8.self)
    guard content.hasPrefix("xml-stylesheet") || content.hasPrefix("xml ") else { return }
    guard content.hasPrefix("xml ") else {
      throw failure("names a style sheet outside of itself", "put its styles into the file", at: start)
    }
    let lowercased = content.lowercased()
    guard !lowercased.contains("encoding") || lowercased.contains("utf-8") else {
      throw failure("is in another encoding than UTF-8", "save it in UTF-8", at: start)
    }
  }

  private mutating func endTag() throws(ImageError) {
    let start = index
    let name = try name()
    skipBlanks()
    guard index < bytes.count, bytes[index] == UInt8(ascii: ">"), let last = open.popLast(),
      bytes[last.name] == bytes[name]
    else { throw failure("has an end tag without its start tag", "give an SVG as a program writes it", at: start) }
    index += 1
  }

  private mutating func startTag() throws(ImageError) {
    let offset = index
    index += 1
    let written = try name()
    guard open.count < SVGLimits.depth * 2 else {
      throw failure("has too many elements inside each other", "simplify it", at: offset)
    }
    guard elements.isEmpty || !open.isEmpty else {
      throw failure("goes on after its end", "give one SVG", at: offset)
    }
    let (prefix, local) = parts(of: written)
    if let reason = SVGVocabulary.forbidden[local] { throw failure(reason.0, reason.1, at: offset) }
    var element = SVGElement(name: local, offset: offset)
    let isClosed = try attributes(into: &element)
    let isPassedOver =
      open.last?.place == -1 || !prefix.isEmpty && prefix != "svg" || SVGVocabulary.silent.contains(local)
    var place = -1
    if !isPassedOver {
      guard elements.count < SVGLimits.elements else {
        throw failure("has more than \(SVGLimits.elements) elements", "simplify it", at: offset)
      }
      place = elements.count
      elements.append(element)
      if let parent = open.last?.place { elements[parent].children.append(place) }
    } else if open.isEmpty {
      throw failure("begins with `\(local.prefix(40))`", "give an SVG", at: offset)
    }
    if !isClosed { open.append((place, written)) }
  }

  /// - Returns: whether the element ends with its tag.
  private mutating func attributes(into element: inout SVGElement) throws(ImageError) -> Bool {
    var count = 0
    while true {
      skipBlanks()
      guard index < bytes.count else { throw failure("ends within a tag", "give the whole file") }
      if skips("/>") { return true }
      if skips(">") { return false }
      let offset = index
      let (prefix, local) = parts(of: try name())
      skipBlanks()
      guard skips("=") else { throw failure("has an attribute without a value", "write a value", at: offset) }
      skipBlanks()
      guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") else {
        throw failure("has an attribute without quotation marks", "write them", at: offset)
      }
      let quote = bytes[index]
      let start = index + 1
      guard let end = bytes[start...].firstIndex(of: quote) else {
        throw failure("ends within an attribute", "give the whole file", at: offset)
      }
      index = end + 1
      count += 1
      guard count <= SVGLimits.attributes else {
        throw failure("has more than \(SVGLimits.attributes) attributes of an element", "simplify it", at: offset)
      }
      if prefix.isEmpty, local.lowercased().hasPrefix("on") {
        throw failure("has an event handler, `\(local.prefix(40))`", "take it out", at: offset)
      }
      if prefix == "xml", local == "base" {
        throw failure("has `xml:base`", "take it out", at: offset)
      }
      guard prefix.isEmpty || prefix == "xlink" && local == "href" else { continue }
      let value = try replaced(start..<end)
      guard element.attributes.updateValue(value, forKey: local) == nil else {
        throw failure("has the attribute `\(local.prefix(40))` twice", "keep one of them", at: offset)
      }
    }
  }

  /// The text of a range with its references replaced: those of XML itself and of characters.
  private func replaced(_ range: Range<Int>) throws(ImageError) -> String {
    guard bytes[range].contains(UInt8(ascii: "&")) else { return String(decoding: bytes[range], as: UTF8.self) }
    var result: [UInt8] = []
    var place = range.lowerBound
    while place < range.upperBound {
      guard bytes[place] == UInt8(ascii: "&") else {
        result.append(bytes[place])
        place += 1
        continue
      }
      guard let end = bytes[place..<min(range.upperBound, place + 12)].firstIndex(of: UInt8(ascii: ";")),
        let character = Self.character(String(decoding: bytes[place + 1..<end], as: UTF8.self))
      else { throw failure("has an entity of its own", "write its text in its place", at: place) }
      result += Array(String(Character(character)).utf8)
      place = end + 1
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func character(_ reference: String) -> Unicode.Scalar? {
    switch reference {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default:
      guard reference.hasPrefix("#") else { return nil }
      let digits = reference.dropFirst()
      let value = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      return value.flatMap(Unicode.Scalar.init)
    }
  }

  // MARK: Characters

  private func parts(of name: Range<Int>) -> (prefix: String, local: String) {
    let text = String(decoding: bytes[name], as: UTF8.self)
    guard let colon = text.firstIndex(of: ":") else { return ("", text) }
    return (String(text[..<colon]), String(text[text.index(after: colon)...]))
  }

  private mutating func name() throws(ImageError) -> Range<Int> {
    let start = index
    while index < bytes.count, Self.isName(bytes[index]) { index += 1 }
    guard index > start, index - start <= 200 else { throw failure("is no XML", "give an SVG as a program writes it") }
    return start..<index
  }

  private mutating func skipBlanks() {
    while index < bytes.count, Self.isBlank(bytes[index]) { index += 1 }
  }

  private mutating func skips(_ text: StaticString) -> Bool {
    let length = text.utf8CodeUnitCount
    guard index + length <= bytes.count else { return false }
    for place in 0..<length where bytes[index + place] != text.utf8Start[place] { return false }
    index += length
    return true
  }

  private mutating func skip(to end: StaticString, _ what: String) throws(ImageError) {
    let start = index
    while index < bytes.count {
      if skips(end) { return }
      index += 1
    }
    throw failure("ends within \(what)", "give the whole file", at: start)
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D }

  private static func isName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: ":"), 0x80...:
      true
    default: false
    }
  }

  private func failure(_ reason: String, _ hint: String, at offset: Int? = nil) -> ImageError {
    .drawing(reason, line: Self.line(of: offset ?? index, in: bytes), hint: hint)
  }

  /// The line of a place, from 1.
  static func line(of offset: Int, in bytes: [UInt8]) -> Int {
    1 + bytes.prefix(offset).reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) }
  }
}
