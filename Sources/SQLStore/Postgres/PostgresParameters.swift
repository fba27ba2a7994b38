/// Values as libpq takes them: numbers and texts as text, which the server turns into what stands there, bytes as they
/// are.
struct PostgresParameters {
  private var bytes: [UInt8] = []
  /// Where a value begins; nil for NULL.
  private var starts: [Int?] = []
  private var lengths: [Int32] = []
  private var formats: [Int32] = []
  private var pointers: [UnsafePointer<CChar>?] = []

  /// None so far.
  init() {}

  /// How many bytes they take.
  var size: Int { bytes.count }

  /// Takes other values, in the memory of those before.
  mutating func fill(_ values: [SQLValue]) throws(SQLError) {
    // A large value does not keep its memory for as long as the connection lives.
    bytes.removeAll(keepingCapacity: bytes.count < 1 << 20)
    starts.removeAll(keepingCapacity: true)
    lengths.removeAll(keepingCapacity: true)
    formats.removeAll(keepingCapacity: true)
    for value in values { try append(value) }
  }

  private mutating func append(_ value: SQLValue) throws(SQLError) {
    let start = bytes.count
    var isPresent = true
    var format: Int32 = 0
    switch value {
    case .null: isPresent = false
    case .integer(let number): bytes += String(number).utf8
    case .text(let text):
      bytes += text.utf8
      if bytes[start...].contains(0) { throw SQLError.textWithNull }
    case .bytes(let value):
      format = 1
      bytes += value
    }
    guard let length = Int32(exactly: bytes.count - start) else {
      throw SQLError(.misuse, "a value is longer than two gigabytes")
    }
    starts.append(isPresent ? start : nil)
    lengths.append(length)
    formats.append(format)
    bytes.append(0)
  }

  /// Gives their number, the values, their lengths and their formats.
  mutating func withPointers<Result>(
    _ body: (
      Int32, UnsafePointer<UnsafePointer<CChar>?>?, UnsafePointer<Int32>?, UnsafePointer<Int32>?
    ) -> Result
  ) -> Result {
    pointers.removeAll(keepingCapacity: true)
    return bytes.withUnsafeBytes { buffer in
      for start in starts {
        pointers.append(
          start.flatMap { buffer.baseAddress?.advanced(by: $0).assumingMemoryBound(to: CChar.self) })
      }
      return pointers.withUnsafeBufferPointer { values in
        lengths.withUnsafeBufferPointer { lengths in
          formats.withUnsafeBufferPointer { formats in
            body(Int32(values.count), values.baseAddress, lengths.baseAddress, formats.baseAddress)
          }
        }
      }
    }
  }
}
