/// Lengths as people write them: `12` or `12pt`, `4mm`, `1.5cm`, `0.5in`.
package enum WrittenLength {
  /// A length in points; nil for anything else.
  package static func points(_ text: some StringProtocol) -> Double? {
    for (unit, factor) in [("mm", 72 / 25.4), ("cm", 72 / 2.54), ("in", 72), ("pt", 1)] where text.hasSuffix(unit) {
      return number(text.dropLast(2)).map { $0 * factor }
    }
    return number(text)
  }

  /// A plain decimal number; nil for anything else.
  package static func number(_ text: some StringProtocol) -> Double? {
    guard !text.isEmpty, text.utf8.count <= 20,
      text.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2D })
    else { return nil }
    return Double(String(text))
  }
}
