import ByteCoding

/// What names a file in its trailer's `/ID` (ISO 32000-1, 14.4): it has to differ between files, and protects nothing.
///
/// The standard suggests MD5; any digest will do, and processors have instructions for SHA-256.
enum FileIdentifier {
  private static let size = 16

  /// Sixteen bytes: the first half of the content's SHA-256.
  static func identifier(of content: [UInt8]) -> [UInt8] {
    Array(SHA256.digest(of: content).bytes.prefix(size))
  }
}
