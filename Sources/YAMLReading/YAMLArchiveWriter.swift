internal import InvoiceModel

/// Writes what ``YAMLArchive`` says.
struct YAMLArchiveWriter {
  private var texts: [String] = []
  /// By the texts' bytes: two ways to write an accent are one `String`.
  private var numbers: [[UInt8]: Int] = [:]
  private var bytes: [UInt8] = []

  mutating func archive(of root: YAMLNode, digest: UInt64) -> [UInt8] {
    add(root)
    let tree = bytes
    bytes = withUnsafeBytes(of: digest.littleEndian) { Array($0) }
    add(texts.count)
    for text in texts {
      add(text.utf8.count)
      bytes += text.utf8
    }
    return bytes + tree
  }

  private mutating func add(_ node: YAMLNode) {
    switch node.content {
    case .scalar(let scalar):
      let distance = scalar.firstColumn.map { max(0, $0 - node.location.column) + 1 } ?? 0
      addHead(YAMLArchive.Kind.scalar, (scalar.isPlain ? 1 : 0) + distance << 1, node.location)
      add(number(of: scalar.text))
    case .sequence(let elements):
      addHead(YAMLArchive.Kind.sequence, elements.count, node.location)
      for element in elements { add(element) }
    case .mapping(let members):
      addHead(YAMLArchive.Kind.mapping, members.count, node.location)
      for member in members {
        add(number(of: member.key))
        add(member.keyLocation)
        add(member.value)
      }
    }
  }

  private mutating func addHead(_ kind: Int, _ value: Int, _ location: Problem.Location) {
    add(kind + value << 2)
    add(location)
  }

  private mutating func add(_ location: Problem.Location) {
    add(location.line)
    add(location.column)
  }

  private mutating func number(of text: String) -> Int {
    let key = Array(text.utf8)
    if let number = numbers[key] { return number }
    numbers[key] = texts.count
    texts.append(text)
    return texts.count - 1
  }

  private mutating func add(_ number: Int) {
    var rest = number
    while rest > 0x7F {
      bytes.append(UInt8(truncatingIfNeeded: rest & 0x7F | 0x80))
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }
}
