public import InvoiceModel

/// Series of numbers: see Docs/Problems.md.
extension ProblemCode {
  /// A pattern of numbers has a brace without its counterpart, or a character that no invoice number may have.
  public static let patternSyntax = ProblemCode("pattern-syntax")
  /// A pattern of numbers has a placeholder that does not exist, or twice the same.
  public static let patternPlaceholder = ProblemCode("pattern-placeholder")
  /// A pattern of numbers has no counter, or two.
  public static let patternCounter = ProblemCode("pattern-counter")
  /// A pattern would give the same numbers again in the next month or year.
  public static let patternRepeats = ProblemCode("pattern-repeats")
  /// The numbers of a pattern would have more than 35 characters.
  public static let patternTooLong = ProblemCode("pattern-too-long")
  /// Two patterns of one issuer could give the same number.
  public static let seriesOverlap = ProblemCode("series-overlap")
  /// A series has given the last number that its pattern has for the month, the year, or at all.
  public static let numbersExhausted = ProblemCode("numbers-exhausted")
}
