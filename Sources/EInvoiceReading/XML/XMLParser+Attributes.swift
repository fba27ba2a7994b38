extension XMLParser {
  /// Attributes up to the tag's end; returns whether the element is empty.
  mutating func readAttributes() throws(XMLSyntaxError) -> Bool {
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
      let name = try readAttributeName()
      guard !isRepeated(name) else {
        let written = name < 0 ? XMLKnownNames.locals[~name] : names.written(name)
        throw XMLSyntaxError("The attribute \(written) stands twice.", at: start)
      }
      skipBlanks()
      guard let sign = byte(at: position) else { throw XMLSyntaxError.truncated(within: "a tag", at: position) }
      guard sign == UInt8(ascii: "=") else { throw XMLSyntaxError("Here = is missing.", at: position) }
      position += 1
      skipBlanks()
      let textStart = textCount
      try readAttributeValue()
      if name >= 0, let prefix = names.declaredPrefix(name) {
        let isBound = names.bind(prefix, to: text(from: textStart))
        textCount = textStart
        guard isBound else {
          throw XMLSyntaxError("More than \(XMLLimits.namespaces) namespaces are in scope.", at: start)
        }
      } else {
        rawAttributes.append((name, start))
        document.attributes.append(
          XMLDocument.Attribute(
            name: -1, textStart: Int32(textStart), textEnd: Int32(textCount)))
      }
    }
  }

  /// The name of an attribute as it is written, or `~` the number of a known one.
  private mutating func readAttributeName() throws(XMLSyntaxError) -> Int {
    let usual = usualName()
    guard usual.known >= 0, usual.prefix == 0 else { return try readName() }
    position = usual.end
    return ~Int(usual.known)
  }

  private mutating func isRepeated(_ name: Int) -> Bool {
    for attribute in rawAttributes where attribute.name == name { return true }
    return false
  }

  /// Prefixes are known only when all declarations of the tag are.
  private mutating func nameAttributes(from first: Int) throws(XMLSyntaxError) {
    for number in 0..<rawAttributes.count {
      let (name, offset) = rawAttributes[number]
      let known = name < 0 ? names.attribute(Int32(~name), in: &document) : -1
      document.attributes[first + number].name =
        known >= 0 ? known : Int32(try resolve(name, isElement: false, at: offset))
    }
  }

  /// The number of the name that a written one stands for.
  mutating func resolve(_ rawName: Int, isElement: Bool, at offset: Int) throws(XMLSyntaxError) -> Int {
    let name = rawName < 0 ? nil : names.resolve(rawName, isElement: isElement, in: &document)
    guard let name else {
      let written = rawName < 0 ? XMLKnownNames.locals[~rawName] : names.written(rawName)
      throw XMLSyntaxError(
        "The prefix of \(written) is not declared, or there are too many names.", at: offset)
    }
    return name
  }
}
