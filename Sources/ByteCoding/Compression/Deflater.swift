import CDeflate

/// Compression to zlib streams (RFC 1950), its memory kept from one stream to the next.
///
/// It may be used by one task at a time.
public final class Deflater {
  private let compressor: OpaquePointer

  /// - Parameter level: 0 to 12.
  /// - Throws: ``CompressionError/failed(operation:code:)`` when there is no memory, or no such level.
  public init(level: Int32 = Deflater.defaultLevel) throws(CompressionError) {
    guard let compressor = libdeflate_alloc_compressor(level) else {
      throw .failed(operation: "libdeflate_alloc_compressor", code: level)
    }
    self.compressor = compressor
  }

  deinit { libdeflate_free_compressor(compressor) }

  /// Measured on a tagged page with an attached invoice: level 6 would take 4 % off the file and twice the time.
  public static let defaultLevel: Int32 = 1

  /// The bytes as a zlib stream.
  ///
  /// - Throws: ``CompressionError/failed(operation:code:)`` when there is no memory.
  public func deflate(_ bytes: [UInt8]) throws(CompressionError) -> [UInt8] {
    let bound = libdeflate_zlib_compress_bound(compressor, bytes.count)
    let deflated = bytes.withUnsafeBytes { input in
      [UInt8](unsafeUninitializedCapacity: bound) { output, produced in
        produced = libdeflate_zlib_compress(compressor, input.baseAddress, input.count, output.baseAddress, bound)
      }
    }
    guard !deflated.isEmpty else { throw .failed(operation: "libdeflate_zlib_compress", code: 0) }
    return deflated
  }
}
