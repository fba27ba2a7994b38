/// The first eight bytes of a postcode, which is all that tells where it belongs.
struct PostcodeStart: Sendable {
  /// The first byte at the top.
  private let bits: UInt64
  /// How many bytes there are.
  let count: Int

  init(_ bytes: some Sequence<UInt8>) {
    var bits: UInt64 = 0
    var count = 0
    for byte in bytes.prefix(8) {
      bits |= UInt64(byte) << UInt64(56 - 8 * count)
      count += 1
    }
    (self.bits, self.count) = (bits, count)
  }

  func begins(with start: PostcodeStart) -> Bool {
    guard start.count <= count else { return false }
    return start.count == 0 || (bits ^ start.bits) >> UInt64(64 - 8 * start.count) == 0
  }
}
