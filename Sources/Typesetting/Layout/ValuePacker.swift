/// Writes values as bytes that `ValueUnpacker` reads in the same order.
struct ValuePacker: VaryingValues {
  private(set) var bytes: [UInt8] = []

  /// The bytes, in no more room than they need; what is packed next stands in the room that they had.
  mutating func take() -> [UInt8] {
    let exact = [UInt8](unsafeUninitializedCapacity: bytes.count) { buffer, count in
      count = buffer.initialize(fromContentsOf: bytes)
    }
    bytes.removeAll(keepingCapacity: true)
    return exact
  }

  /// Takes the text; what is left is empty.
  mutating func exchange(_ text: inout String) {
    append(text)
    text = ""
  }

  /// Takes the number; what is left is 0.
  mutating func exchange(_ number: inout Int) {
    append(number)
    number = 0
  }

  /// Appends a number, seven bits a byte: most are small.
  mutating func append(_ number: Int) {
    var rest = UInt(bitPattern: number)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func append(_ text: String) {
    append(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  mutating func append(_ text: [UInt8]) {
    append(text.count)
    bytes.append(contentsOf: text)
  }

  /// Appends all bits of a length. Many are 0, which takes a byte.
  mutating func append(_ length: Double) {
    guard length.bitPattern != 0 else { return bytes.append(0) }
    bytes.append(1)
    appendWhole(length)
  }

  /// Appends all bits of a length that is hardly ever 0.
  mutating func appendWhole(_ length: Double) {
    withUnsafeBytes(of: length.bitPattern.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func append(_ byte: UInt8) {
    bytes.append(byte)
  }

  mutating func append(_ isTrue: Bool) {
    bytes.append(isTrue ? 1 : 0)
  }
}
