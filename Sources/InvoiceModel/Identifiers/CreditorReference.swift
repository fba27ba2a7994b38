/// Structured creditor references (ISO 11649): `RF18539007547034`.
package enum CreditorReference {
  /// Whether a text without spaces is one: `RF`, two check digits (ISO 7064 mod 97) and at most 21 letters and digits.
  ///
  /// - Parameter text: in capitals.
  package static func isValid(_ text: String) -> Bool {
    let units = Array(text.utf8)
    guard (5...25).contains(units.count), text.hasPrefix("RF") else { return false }
    var remainder = 0
    for (index, unit) in (units[4...] + units[..<4]).enumerated() {
      switch unit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): remainder = (remainder * 10 + Int(unit - UInt8(ascii: "0"))) % 97
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        // The check digits are the last two.
        if index >= units.count - 2 { return false }
        remainder = (remainder * 100 + Int(unit - UInt8(ascii: "A")) + 10) % 97
      default: return false
      }
    }
    return remainder == 1
  }
}
