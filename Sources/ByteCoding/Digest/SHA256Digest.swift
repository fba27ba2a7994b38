/// The 32 bytes of a SHA-256.
public struct SHA256Digest: Hashable, Sendable, CustomStringConvertible {
  private var words: SIMD8<UInt32>

  /// - Parameter bytes: 32 of them; what is missing counts as zero.
  init(bytes: [UInt8]) {
    words = SIMD8()
    for (index, byte) in bytes.prefix(32).enumerated() { words[index / 4] = words[index / 4] << 8 | UInt32(byte) }
  }

  /// Reads 64 hexadecimal digits; nil when it is anything else.
  public init?(hexadecimal text: some StringProtocol) {
    let units = Array(text.utf8)
    guard units.count == 64 else { return nil }
    words = SIMD8()
    for (index, unit) in units.enumerated() {
      let digit: UInt8
      switch unit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = unit - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = unit - UInt8(ascii: "a") + 10
      default: return nil
      }
      words[index / 8] = words[index / 8] << 4 | UInt32(digit)
    }
  }

  /// The bytes, as the standard orders them.
  public var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(32)
    for index in 0..<8 { withUnsafeBytes(of: words[index].bigEndian) { bytes += $0 } }
    return bytes
  }

  /// 64 hexadecimal digits, small letters.
  public var description: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
