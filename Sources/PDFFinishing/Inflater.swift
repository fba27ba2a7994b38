import CZlib

/// zlib's decompression, its state kept from one stream to the next.
///
/// It may be used by one task at a time.
final class Inflater {
  /// More than any content stream needs; a bound, so that a small file can't claim all memory.
  static let limit = 1 << 28
  private static let largestChunk = 1 << 24

  // zlib's state points back to this structure, so that it must not move.
  private let stream: UnsafeMutablePointer<z_stream>

  init() throws(FinishingError) {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    let code = inflateInit_(stream, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard code == Z_OK else {
      stream.deallocate()
      throw .compression(operation: "inflateInit", code: code)
    }
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
  }

  /// The content of the zlib stream in `range`, which is clamped to the bytes that there are.
  ///
  /// - Throws: `unsupported` when the content is larger than `limit`.
  func inflate(
    _ bytes: [UInt8], in range: Range<Int>, limit: Int = Inflater.limit
  ) throws(FinishingError) -> [UInt8] {
    let range = range.clamped(to: 0..<bytes.count)
    guard let count = UInt32(exactly: range.count) else { throw .unsupported(reason: "a stream of 4 GiB or more") }
    var code = inflateReset(stream)
    guard code == Z_OK else { throw .compression(operation: "inflateReset", code: code) }
    var content: [UInt8] = []
    // Text in PDF deflates to a third or less.
    var capacity = min(max(4096, Int(count) * 4), Self.largestChunk)
    var consumed = 0
    while code == Z_OK {
      guard content.count <= limit else { throw .unsupported(reason: "a stream above \(limit >> 20) MiB") }
      let chunk = bytes.withUnsafeBufferPointer { input in
        [UInt8](unsafeUninitializedCapacity: capacity) { output, produced in
          guard let start = input.baseAddress else { return }
          // zlib reads from `next_in` only; its declaration lacks the const.
          stream.pointee.next_in = UnsafeMutablePointer(mutating: start + range.lowerBound + consumed)
          stream.pointee.avail_in = count - UInt32(consumed)
          stream.pointee.next_out = output.baseAddress
          stream.pointee.avail_out = UInt32(capacity)
          code = CZlib.inflate(stream, Z_NO_FLUSH)
          consumed = Int(count - stream.pointee.avail_in)
          produced = capacity - Int(stream.pointee.avail_out)
        }
      }
      if code == Z_OK, chunk.isEmpty { code = Z_BUF_ERROR }
      if content.isEmpty { content = chunk } else { content += chunk }
      capacity = min(capacity * 2, Self.largestChunk)
    }
    guard code == Z_STREAM_END else { throw .compression(operation: "inflate", code: code) }
    return content
  }
}
