/// How much a discount or charge is.
public enum AllowanceValue: Hashable, Sendable {
  /// Percent of what it is taken of, 0 to 100.
  case percent(ExactDecimal)
  /// An amount in the invoice's currency.
  case amount(ExactDecimal)
}
