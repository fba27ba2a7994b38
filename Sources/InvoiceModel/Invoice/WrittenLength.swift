/// Lengths as people write them: `12` or `12pt`, `4mm`, `1.5cm`, `0.5in`.
///
/// For texts and parts of them, and not for whatever a text may be: generic code of another module is compiled for no type in
/// particular, and took 6,000 instructions a length, of which a template has a hundred.
package enum WrittenLength {
  /// A length in points; nil for anything else.
  package static func points(_ text: String) -> Double? { points(text[...]) }

  /// A length in points; nil for anything else.
  package static func points(_ text: Substring) -> Double? {
    guard let factor = factor(of: text.utf8.suffix(2)) else { return number(text) }
    return number(text.utf8.dropLast(2)).map { $0 * factor }
  }

  /// A plain decimal number; nil for anything else.
  package static func number(_ text: String) -> Double? { number(text.utf8[...]) }

  /// A plain decimal number; nil for anything else.
  package static func number(_ text: Substring) -> Double? { number(text.utf8) }

  /// What a length in a unit is multiplied with; nil for no unit.
  private static func factor(of unit: Substring.UTF8View) -> Double? {
    switch (unit.first, unit.last) {
    case (UInt8(ascii: "m"), UInt8(ascii: "m")): 72 / 25.4
    case (UInt8(ascii: "c"), UInt8(ascii: "m")): 72 / 2.54
    case (UInt8(ascii: "i"), UInt8(ascii: "n")): 72
    case (UInt8(ascii: "p"), UInt8(ascii: "t")): 1
    default: nil
    }
  }

  private static func number(_ text: Substring.UTF8View) -> Double? {
    var digits = 0
    var hasOthers = false
    var value = 0
    for byte in text {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digits += 1
        guard digits <= 20 else { return nil }
        if digits <= 15 { value = value * 10 + Int(byte - UInt8(ascii: "0")) }
      case UInt8(ascii: "."), UInt8(ascii: "-"): hasOthers = true
      default: return nil
      }
    }
    // So most of them are written.
    if !hasOthers, (1...15).contains(digits) { return Double(value) }
    guard text.count <= 20 else { return nil }
    return Double(Substring(text))
  }
}
