internal import CDeflate

/// The checksum of ZIP files (ISO 3309).
public enum CRC32 {
  /// The checksum of some bytes.
  public static func checksum(of bytes: [UInt8]) -> UInt32 { libdeflate_crc32(0, bytes, bytes.count) }
}
