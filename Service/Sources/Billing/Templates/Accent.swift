/// The colour of a plan, and what is legible on it.
struct Accent: Hashable, Sendable {
  private static let fallback: UInt32 = 0x0F_766E

  private let rgb: UInt32

  /// From `#0f766e`; anything else is the usual one.
  init(_ text: String?) {
    let digits = text.map { $0.hasPrefix("#") ? $0.dropFirst() : "" } ?? ""
    let isColour = digits.utf8.count == 6 && digits.allSatisfy(\.isHexDigit)
    rgb = isColour ? UInt32(digits, radix: 16) ?? Self.fallback : Self.fallback
  }

  /// `#0f766e`
  var text: String {
    let digits = String(rgb, radix: 16)
    return "#" + String(repeating: "0", count: max(0, 6 - digits.utf8.count)) + digits
  }

  /// White or near black, whichever contrasts more (WCAG 2.2, relative luminance).
  var textOnIt: String { contrast(with: 1) >= contrast(with: 0.009) ? "#ffffff" : "#141922" }

  private func contrast(with other: Double) -> Double {
    let own = 0.2126 * channel(16) + 0.7152 * channel(8) + 0.0722 * channel(0)
    return (max(own, other) + 0.05) / (min(own, other) + 0.05)
  }

  /// The linear light of a channel; the exponent of 2.2 is within 1 % of sRGB's curve.
  private func channel(_ shift: UInt32) -> Double {
    let value = Double(rgb >> shift & 0xFF) / 255
    // value^2.2 without a library of mathematics: value² × value^(1/5), which Newton's method finds.
    guard value > 0 else { return 0 }
    var root = 1.0
    for _ in 0..<24 { root -= (root * root * root * root * root - value) / (5 * root * root * root * root) }
    return value * value * root
  }
}
