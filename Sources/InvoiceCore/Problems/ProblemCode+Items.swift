public import InvoiceModel

/// What items say beyond description, quantity and price: see Docs/Problems.md.
extension ProblemCode {
  /// A code is none of the list that its key names: scheme, classification, reason.
  public static let unknownCode = ProblemCode("unknown-code")
  /// An identifier of scheme 0160 is no GTIN.
  public static let invalidGTIN = ProblemCode("invalid-gtin")
  /// Two lines have the same identifier.
  public static let repeatedLineID = ProblemCode("repeated-line-id")
  /// A price before its discount is below the price.
  public static let grossPriceTooLow = ProblemCode("gross-price-too-low")
  /// What is contained in a price is more than the price.
  public static let partTooLarge = ProblemCode("part-too-large")
}
