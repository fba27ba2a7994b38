internal import InvoiceModel

/// Values one after the other as bytes, for temporary files that the same process reads again.
package struct StoredBytes: Sendable {
  /// What has been written, or is read.
  package private(set) var bytes: [UInt8] = []
  private var position = 0

  /// Nothing yet.
  package init() {}

  /// What was written before, to be read in the same order.
  package init(reading bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Appends a number, in eight bytes.
  package mutating func write(_ integer: Int) { write(fixed: Int64(integer)) }

  /// Appends a text, with its length before it.
  package mutating func write(_ text: String) {
    write(text.utf8.count)
    bytes += text.utf8
  }

  /// Appends a text, or that there is none.
  package mutating func write(_ text: String?) {
    write(text == nil ? 0 : 1)
    if let text { write(text) }
  }

  mutating func write(_ decimal: ExactDecimal) {
    write(fixed: decimal.significand)
    write(decimal.scale)
  }

  mutating func write<Value>(_ values: [Value], _ body: (inout StoredBytes, Value) -> Void) {
    write(values.count)
    for value in values { body(&self, value) }
  }

  /// Reads a number; nil at the end, as of all that is read.
  package mutating func integer() -> Int? { fixed(Int64.self).flatMap { Int(exactly: $0) } }

  /// Reads a text.
  package mutating func text() -> String? {
    guard let count = integer(), count >= 0, count <= bytes.count - position else { return nil }
    defer { position += count }
    return String(decoding: bytes[position..<position + count], as: UTF8.self)
  }

  /// Reads a text that may be absent.
  package mutating func optionalText() -> String?? {
    guard let flag = integer() else { return nil }
    return flag == 0 ? .some(nil) : text().map { $0 }
  }

  mutating func decimal() -> ExactDecimal? {
    guard let significand = fixed(Int128.self), let scale = integer() else { return nil }
    return try? ExactDecimal(significand: significand, scale: scale)
  }

  mutating func values<Value>(_ body: (inout StoredBytes) -> Value?) -> [Value]? {
    guard let count = integer() else { return nil }
    var values: [Value] = []
    while values.count < count {
      guard let value = body(&self) else { return nil }
      values.append(value)
    }
    return values
  }

  private mutating func write(fixed integer: some FixedWidthInteger) {
    var rest = integer
    for _ in 0..<integer.bitWidth / 8 {
      bytes.append(UInt8(truncatingIfNeeded: rest))
      rest >>= 8
    }
  }

  private mutating func fixed<Integer: FixedWidthInteger>(_ type: Integer.Type) -> Integer? {
    let count = Integer.bitWidth / 8
    guard count <= bytes.count - position else { return nil }
    defer { position += count }
    return bytes[position..<position + count].reversed().reduce(0) { $0 << 8 | Integer(truncatingIfNeeded: $1) }
  }
}
