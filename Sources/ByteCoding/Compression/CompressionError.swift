/// Why bytes were not compressed, or not unpacked.
public enum CompressionError: Error, Hashable, Sendable {
  /// The stream is damaged, or libdeflate has no memory; `code` is what it returned.
  case failed(operation: String, code: Int32)
  /// The content is larger than `limit` bytes.
  case tooLarge(limit: Int)
}
