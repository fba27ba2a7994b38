import CNettle

/// The message digest of RFC 1321, which PDF asks for in `/CheckSum`; it protects nothing here.
public enum MD5 {
  /// Sixteen bytes.
  public static func digest(_ message: [UInt8]) -> [UInt8] {
    var context = md5_ctx()
    nettle_md5_init(&context)
    nettle_md5_update(&context, message.count, message)
    return [UInt8](unsafeUninitializedCapacity: Int(MD5_DIGEST_SIZE)) { digest, count in
      count = Int(MD5_DIGEST_SIZE)
      nettle_md5_digest(&context, count, digest.baseAddress)
    }
  }
}
