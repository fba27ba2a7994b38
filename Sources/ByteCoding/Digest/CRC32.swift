internal import CDeflate

/// The checksum of ZIP files (ISO 3309).
public enum CRC32 {
  /// The checksum of some bytes.
  ///
  /// - Parameter start: the checksum of what comes before them; 0 when nothing does.
  public static func checksum(of bytes: [UInt8], after start: UInt32 = 0) -> UInt32 {
    libdeflate_crc32(start, bytes, bytes.count)
  }
}
