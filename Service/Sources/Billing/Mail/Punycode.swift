/// Letters of any script written in ASCII (RFC 3492).
enum Punycode {
  private static let base: UInt32 = 36
  private static let (smallest, largest): (UInt32, UInt32) = (1, 26)

  /// The text in ASCII, without `xn--`; nil when it is longer than any label can be.
  static func encoded(_ text: String) -> String? {
    let scalars = text.unicodeScalars.map(\.value)
    guard scalars.count <= 63 else { return nil }
    let basic = scalars.filter { $0 < 0x80 }
    var output = basic.map { UInt8(truncatingIfNeeded: $0) }
    if !basic.isEmpty { output.append(UInt8(ascii: "-")) }
    var (code, delta, bias): (UInt32, UInt32, UInt32) = (0x80, 0, 72)
    var handled = UInt32(basic.count)
    while handled < scalars.count {
      // The next letter that is not written yet; 63 of them keep every product within 32 bits.
      guard let next = scalars.filter({ $0 >= code }).min() else { return nil }
      delta += (next - code) * (handled + 1)
      code = next
      for scalar in scalars {
        if scalar < code { delta += 1 }
        guard scalar == code else { continue }
        append(delta, bias, to: &output)
        bias = adapted(delta, handled + 1, isFirst: handled == basic.count)
        (delta, handled) = (0, handled + 1)
      }
      (delta, code) = (delta + 1, code + 1)
    }
    return String(decoding: output, as: UTF8.self)
  }

  private static func append(_ delta: UInt32, _ bias: UInt32, to output: inout [UInt8]) {
    var (rest, place) = (delta, base)
    while true {
      let threshold = place <= bias ? smallest : min(place - bias, largest)
      guard rest >= threshold else { break }
      output.append(digit(threshold + (rest - threshold) % (base - threshold)))
      rest = (rest - threshold) / (base - threshold)
      place += base
    }
    output.append(digit(rest))
  }

  private static func adapted(_ delta: UInt32, _ count: UInt32, isFirst: Bool) -> UInt32 {
    var rest = isFirst ? delta / 700 : delta / 2
    rest += rest / count
    var steps: UInt32 = 0
    while rest > (base - smallest) * largest / 2 {
      rest /= base - smallest
      steps += base
    }
    return steps + (base - smallest + 1) * rest / (rest + 38)
  }

  private static func digit(_ value: UInt32) -> UInt8 {
    UInt8(truncatingIfNeeded: value < 26 ? value + 0x61 : value - 26 + 0x30)
  }
}
