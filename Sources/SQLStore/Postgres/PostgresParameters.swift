/// Values as libpq takes them: numbers and texts as text, which the server turns into what stands there, bytes as they
/// are.
struct PostgresParameters {
  private var bytes: [UInt8] = []
  /// Where a value begins; nil for NULL.
  private var starts: [Int?] = []
  private var lengths: [Int32] = []
  private var formats: [Int32] = []

  init(_ values: [SQLValue]) throws(SQLError) {
    starts.reserveCapacity(values.count)
    lengths.reserveCapacity(values.count)
    formats.reserveCapacity(values.count)
    for value in values {
      let start = bytes.count
      var isPresent = true
      var format: Int32 = 0
      switch value {
      case .null: isPresent = false
      case .integer(let number): bytes += String(number).utf8
      case .text(let text):
        if text.utf8.contains(0) { throw SQLError.textWithNull }
        bytes += text.utf8
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
  }

  /// Gives their number, the values, their lengths and their formats.
  func withPointers<Result>(
    _ body: (
      Int32, UnsafePointer<UnsafePointer<CChar>?>?, UnsafePointer<Int32>?, UnsafePointer<Int32>?
    ) -> Result
  ) -> Result {
    bytes.withUnsafeBytes { buffer in
      let values = starts.map { start in
        start.flatMap { buffer.baseAddress?.advanced(by: $0).assumingMemoryBound(to: CChar.self) }
      }
      return values.withUnsafeBufferPointer { values in
        lengths.withUnsafeBufferPointer { lengths in
          formats.withUnsafeBufferPointer { formats in
            body(Int32(values.count), values.baseAddress, lengths.baseAddress, formats.baseAddress)
          }
        }
      }
    }
  }
}
