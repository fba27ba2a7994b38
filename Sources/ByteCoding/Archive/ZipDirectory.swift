/// The entries of a ZIP archive, packed: what its directory says of each takes 80 bytes, which is only known to be needed
/// when the archive ends. The names of a batch differ in their last letters, and where a file begins follows from what
/// stands before it, so that an entry takes some 15 bytes here.
struct ZipDirectory: Sendable {
  /// In bytes: what grows is not copied as a whole.
  private static let chunkSize = 64 << 10

  private var chunks: [[UInt8]] = []
  private var lastName: [UInt8] = []
  private(set) var count = 0

  /// Adds an entry that begins where the one before it ends.
  mutating func append(_ entry: ZipEntry) {
    let shared = zip(lastName, entry.name).prefix { $0 == $1 }.count
    if chunks.last.map({ $0.count + entry.name.count + 32 > Self.chunkSize }) ?? true {
      chunks.append([])
      chunks[chunks.count - 1].reserveCapacity(Self.chunkSize)
    }
    let chunk = chunks.count - 1
    Self.append(UInt64(shared), to: &chunks[chunk])
    Self.append(UInt64(entry.name.count - shared), to: &chunks[chunk])
    chunks[chunk] += entry.name[shared...]
    Self.append(entry.size, to: &chunks[chunk])
    chunks[chunk].add(entry.checksum)
    chunks[chunk].add(entry.date.word)
    lastName = entry.name
    count += 1
  }

  /// Seven bits a byte: most numbers are small.
  private static func append(_ number: UInt64, to bytes: inout [UInt8]) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// Reads the entries in their order.
  struct Reader {
    private let chunks: [[UInt8]]
    private var chunk = 0
    private var position = 0
    private var name: [UInt8] = []
    private var offset: UInt64 = 0

    init(_ directory: ZipDirectory) { chunks = directory.chunks }

    mutating func next() -> ZipEntry? {
      while chunks.indices.contains(chunk), position >= chunks[chunk].count { (chunk, position) = (chunk + 1, 0) }
      guard chunks.indices.contains(chunk) else { return nil }
      let shared = Int(number())
      let count = Int(number())
      name.removeSubrange(shared...)
      name += chunks[chunk][position..<position + count]
      position += count
      let entry = ZipEntry(
        name: name, size: number(), checksum: integer(), date: ZipDate(word: integer()), offset: offset)
      offset += UInt64(entry.header.count) + entry.size
      return entry
    }

    private mutating func number() -> UInt64 {
      var value: UInt64 = 0
      var shift: UInt64 = 0
      while true {
        let byte = chunks[chunk][position]
        position += 1
        value |= UInt64(byte & 0x7F) << shift
        if byte < 0x80 { return value }
        shift += 7
      }
    }

    private mutating func integer<Value: FixedWidthInteger>() -> Value {
      let size = MemoryLayout<Value>.size
      defer { position += size }
      let value = chunks[chunk].withUnsafeBytes { $0.loadUnaligned(fromByteOffset: position, as: Value.self) }
      return Value(littleEndian: value)
    }
  }
}
