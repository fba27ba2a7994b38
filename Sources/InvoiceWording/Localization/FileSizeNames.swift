/// What sizes of files are counted in.
struct FileSizeNames: Sendable {
  /// Bytes.
  let bytes: String
  /// Thousands of them.
  let kilo: String
  /// Millions of them.
  let mega: String
}
