/// Stands for texts of which many are remembered, in 16 bytes: the first half of a SHA-256, so that nobody can make two
/// texts that have the same.
public struct TextDigest: Hashable, Sendable {
  private let bits: UInt128

  /// The digest of texts; where one ends and the next begins is a part of it.
  public init(of texts: String...) {
    var bytes: [UInt8] = []
    for text in texts { bytes += text.utf8 + [0xFF] }
    bits = SHA256.digest(of: bytes).bytes.prefix(16).reduce(0) { $0 << 8 | UInt128($1) }
  }
}
