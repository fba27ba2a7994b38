/// Reads XML 1.0 with namespaces, in UTF-8, as data documents use it.
///
/// There is no document type declaration and so no entity but the five of XML itself: nothing is fetched, nothing
/// expands. The parser does not recurse.
struct XMLParser: ~Copyable {
  /// An element that is not closed yet.
  private struct Open {
    var node: Int
    /// Its name as it is written.
    var rawName: Int
    var lastChild: Int32 = -1
    /// Where in the document's text that begins which belongs to no child.
    var mark: Int
    /// How many namespaces were in scope outside.
    var bindings: Int
  }

  /// The document, for the time of parsing.
  let bytes: UnsafeBufferPointer<UInt8>
  var position: Int
  var document = XMLDocument()
  var names = XMLNameTable()
  private var open: [Open] = []
  /// The attributes of the tag that is read, as they are written.
  private var rawAttributes: [(name: Int, offset: Int)] = []
  private var hasRoot = false

  init(_ bytes: UnsafeBufferPointer<UInt8>) throws(XMLSyntaxError) {
    guard bytes.count <= XMLLimits.size else { throw XMLSyntaxError.tooLarge }
    self.bytes = bytes
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// Reads the whole document.
  mutating func parse() throws(XMLSyntaxError) {
    document.nodes.reserveCapacity(bytes.count / 64 + 8)
    document.text.reserveCapacity(bytes.count / 2 + 64)
    document.names.reserveCapacity(96)
    document.attributes.reserveCapacity(48)
    open.reserveCapacity(16)
    rawAttributes.reserveCapacity(8)
    if starts(with: "<?xml"), isBlank(at: position + 5) { try readDeclaration() }
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "<") {
        try readMarkup()
      } else if open.isEmpty {
        guard isBlank(at: position) else {
          throw XMLSyntaxError("Here stands text outside of the root element.", at: position)
        }
        position += 1
      } else {
        try readText()
      }
    }
    if let last = open.last {
      let name = names.written(last.rawName)
      throw XMLSyntaxError.truncated(within: "the element \(name)", at: Int(document.nodes[last.node].offset))
    }
    guard hasRoot else {
      throw XMLSyntaxError("The file ends before its first element: it is truncated.", at: bytes.count)
    }
  }

  private mutating func readMarkup() throws(XMLSyntaxError) {
    let start = position
    switch byte(at: position + 1) {
    case UInt8(ascii: "/"): try readEndTag()
    case UInt8(ascii: "?"):
      if starts(with: "<?xml"), isBlank(at: position + 5) {
        throw XMLSyntaxError("An XML declaration stands at the very beginning or not at all.", at: start)
      }
      try skip(to: "?>", from: start + 2, what: "a processing instruction")
    case UInt8(ascii: "!"):
      if starts(with: "<!--") {
        try skip(to: "-->", from: start + 4, what: "a comment")
      } else if starts(with: "<![CDATA["), !open.isEmpty {
        try skip(to: "]]>", from: start + 9, what: "a CDATA section")
        try appendText(from: start + 9, to: position - 3)
      } else if starts(with: "<!DOCTYPE") {
        throw XMLSyntaxError(
          "A document type declaration is not accepted: data documents have none.", at: start,
          hint: "Entities and external files are not read.")
      } else {
        // `<!-`, `<![CDA`: the beginning of one of them, and nothing after it.
        let rest = Array(bytes[start...].prefix(10))
        let isCut =
          start + rest.count == bytes.count
          && ["<!--", "<![CDATA[", "<!DOCTYPE"].contains { Array($0.utf8).starts(with: rest) }
        if isCut { throw XMLSyntaxError.truncated(within: "a tag", at: start) }
        throw XMLSyntaxError("This is no XML.", at: start)
      }
    default: try readStartTag()
    }
  }

  private mutating func readStartTag() throws(XMLSyntaxError) {
    let start = position
    guard open.count < XMLLimits.depth else {
      throw XMLSyntaxError("Elements are nested more than \(XMLLimits.depth) deep.", at: start)
    }
    guard document.nodes.count < XMLLimits.elements else {
      throw XMLSyntaxError("The document has more than \(XMLLimits.elements) elements.", at: start)
    }
    guard !open.isEmpty || !hasRoot else {
      throw XMLSyntaxError("There is a second root element.", at: start)
    }
    hasRoot = true
    dropOwnText()
    let bindings = names.bindingCount
    position += 1
    let rawName = try readName()
    let firstAttribute = document.attributes.count
    let isEmpty = try readAttributes()
    let node = document.nodes.count
    let parent = open.last?.node ?? -1
    document.nodes.append(
      XMLDocument.Node(
        name: Int32(try resolve(rawName, isElement: true, at: start)), parent: Int32(parent),
        textStart: Int32(document.text.count), textEnd: Int32(document.text.count),
        attributeStart: Int32(firstAttribute), attributeEnd: Int32(document.attributes.count),
        offset: Int32(start)))
    if let last = open.indices.last {
      if open[last].lastChild < 0 {
        document.nodes[parent].firstChild = Int32(node)
      } else {
        document.nodes[Int(open[last].lastChild)].nextSibling = Int32(node)
      }
      open[last].lastChild = Int32(node)
    }
    if isEmpty {
      names.leaveScope(bindings)
      if let last = open.indices.last { open[last].mark = document.text.count }
    } else {
      open.append(Open(node: node, rawName: rawName, mark: document.text.count, bindings: bindings))
    }
  }

  private func isWritten(_ name: Int, _ length: Int) -> Bool {
    bytes.baseAddress.map { names.isWritten(Int32(name), $0 + position, length) } ?? false
  }

  private mutating func readEndTag() throws(XMLSyntaxError) {
    let start = position
    guard let last = open.popLast() else { throw XMLSyntaxError("There is nothing to close here.", at: start) }
    position += 2
    let length = names.length(of: last.rawName)
    let end = position + length
    let rawName: Int
    if end < bytes.count, !Self.isNamePart(bytes[end]), isWritten(last.rawName, length) {
      position = end
      rawName = last.rawName
    } else {
      rawName = try readName()
    }
    guard rawName == last.rawName else {
      throw XMLSyntaxError(
        "</\(names.written(rawName))> stands where </\(names.written(last.rawName))> belongs.", at: start)
    }
    skipBlanks()
    guard let next = byte(at: position) else { throw XMLSyntaxError.truncated(within: "an end tag", at: start) }
    guard next == UInt8(ascii: ">") else { throw XMLSyntaxError("This tag is not closed.", at: start) }
    position += 1
    names.leaveScope(last.bindings)
    if last.lastChild < 0 {
      document.nodes[last.node].textEnd = Int32(document.text.count)
    } else {
      drop(textFrom: last.mark)
    }
    if let outer = open.indices.last { open[outer].mark = document.text.count }
  }

  /// Text beside elements means nothing in data documents.
  private mutating func dropOwnText() {
    guard let mark = open.last?.mark else { return }
    drop(textFrom: mark)
  }

  private mutating func drop(textFrom mark: Int) {
    let surplus = document.text.count - mark
    if surplus > 0 { document.text.removeLast(surplus) }
  }

  /// Attributes up to the tag's end; returns whether the element is empty.
  private mutating func readAttributes() throws(XMLSyntaxError) -> Bool {
    if !rawAttributes.isEmpty { rawAttributes.removeAll(keepingCapacity: true) }
    let first = document.attributes.count
    while true {
      let hadBlank = isBlank(at: position)
      skipBlanks()
      switch byte(at: position) {
      case UInt8(ascii: ">"):
        position += 1
        try nameAttributes(from: first)
        return false
      case UInt8(ascii: "/") where byte(at: position + 1) == UInt8(ascii: ">"):
        position += 2
        try nameAttributes(from: first)
        return true
      case nil: throw XMLSyntaxError.truncated(within: "a tag", at: bytes.count)
      case UInt8(ascii: "/") where position + 1 == bytes.count:
        throw XMLSyntaxError.truncated(within: "a tag", at: position)
      default: break
      }
      let start = position
      guard hadBlank else { throw XMLSyntaxError("A blank belongs before an attribute.", at: start) }
      guard rawAttributes.count < XMLLimits.attributes else {
        throw XMLSyntaxError("An element has more than \(XMLLimits.attributes) attributes.", at: start)
      }
      let name = try readName()
      guard !isRepeated(name) else {
        throw XMLSyntaxError("The attribute \(names.written(name)) stands twice.", at: start)
      }
      skipBlanks()
      guard let sign = byte(at: position) else { throw XMLSyntaxError.truncated(within: "a tag", at: position) }
      guard sign == UInt8(ascii: "=") else { throw XMLSyntaxError("Here = is missing.", at: position) }
      position += 1
      skipBlanks()
      let textStart = document.text.count
      try readAttributeValue()
      if let prefix = names.declaredPrefix(name) {
        let isBound = document.text.withUnsafeBufferPointer { text in
          names.bind(prefix, to: UnsafeBufferPointer(rebasing: text[textStart...]))
        }
        drop(textFrom: textStart)
        guard isBound else {
          throw XMLSyntaxError("More than \(XMLLimits.namespaces) namespaces are in scope.", at: start)
        }
      } else {
        rawAttributes.append((name, start))
        document.attributes.append(
          XMLDocument.Attribute(
            name: -1, textStart: Int32(textStart), textEnd: Int32(document.text.count)))
      }
    }
  }

  private func isRepeated(_ name: Int) -> Bool {
    for attribute in rawAttributes where attribute.name == name { return true }
    return false
  }

  /// Prefixes are known only when all declarations of the tag are.
  private mutating func nameAttributes(from first: Int) throws(XMLSyntaxError) {
    for number in 0..<rawAttributes.count {
      let (name, offset) = rawAttributes[number]
      document.attributes[first + number].name = Int32(try resolve(name, isElement: false, at: offset))
    }
  }

  private mutating func resolve(_ rawName: Int, isElement: Bool, at offset: Int) throws(XMLSyntaxError) -> Int {
    guard let name = names.resolve(rawName, isElement: isElement, in: &document.names) else {
      throw XMLSyntaxError(
        "The prefix of \(names.written(rawName)) is not declared, or there are too many names.", at: offset)
    }
    return name
  }
}
