internal import CNettle

/// SHA-256 (FIPS 180-4) of bytes that come in pieces.
public struct SHA256: Sendable {
  private var context = sha256_ctx()

  /// The digest of nothing so far.
  public init() { nettle_sha256_init(&context) }

  /// The digest of some bytes.
  public static func digest(of bytes: [UInt8]) -> SHA256Digest {
    var hash = SHA256()
    hash.update(bytes)
    return hash.digest()
  }

  /// Adds bytes.
  public mutating func update(_ bytes: [UInt8]) { bytes.withUnsafeBytes { update($0) } }

  /// Adds bytes.
  public mutating func update(_ bytes: UnsafeRawBufferPointer) {
    guard let start = bytes.baseAddress else { return }
    nettle_sha256_update(&context, bytes.count, start.assumingMemoryBound(to: UInt8.self))
  }

  /// The digest of all bytes so far; more may follow.
  public func digest() -> SHA256Digest { SHA256Digest(bytes: digestBytes()) }

  /// The same as bytes.
  public func digestBytes() -> [UInt8] {
    var copy = context
    return [UInt8](unsafeUninitializedCapacity: Int(SHA256_DIGEST_SIZE)) { digest, count in
      count = Int(SHA256_DIGEST_SIZE)
      nettle_sha256_digest(&copy, count, digest.baseAddress)
    }
  }
}
