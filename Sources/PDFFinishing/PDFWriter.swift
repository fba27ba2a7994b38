internal import ByteCoding

/// Writes a PDF 1.7 file: streams one after the other, all other objects packed into object streams, then a
/// cross-reference stream (ISO 32000-1, 7.5.7 and 7.5.8; both allowed by ISO 19005-3).
///
/// A tagged page has some hundred structure elements of nearly equal text: packed they take a tenth of the room, and
/// the cross-reference table a fourth.
struct PDFWriter {
  private enum Entry {
    case free
    case offset(Int)
    case packed(stream: Int, index: Int)
  }

  /// So many objects that a long document is not read as a whole for one of them.
  private static let objectsPerStream = 250

  private(set) var bytes: [UInt8]
  private let deflater: Deflater
  private var entries: [Entry]
  private var packed: [UInt8] = []
  private var packedObjects: [(number: Int, offset: Int)] = []

  init(capacity: Int, deflater: Deflater) {
    // Object 0 is the head of the free ones (ISO 32000-1, 7.5.4).
    entries = [.free]
    self.deflater = deflater
    bytes = []
    bytes.reserveCapacity(capacity)
    // Four bytes above 127 mark the file as binary (ISO 19005-3, 6.1.2).
    bytes.append("%PDF-1.7\n%")
    bytes += [0xb5, 0xed, 0xae, 0xfb, 0x0a]
  }

  /// A number for a new object.
  mutating func newNumber() -> Int {
    entries.append(.free)
    return entries.count - 1
  }

  /// Writes a stream.
  ///
  /// - Parameter entries: the dictionary without `<<`, `>>` and `/Length`.
  mutating func write(stream number: Int, entries dictionary: [UInt8], data: some Collection<UInt8>) {
    entries[number] = .offset(bytes.count)
    bytes.append(integer: number)
    bytes.append(" 0 obj\n<< ")
    bytes.append(contentsOf: dictionary)
    bytes.append("/Length ")
    bytes.append(integer: data.count)
    bytes.append("\n>>\nstream\n")
    bytes.append(contentsOf: data)
    bytes.append("\nendstream\nendobj\n")
  }

  /// Writes a stream of these bytes, deflated if that makes it smaller.
  mutating func write(
    stream number: Int, entries dictionary: [UInt8], deflating data: [UInt8]
  ) throws(FinishingError) {
    let deflated: [UInt8]
    do { deflated = try deflater.deflate(data) } catch { throw .compression(error) }
    guard deflated.count < data.count else { return write(stream: number, entries: dictionary, data: data) }
    write(stream: number, entries: dictionary + Array("/Filter /FlateDecode ".utf8), data: deflated)
  }

  /// Writes an object that is no stream.
  mutating func write(object number: Int, value: some Collection<UInt8>) throws(FinishingError) {
    packedObjects.append((number, packed.count))
    packed.append(contentsOf: value)
    packed.append(0x0a)
    if packedObjects.count == Self.objectsPerStream { try flush() }
  }

  /// Writes the objects that wait to be packed.
  private mutating func flush() throws(FinishingError) {
    guard !packedObjects.isEmpty else { return }
    let stream = newNumber()
    var content: [UInt8] = []
    content.reserveCapacity(packed.count + packedObjects.count * 10)
    for (index, object) in packedObjects.enumerated() {
      content.append(integer: object.number)
      content.append(0x20)
      content.append(integer: object.offset)
      content.append(0x20)
      entries[object.number] = .packed(stream: stream, index: index)
    }
    let first = content.count
    content += packed
    try write(
      stream: stream, entries: Array("/Type /ObjStm /N \(packedObjects.count) /First \(first) ".utf8),
      deflating: content)
    packed.removeAll(keepingCapacity: true)
    packedObjects.removeAll(keepingCapacity: true)
  }

  /// Writes what is left and the cross-reference stream.
  ///
  /// The file's identifier is the digest of all bytes before that stream, so that it depends on the content alone.
  mutating func finish(root: Int, information: Int) throws(FinishingError) -> [UInt8] {
    try flush()
    let number = newNumber()
    let start = bytes.count
    entries[number] = .offset(start)
    let width = max(2, (64 - start.leadingZeroBitCount + 7) / 8)
    var table: [UInt8] = []
    table.reserveCapacity(entries.count * (width + 3))
    for (index, entry) in entries.enumerated() {
      switch entry {
      case .free: Self.append(&table, 0, 0, index == 0 ? 0xffff : 0, width)
      case .offset(let offset): Self.append(&table, 1, offset, 0, width)
      case .packed(let stream, let index): Self.append(&table, 2, stream, index, width)
      }
    }
    let identifier = FileIdentifier.identifier(of: bytes)
    var dictionary: [UInt8] = []
    dictionary.append(
      "/Type /XRef /Size \(entries.count) /W [ 1 \(width) 2 ] /Root \(root) 0 R /Info \(information) 0 R")
    dictionary.append(" /ID [ ")
    dictionary.append(hexadecimalString: identifier)
    dictionary.append(0x20)
    dictionary.append(hexadecimalString: identifier)
    dictionary.append(" ] ")
    try write(stream: number, entries: dictionary, deflating: table)
    bytes.append("startxref\n\(start)\n%%EOF\n")
    return bytes
  }

  /// One entry: its type in a byte, then the fields, most significant byte first.
  private static func append(_ table: inout [UInt8], _ type: UInt8, _ first: Int, _ second: Int, _ width: Int) {
    table.append(type)
    for byte in (0..<width).reversed() { table.append(UInt8(truncatingIfNeeded: first >> (byte * 8))) }
    table.append(UInt8(truncatingIfNeeded: second >> 8))
    table.append(UInt8(truncatingIfNeeded: second))
  }
}
