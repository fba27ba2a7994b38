import CZlib

/// zlib's compression, its state kept from one stream to the next.
///
/// It may be used by one task at a time.
final class Deflater {
  // zlib's state points back to this structure, so that it must not move.
  private let stream: UnsafeMutablePointer<z_stream>

  init(level: Int32 = Deflater.defaultLevel) throws(FinishingError) {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    let code = deflateInit_(stream, level, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard code == Z_OK else {
      stream.deallocate()
      throw .compression(operation: "deflateInit", code: code)
    }
  }

  deinit {
    deflateEnd(stream)
    stream.deallocate()
  }

  /// Measured on a tagged page with an attached invoice: level 6 would take 2 % off the file and 60 % more time.
  static let defaultLevel: Int32 = 3

  /// The bytes as a zlib stream.
  func deflate(_ bytes: [UInt8]) throws(FinishingError) -> [UInt8] {
    var code = deflateReset(stream)
    guard code == Z_OK else { throw .compression(operation: "deflateReset", code: code) }
    guard let count = UInt32(exactly: bytes.count), let bound = UInt32(exactly: deflateBound(stream, UInt(count)))
    else { throw .unsupported(reason: "a stream of 4 GiB or more") }
    let deflated = bytes.withUnsafeBufferPointer { input in
      [UInt8](unsafeUninitializedCapacity: Int(bound)) { output, produced in
        // zlib reads from `next_in` only; its declaration lacks the const.
        stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        stream.pointee.avail_in = count
        stream.pointee.next_out = output.baseAddress
        stream.pointee.avail_out = bound
        code = CZlib.deflate(stream, Z_FINISH)
        produced = Int(bound - stream.pointee.avail_out)
      }
    }
    guard code == Z_STREAM_END else { throw .compression(operation: "deflate", code: code) }
    return deflated
  }
}
