internal import InvoiceModel

/// How a language writes numbers and amounts, after CLDR.
package struct NumberWording: Sendable {
  /// Between the integer part and the decimals.
  package var decimalSeparator: String
  /// Between groups of three digits.
  var groupSeparator: String
  /// Whether a currency's sign follows the amount, after a no-break space, or stands before it.
  var signFollows: Bool
  /// What follows a percentage, its space included.
  package var percentSign: String
  /// Whether a quantity, without its sign, asks for the plural.
  var isPlural: @Sendable (ExactDecimal) -> Bool
  /// The signs of currencies; a currency without one is written as its code.
  var currencySigns: [String: String]

  /// The sign of a currency.
  func sign(of currency: Currency) -> String { currencySigns[currency.code] ?? currency.code }
}
