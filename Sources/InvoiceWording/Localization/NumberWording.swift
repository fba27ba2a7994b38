internal import InvoiceModel

/// How a language writes numbers and amounts, after CLDR.
package struct NumberWording: Sendable {
  /// Where a currency's sign stands.
  enum SignPlace: Sendable {
    /// `1 234,50 €`, after a no-break space.
    case behind
    /// `€1,234.50`; a sign that is a word keeps its distance.
    case before
    /// `€ 1.234,50`, with a no-break space, and a minus behind it: `€ -1.234,50`.
    case beforeMinus
  }

  /// Between the integer part and the decimals.
  package var decimalSeparator: String
  /// Between groups of three digits.
  var groupSeparator: String
  /// Where a currency's sign stands.
  var signPlace: SignPlace
  /// What follows a percentage, its space included.
  package var percentSign: String
  /// Which of a word's forms follows a quantity, without its sign: 0 is the singular (CLDR's `one`), 1 the plural;
  /// Polish has `one`, `few`, `many` and `other`.
  var countForm: @Sendable (ExactDecimal) -> Int
  /// The signs of currencies; a currency without one is written as its code.
  var currencySigns: [String: String]

  /// The sign of a currency.
  func sign(of currency: Currency) -> String { currencySigns[currency.code] ?? currency.code }
}
