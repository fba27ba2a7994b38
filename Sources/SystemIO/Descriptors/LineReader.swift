internal import Glibc

/// Takes lines off a reader: what is between LF, without it and without a CR before it.
public struct LineReader {
  /// A line.
  public enum Line {
    case bytes([UInt8])
    /// It is longer than the limit; it was read over.
    case tooLong
  }

  private let reader: ByteReader
  private let limit: Int

  /// - Parameter limit: the longest line, in bytes.
  public init(_ reader: ByteReader, limit: Int) {
    self.reader = reader
    self.limit = limit
  }

  /// The next line; nil at the end. What follows the last LF is a line unless it is empty.
  public func next() throws(SystemError) -> Line? {
    var line: [UInt8] = []
    var isTooLong = false
    var isBegun = false
    while true {
      let length = reader.withAvailable { bytes -> Int? in
        guard let base = bytes.baseAddress, let found = memchr(base, 0x0A, bytes.count) else { return nil }
        return UnsafeRawPointer(found) - base
      }
      let piece = reader.available
      let count = length ?? piece.count
      if count > 0 { isBegun = true }
      if isTooLong || line.count + count > limit {
        isTooLong = true
        line = []
      } else {
        line += piece.prefix(count)
      }
      reader.take(length == nil ? count : count + 1)
      if length != nil { break }
      if try !reader.readMore() {
        guard isBegun else { return nil }
        break
      }
    }
    if isTooLong { return .tooLong }
    if line.last == 0x0D { line.removeLast() }
    return .bytes(line)
  }
}
