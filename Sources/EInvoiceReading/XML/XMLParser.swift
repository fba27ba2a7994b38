/// Reads XML 1.0 with namespaces, in UTF-8, as data documents use it.
///
/// There is no document type declaration and so no entity but the five of XML itself: nothing is fetched, nothing
/// expands. The parser does not recurse.
struct XMLParser: ~Copyable {
  /// An element that is not closed yet.
  private struct Open {
    var node: Int32
    var lastChild: Int32 = -1
    /// Its name as it is written in the document.
    var nameStart: Int32
    var nameCount: Int32
    /// How many namespaces were in scope outside.
    var bindings: Int32
  }

  /// The document, for the time of parsing.
  let bytes: UnsafeBufferPointer<UInt8>
  var position: Int
  /// Its names and attributes.
  var document = XMLDocument()
  var names = XMLNameTable()
  /// The text, of which there is never more than was read of the document; that nothing asks for room for each piece of it
  /// takes 3 % off the time of reading.
  private let text: UnsafeMutablePointer<UInt8>
  /// How many bytes of text there are.
  var textCount = 0
  /// How many there were behind the last tag: those after them belong to no child.
  var mark = 0
  /// The elements; as many as < stand in the document are room enough.
  private let nodes: UnsafeMutablePointer<XMLDocument.Node>
  /// How many elements there are.
  private(set) var nodeCount = 0
  /// The elements around the position, the outermost first.
  private let open = UnsafeMutablePointer<Open>.allocate(capacity: XMLLimits.depth)
  private var depth = 0
  /// The attributes of the tag that is read: as they are written, or of a known name `~` its number.
  var rawAttributes: [(name: Int, offset: Int)] = []

  /// - Parameters:
  ///   - bytes: the document, at most ``XMLLimits/size``.
  ///   - text: room for as many bytes.
  ///   - nodes: room for as many elements as < stand in it.
  init(
    _ bytes: UnsafeBufferPointer<UInt8>, text: UnsafeMutablePointer<UInt8>,
    nodes: UnsafeMutablePointer<XMLDocument.Node>
  ) {
    (self.bytes, self.text, self.nodes) = (bytes, text, nodes)
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  deinit { open.deallocate() }

  /// Takes over a byte of text.
  mutating func put(_ byte: UInt8) {
    (text + textCount).initialize(to: byte)
    textCount += 1
  }

  /// Takes over text as it is.
  mutating func copy(from start: Int, to end: Int) {
    guard start < end, let base = bytes.baseAddress else { return }
    (text + textCount).initialize(from: base + start, count: end - start)
    textCount += end - start
  }

  /// The text from a place on.
  func text(from start: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: text + start, count: textCount - start)
  }

  /// Whether there is an element around the position that has others in it.
  var isInParent: Bool { depth > 0 && open[depth - 1].lastChild >= 0 }

  /// Reads the whole document.
  mutating func parse() throws(XMLSyntaxError) {
    document.names.reserveCapacity(96)
    document.attributes.reserveCapacity(48)
    rawAttributes.reserveCapacity(8)
    if starts(with: "<?xml"), isBlank(at: position + 5) { try readDeclaration() }
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "<") {
        try readMarkup()
      } else if depth == 0 {
        guard isBlank(at: position) else {
          throw XMLSyntaxError("Here stands text outside of the root element.", at: position)
        }
        position += 1
      } else {
        try readText()
      }
    }
    if depth > 0 {
      let last = open[depth - 1]
      throw XMLSyntaxError.truncated(
        within: "the element \(written(last))", at: Int(nodes[Int(last.node)].offset))
    }
    guard nodeCount > 0 else {
      throw XMLSyntaxError("The file ends before its first element: it is truncated.", at: bytes.count)
    }
  }

  /// The name of an open element as it is written, at most 100 characters of it.
  private mutating func written(_ open: Open) -> String {
    let start = Int(open.nameStart)
    return String(
      String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<(start + Int(open.nameCount))]), as: UTF8.self)
        .prefix(100))
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
      } else if starts(with: "<![CDATA["), depth > 0 {
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
    guard depth < XMLLimits.depth else {
      throw XMLSyntaxError("Elements are nested more than \(XMLLimits.depth) deep.", at: start)
    }
    guard nodeCount < XMLLimits.elements else {
      throw XMLSyntaxError("The document has more than \(XMLLimits.elements) elements.", at: start)
    }
    guard depth > 0 || nodeCount == 0 else {
      throw XMLSyntaxError("There is a second root element.", at: start)
    }
    // Text beside elements means nothing in data documents.
    textCount = mark
    let bindings = names.bindingCount
    position += 1
    let usual = usualName()
    var rawName = -1
    if usual.known >= 0 { position = usual.end } else { rawName = try readName() }
    let nameCount = position - start - 1
    let firstAttribute = document.attributes.count
    var isEmpty = false
    if bytes[position] == UInt8(ascii: ">") { position += 1 } else { isEmpty = try readAttributes() }
    let name = try resolve(usual, rawName, from: start + 1, nameCount)
    let node = Int32(nodeCount)
    let parent = depth > 0 ? open[depth - 1].node : -1
    add(
      XMLDocument.Node(
        name: name, parent: parent, textStart: Int32(textCount), textEnd: Int32(textCount),
        attributeStart: Int32(firstAttribute), attributeEnd: Int32(document.attributes.count), offset: Int32(start)))
    if depth > 0 {
      let last = open[depth - 1].lastChild
      if last < 0 { nodes[Int(parent)].firstChild = node } else { nodes[Int(last)].nextSibling = node }
      open[depth - 1].lastChild = node
    }
    mark = textCount
    if isEmpty {
      names.leaveScope(bindings)
    } else {
      (open + depth).initialize(
        to: Open(
          node: node, nameStart: Int32(start + 1), nameCount: Int32(nameCount), bindings: Int32(bindings)))
      depth += 1
    }
  }

  /// Field by field: as a whole a node is made elsewhere first and moved by a call.
  @inline(__always)
  private mutating func add(_ node: XMLDocument.Node) {
    let place = nodes + nodeCount
    (place.pointee.name, place.pointee.parent) = (node.name, node.parent)
    (place.pointee.firstChild, place.pointee.nextSibling) = (node.firstChild, node.nextSibling)
    (place.pointee.textStart, place.pointee.textEnd) = (node.textStart, node.textEnd)
    (place.pointee.attributeStart, place.pointee.attributeEnd) = (node.attributeStart, node.attributeEnd)
    place.pointee.offset = node.offset
    nodeCount += 1
  }

  /// The number of the name of an element that is written at `start`, with what the tag declares.
  private mutating func resolve(
    _ usual: UsualName, _ rawName: Int, from start: Int, _ count: Int
  ) throws(XMLSyntaxError) -> Int32 {
    if usual.known >= 0, let base = bytes.baseAddress {
      let name = names.element(base + start, prefix: usual.prefix, local: usual.known, in: &document)
      if name >= 0 { return name }
    }
    let rawName = rawName < 0 ? try self.rawName(from: start, count) : rawName
    return Int32(try resolve(rawName, isElement: true, at: start - 1))
  }

  private mutating func readEndTag() throws(XMLSyntaxError) {
    let start = position
    guard depth > 0 else { throw XMLSyntaxError("There is nothing to close here.", at: start) }
    let last = open[depth - 1]
    position += 2
    let end = position + Int(last.nameCount)
    guard let base = bytes.baseAddress, end < bytes.count, Self.endsName(bytes[end]) || !Self.isNamePart(bytes[end]),
      XMLNameHash.equal(base + Int(last.nameStart), base + position, Int(last.nameCount))
    else {
      let rawName = try readName()
      throw XMLSyntaxError(
        "</\(names.written(rawName))> stands where </\(written(last))> belongs.", at: start)
    }
    position = end
    if bytes[end] != UInt8(ascii: ">") {
      skipBlanks()
      guard let next = byte(at: position) else { throw XMLSyntaxError.truncated(within: "an end tag", at: start) }
      guard next == UInt8(ascii: ">") else { throw XMLSyntaxError("This tag is not closed.", at: start) }
    }
    position += 1
    depth -= 1
    if names.bindingCount != Int(last.bindings) { names.leaveScope(Int(last.bindings)) }
    if last.lastChild < 0 { nodes[Int(last.node)].textEnd = Int32(textCount) } else { textCount = mark }
    mark = textCount
  }
}
