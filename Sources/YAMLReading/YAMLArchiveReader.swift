internal import InvoiceModel

/// Reads what ``YAMLArchive`` says, out of any bytes. It recurses no deeper than `YAMLDocument.maximumDepth`.
struct YAMLArchiveReader: ~Copyable {
  struct Damaged: Error {}

  private let bytes: UnsafeRawBufferPointer
  private let linesBefore: Int
  private var index = 0
  private var texts: [String] = []
  /// How many values there may still be, so that a few bytes cannot ask for much memory.
  private var valuesLeft = YAMLDocument.maximumValues

  init(_ bytes: UnsafeRawBufferPointer, linesBefore: Int) {
    self.bytes = bytes
    self.linesBefore = linesBefore
  }

  mutating func document() throws(Damaged) -> YAMLNode {
    let count = try number()
    // Each has a byte at least.
    guard count <= bytes.count - index else { throw Damaged() }
    texts.reserveCapacity(count)
    for _ in 0..<count {
      let size = try number()
      guard size <= bytes.count - index else { throw Damaged() }
      texts.append(String(decoding: UnsafeRawBufferPointer(rebasing: bytes[index..<(index + size)]), as: UTF8.self))
      index += size
    }
    let root = try node(depth: 0)
    guard index == bytes.count else { throw Damaged() }
    return root
  }

  private mutating func node(depth: Int) throws(Damaged) -> YAMLNode {
    let head = try number()
    let location = try self.location()
    let value = head >> 2
    switch head & 3 {
    case YAMLArchive.Kind.scalar:
      let distance = value >> 1
      return YAMLNode(
        content: .scalar(
          YAMLScalar(
            text: try text(), isPlain: value & 1 == 1,
            firstColumn: distance == 0 ? nil : location.column + distance - 1)), location: location)
    case YAMLArchive.Kind.sequence:
      try enter(depth, values: value)
      var elements: [YAMLNode] = []
      elements.reserveCapacity(value)
      for _ in 0..<value { elements.append(try node(depth: depth + 1)) }
      return YAMLNode(content: .sequence(elements), location: location)
    case YAMLArchive.Kind.mapping:
      try enter(depth, values: value)
      var members: [YAMLMember] = []
      members.reserveCapacity(value)
      for _ in 0..<value {
        members.append(
          YAMLMember(key: try text(), keyLocation: try self.location(), value: try node(depth: depth + 1)))
      }
      return YAMLNode(content: .mapping(members), location: location)
    default: throw Damaged()
    }
  }

  private mutating func enter(_ depth: Int, values: Int) throws(Damaged) {
    guard depth < YAMLDocument.maximumDepth, values <= valuesLeft else { throw Damaged() }
    valuesLeft -= values
  }

  private mutating func text() throws(Damaged) -> String {
    let number = try self.number()
    guard number < texts.count else { throw Damaged() }
    return texts[number]
  }

  private mutating func location() throws(Damaged) -> Problem.Location {
    Problem.Location(line: try number() + linesBefore, column: try number())
  }

  /// Of 28 bits, so that sums of some are whole numbers.
  private mutating func number() throws(Damaged) -> Int {
    var number = 0
    var shift = 0
    while shift < 28, index < bytes.count {
      let byte = Int(bytes[index])
      index += 1
      number |= (byte & 0x7F) << shift
      if byte < 0x80 { return number }
      shift += 7
    }
    throw Damaged()
  }
}
