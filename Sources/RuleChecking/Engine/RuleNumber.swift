internal import InvoiceModel

/// A number that a rule computes; none where a value is missing or no number.
indirect enum RuleNumber: Sendable {
  case constant(ExactDecimal)
  /// The first value.
  case value(RulePath)
  /// The first of two that there is.
  case either(RuleNumber, RuleNumber)
  /// The first value, 0 where there is none.
  case orZero(RulePath)
  case sum(RulePath)
  case sumOf(RulePath, RuleNumber)
  case count(RulePath)
  /// A binary number made a decimal one, with all its digits.
  case cast(RuleNumber)
  /// To two decimals, halves up, as XPath rounds.
  case rounded(RuleNumber)
  /// To a whole number, halves up.
  case whole(RuleNumber)
  case magnitude(RuleNumber)
  case plus(RuleNumber, RuleNumber)
  case minus(RuleNumber, RuleNumber)
  case times(RuleNumber, RuleNumber)
}
