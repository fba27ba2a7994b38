/// The message digest of RFC 1321, which PDF asks for in `/ID` and `/CheckSum`; it names content here and protects
/// nothing.
struct MD5 {
  /// Sixteen bytes.
  static func digest(_ message: [UInt8]) -> [UInt8] {
    var state: SIMD4<UInt32> = [0x6745_2301, 0xefcd_ab89, 0x98ba_dcfe, 0x1032_5476]
    message.withUnsafeBytes { bytes in
      var offset = 0
      while bytes.count - offset >= 64 {
        update(&state, bytes, offset)
        offset += 64
      }
      var tail = [UInt8](bytes[offset...])
      tail.append(0x80)
      while tail.count % 64 != 56 { tail.append(0) }
      var bitCount = UInt64(bytes.count) &* 8
      for _ in 0..<8 {
        tail.append(UInt8(truncatingIfNeeded: bitCount))
        bitCount >>= 8
      }
      tail.withUnsafeBytes { tail in
        for block in stride(from: 0, to: tail.count, by: 64) { update(&state, tail, block) }
      }
    }
    var digest: [UInt8] = []
    digest.reserveCapacity(16)
    for index in 0..<4 {
      for shift: UInt32 in [0, 8, 16, 24] { digest.append(UInt8(truncatingIfNeeded: state[index] >> shift)) }
    }
    return digest
  }

  /// One block of 64 bytes at `offset`, which must lie within `bytes`.
  private static func update(_ state: inout SIMD4<UInt32>, _ bytes: UnsafeRawBufferPointer, _ offset: Int) {
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    func term(_ step: Int, _ word: Int) -> UInt32 {
      let offset = offset + (word & 15) * 4
      return UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)) &+ sines[step]
    }
    // The four rounds of RFC 1321, 3.4; every step changes another word, so that none has to be moved.
    for step in stride(from: 0, to: 16, by: 4) {
      turn(&a, b, (b & c) | (~b & d), term(step, step), 7)
      turn(&d, a, (a & b) | (~a & c), term(step + 1, step + 1), 12)
      turn(&c, d, (d & a) | (~d & b), term(step + 2, step + 2), 17)
      turn(&b, c, (c & d) | (~c & a), term(step + 3, step + 3), 22)
    }
    for step in stride(from: 0, to: 16, by: 4) {
      turn(&a, b, (b & d) | (c & ~d), term(step + 16, 5 * step + 1), 5)
      turn(&d, a, (a & c) | (b & ~c), term(step + 17, 5 * step + 6), 9)
      turn(&c, d, (d & b) | (a & ~b), term(step + 18, 5 * step + 11), 14)
      turn(&b, c, (c & a) | (d & ~a), term(step + 19, 5 * step + 16), 20)
    }
    for step in stride(from: 0, to: 16, by: 4) {
      turn(&a, b, b ^ c ^ d, term(step + 32, 3 * step + 5), 4)
      turn(&d, a, a ^ b ^ c, term(step + 33, 3 * step + 8), 11)
      turn(&c, d, d ^ a ^ b, term(step + 34, 3 * step + 11), 16)
      turn(&b, c, c ^ d ^ a, term(step + 35, 3 * step + 14), 23)
    }
    for step in stride(from: 0, to: 16, by: 4) {
      turn(&a, b, c ^ (b | ~d), term(step + 48, 7 * step), 6)
      turn(&d, a, b ^ (a | ~c), term(step + 49, 7 * step + 7), 10)
      turn(&c, d, a ^ (d | ~b), term(step + 50, 7 * step + 14), 15)
      turn(&b, c, d ^ (c | ~a), term(step + 51, 7 * step + 21), 21)
    }
    state = [state[0] &+ a, state[1] &+ b, state[2] &+ c, state[3] &+ d]
  }

  @inline(__always)
  private static func turn(_ word: inout UInt32, _ base: UInt32, _ mix: UInt32, _ term: UInt32, _ shift: UInt32) {
    let sum = word &+ mix &+ term
    word = base &+ (sum << shift | sum >> (32 - shift))
  }

  /// The integer part of 4294967296 times abs(sin(i)), i from 1 to 64.
  private static let sines: [UInt32] = [
    0xd76a_a478, 0xe8c7_b756, 0x2420_70db, 0xc1bd_ceee, 0xf57c_0faf, 0x4787_c62a, 0xa830_4613, 0xfd46_9501,
    0x6980_98d8, 0x8b44_f7af, 0xffff_5bb1, 0x895c_d7be, 0x6b90_1122, 0xfd98_7193, 0xa679_438e, 0x49b4_0821,
    0xf61e_2562, 0xc040_b340, 0x265e_5a51, 0xe9b6_c7aa, 0xd62f_105d, 0x0244_1453, 0xd8a1_e681, 0xe7d3_fbc8,
    0x21e1_cde6, 0xc337_07d6, 0xf4d5_0d87, 0x455a_14ed, 0xa9e3_e905, 0xfcef_a3f8, 0x676f_02d9, 0x8d2a_4c8a,
    0xfffa_3942, 0x8771_f681, 0x6d9d_6122, 0xfde5_380c, 0xa4be_ea44, 0x4bde_cfa9, 0xf6bb_4b60, 0xbebf_bc70,
    0x289b_7ec6, 0xeaa1_27fa, 0xd4ef_3085, 0x0488_1d05, 0xd9d4_d039, 0xe6db_99e5, 0x1fa2_7cf8, 0xc4ac_5665,
    0xf429_2244, 0x432a_ff97, 0xab94_23a7, 0xfc93_a039, 0x655b_59c3, 0x8f0c_cc92, 0xffef_f47d, 0x8584_5dd1,
    0x6fa8_7e4f, 0xfe2c_e6e0, 0xa301_4314, 0x4e08_11a1, 0xf753_7e82, 0xbd3a_f235, 0x2ad7_d2bb, 0xeb86_d391,
  ]
}
