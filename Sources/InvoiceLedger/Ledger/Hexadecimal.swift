/// Bytes as people compare them.
package enum Hexadecimal {
  private static let digits = Array("0123456789abcdef".utf8)

  /// Two digits a byte, small letters.
  package static func text(_ bytes: [UInt8]) -> String {
    String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// The bytes of such a text; nil when it is none.
  package static func bytes(_ text: some StringProtocol) -> [UInt8]? {
    let units = Array(text.utf8)
    guard units.count % 2 == 0 else { return nil }
    var bytes: [UInt8] = []
    for index in stride(from: 0, to: units.count, by: 2) {
      guard let high = digits.firstIndex(of: units[index]), let low = digits.firstIndex(of: units[index + 1]) else {
        return nil
      }
      bytes.append(UInt8(high << 4 | low))
    }
    return bytes
  }
}
