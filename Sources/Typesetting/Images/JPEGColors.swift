/// Colours of a JPEG's samples (ITU T.871).
struct JPEGColors {
  private let components: [JPEGComponent]
  private let isRGB: Bool

  /// - Parameters:
  ///   - components: one, three, or none, when the picture is damaged from its beginning on.
  ///   - isRGB: whether three of them are red, green and blue themselves.
  init(_ components: [JPEGComponent], isRGB: Bool) {
    (self.components, self.isRGB) = (components, isRGB)
  }

  /// The picture, each pixel `0xRRGGBB`: a component of fewer samples gives each to several pixels.
  func pixels(width: Int, height: Int) -> [UInt32] {
    var result = [UInt32](repeating: 0x80_8080, count: width * height)
    guard let first = components.first else { return result }
    let horizontal = components.map(\.horizontal).max() ?? 1
    let vertical = components.map(\.vertical).max() ?? 1
    for y in 0..<height {
      let rows = components.map { y * $0.vertical / vertical * $0.stride }
      for x in 0..<width {
        let value: UInt32
        if components.count == 3 {
          let (a, b, c) = (
            components[0].samples[rows[0] + x * first.horizontal / horizontal],
            components[1].samples[rows[1] + x * components[1].horizontal / horizontal],
            components[2].samples[rows[2] + x * components[2].horizontal / horizontal]
          )
          value = isRGB ? Self.packed(Int32(a), Int32(b), Int32(c)) : Self.converted(Int32(a), Int32(b), Int32(c))
        } else {
          let gray = Int32(first.samples[rows[0] + x])
          value = Self.packed(gray, gray, gray)
        }
        result[y * width + x] = value
      }
    }
    return result
  }

  /// - Parameters:
  ///   - y: brightness.
  ///   - cb, cr: how blue and how red, around 128.
  private static func converted(_ y: Int32, _ cb: Int32, _ cr: Int32) -> UInt32 {
    let (blue, red) = (cb - 128, cr - 128)
    // Multiples of 1/65536, rounded.
    let bright = y << 16 + 32768
    return packed(
      (bright + 91881 * red) >> 16, (bright - 22554 * blue - 46802 * red) >> 16, (bright + 116130 * blue) >> 16)
  }

  private static func packed(_ red: Int32, _ green: Int32, _ blue: Int32) -> UInt32 {
    UInt32(UInt8(clamping: red)) << 16 | UInt32(UInt8(clamping: green)) << 8 | UInt32(UInt8(clamping: blue))
  }
}
