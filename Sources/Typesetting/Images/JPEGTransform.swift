/// The inverse cosine transform of a block of a JPEG (ITU T.81, A.3.3), in integers of 12 fractional bits.
enum JPEGTransform {
  /// Of a block, in samples.
  static let side = 8
  static let count = side * side

  /// Where a number stands in its block, in the order of the file (A.3.6).
  static let zigzag: [Int] = [
    0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7, 14, 21,
    28,
    35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47,
    55,
    62, 63,
  ]

  /// Writes a block's samples.
  ///
  /// - Parameters:
  ///   - block: 64 numbers, row by row.
  ///   - samples: of the component.
  ///   - start: of the block's first sample.
  ///   - stride: from a row to the next.
  static func inverse(_ block: [Int32], into samples: inout [UInt8], at start: Int, stride: Int) {
    var half = [Int32](repeating: 0, count: count)
    for column in 0..<side {
      let values = line(block, from: column, step: side, bias: 512)
      for row in 0..<side { half[row * side + column] = values[row] >> 10 }
    }
    for row in 0..<side {
      // A half, and 128, as samples have no sign.
      let values = line(half, from: row * side, step: 1, bias: 65536 + 128 << 17)
      let place = start + row * stride
      for column in 0..<side { samples[place + column] = UInt8(clamping: values[column] >> 17) }
    }
  }

  /// The transform of eight numbers, by Loeffler, Ligtenberg and Moschytz.
  private static func line(_ block: [Int32], from start: Int, step: Int, bias: Int32) -> SIMD8<Int32> {
    func at(_ index: Int) -> Int32 { block[start &+ index &* step] }
    // Multiples of 1/4096.
    let turned = (at(2) &+ at(6)) &* 2217
    let (t2, t3) = (turned &- at(6) &* 7567, turned &+ at(2) &* 3135)
    let (t0, t1) = ((at(0) &+ at(4)) &<< 12, (at(0) &- at(4)) &<< 12)
    let even = SIMD4(t0 &+ t3, t1 &+ t2, t1 &- t2, t0 &- t3) &+ SIMD4(repeating: bias)
    let (a, b, c, d) = (at(7), at(5), at(3), at(1))
    let (ac, bd, ad, bc) = (a &+ c, b &+ d, a &+ d, b &+ c)
    let all = (ac &+ bd) &* 4816
    let (p1, p2) = (all &- ad &* 3685, all &- bc &* 10497)
    let (p3, p4) = (0 &- ac &* 8034, 0 &- bd &* 1597)
    let odd = SIMD4(
      d &* 6149 &+ p1 &+ p4, c &* 12586 &+ p2 &+ p3, b &* 8410 &+ p2 &+ p4, a &* 1223 &+ p1 &+ p3)
    let (upper, lower) = (even &+ odd, even &- odd)
    return SIMD8(upper[0], upper[1], upper[2], upper[3], lower[3], lower[2], lower[1], lower[0])
  }
}
