internal import InvoiceModel

extension ExactDecimal {
  /// A number of XML Schema's type decimal: `+1`, `-.5` and `7.` are some.
  init?(xml text: String) {
    var plain = Substring(text)
    if plain.hasPrefix("+") { plain = plain.dropFirst() }
    let isNegative = plain.hasPrefix("-")
    if isNegative { plain = plain.dropFirst() }
    if plain.hasSuffix("."), plain.utf8.count > 1 { plain = plain.dropLast() }
    let digits = (plain.hasPrefix(".") ? "0" : "") + plain
    guard !digits.hasPrefix("-"), let value = ExactDecimal(digits) else { return nil }
    self = isNegative ? -value : value
  }
}
