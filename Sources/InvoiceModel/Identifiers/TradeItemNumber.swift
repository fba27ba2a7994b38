/// The numbers that GS1 gives to what is traded.
package enum TradeItemNumber {
  /// The scheme of ISO 6523 that says that an identifier is a GTIN.
  package static let scheme = "0160"

  /// Whether a text is a GTIN: 8, 12, 13 or 14 digits, the last of them a check digit (GS1 General Specifications, 7.9).
  package static func isGTIN(_ text: String) -> Bool {
    let units = Array(text.utf8)
    guard [8, 12, 13, 14].contains(units.count),
      units.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return false }
    var sum = 0
    for (index, unit) in units.reversed().enumerated() {
      sum += Int(unit - UInt8(ascii: "0")) * (index % 2 == 0 ? 1 : 3)
    }
    return sum % 10 == 0
  }
}
