/// The content of zlib streams of unknown origin.
package enum ZlibContent {
  /// The content of a zlib stream; bytes after its end mean nothing.
  ///
  /// - Parameter limit: the largest content in bytes, so that a small stream can't claim all memory.
  /// - Throws: ``FinishingError/compression(operation:code:)`` for a damaged stream,
  ///   ``FinishingError/unsupported(reason:)`` for one that is too large.
  package static func inflated(_ bytes: [UInt8], limit: Int) throws(FinishingError) -> [UInt8] {
    try Inflater().inflate(bytes, in: 0..<bytes.count, limit: limit)
  }
}
