import CDeflate

/// Decompression of zlib streams (RFC 1950), its memory kept from one stream to the next.
///
/// It may be used by one task at a time.
public final class Inflater {
  /// More than any content stream needs; a bound, so that a small file can't claim all memory.
  public static let limit = 1 << 28
  /// No deflated byte stands for more (RFC 1951: 258 bytes in two bits).
  private static let largestRatio = 1032

  private let decompressor: OpaquePointer

  /// Takes the memory that unpacking needs.
  ///
  /// - Throws: ``CompressionError/failed(operation:code:)`` when there is none.
  public init() throws(CompressionError) {
    guard let decompressor = libdeflate_alloc_decompressor() else {
      throw .failed(operation: "libdeflate_alloc_decompressor", code: 0)
    }
    self.decompressor = decompressor
  }

  deinit { libdeflate_free_decompressor(decompressor) }

  /// The content of the zlib stream in `range`, which is clamped to the bytes that there are; what follows the stream
  /// means nothing.
  ///
  /// - Throws: ``CompressionError/failed(operation:code:)`` when the stream is damaged,
  ///   ``CompressionError/tooLarge(limit:)`` when its content is larger than `limit` bytes.
  public func inflate(
    _ bytes: [UInt8], in range: Range<Int>, limit: Int = Inflater.limit
  ) throws(CompressionError) -> [UInt8] {
    let range = range.clamped(to: 0..<bytes.count)
    let largest = min(limit, range.count * Self.largestRatio)
    // Text in PDF deflates to a third or less.
    var capacity = min(max(4096, range.count * 6), max(largest, 1))
    while true {
      var result = LIBDEFLATE_BAD_DATA
      let content = bytes.withUnsafeBytes { bytes in
        [UInt8](unsafeUninitializedCapacity: capacity) { output, produced in
          guard let start = bytes.baseAddress else { return }
          var (consumed, written) = (0, 0)
          result = libdeflate_zlib_decompress_ex(
            decompressor, start + range.lowerBound, range.count, output.baseAddress, capacity, &consumed, &written)
          if result == LIBDEFLATE_SUCCESS { produced = written }
        }
      }
      switch result {
      case LIBDEFLATE_SUCCESS: return content
      case LIBDEFLATE_INSUFFICIENT_SPACE where capacity < largest: capacity = min(capacity * 4, largest)
      case LIBDEFLATE_INSUFFICIENT_SPACE: throw .tooLarge(limit: limit)
      default: throw .failed(operation: "libdeflate_zlib_decompress", code: Int32(bitPattern: result.rawValue))
      }
    }
  }
}
