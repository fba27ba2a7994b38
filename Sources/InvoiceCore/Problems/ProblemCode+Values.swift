public import InvoiceModel

/// Texts, numbers and dates: see Docs/Problems.md.
extension ProblemCode {
  /// A text is empty or blank.
  public static let emptyString = ProblemCode("empty-string")
  /// A text has more than 10,000 characters.
  public static let stringTooLong = ProblemCode("string-too-long")
  /// A control character, a line break in a text of one line, or a code that is no character (U+FFFE, U+FFFF, U+FDD0
  /// and their like), which XML cannot hold.
  public static let controlCharacter = ProblemCode("control-character")
  /// A string is not a plain decimal.
  public static let malformedDecimal = ProblemCode("malformed-decimal")
  /// A number has more than 38 digits or more than 30 decimals.
  public static let numberOutOfRange = ProblemCode("number-out-of-range")
  /// More than 4 decimals in a quantity, 6 in a price, or the currency's in an amount.
  public static let tooManyDecimals = ProblemCode("too-many-decimals")
  /// An amount that cannot be negative is.
  public static let negativeAmount = ProblemCode("negative-amount")
  /// A unit price is negative.
  public static let negativePrice = ProblemCode("negative-price")
  /// A base quantity or exchange rate is not above 0.
  public static let notPositive = ProblemCode("not-positive")
  /// A percentage is not from 0 to 100.
  public static let percentOutOfRange = ProblemCode("percent-out-of-range")
  /// A number of days is not whole, or not from 0 to 36,500.
  public static let invalidDays = ProblemCode("invalid-days")
  /// A date does not exist, or is not written as `YYYY-MM-DD`.
  public static let invalidDate = ProblemCode("invalid-date")
  /// A year is not from 2000 to 2099.
  public static let yearOutOfRange = ProblemCode("year-out-of-range")
  /// A period ends before it starts.
  public static let periodReversed = ProblemCode("period-reversed")
  /// The due date is before the date of issue.
  public static let dueDateBeforeDate = ProblemCode("due-date-before-date")
  /// `due_date` and `payment.due_days` do not agree.
  public static let dueDateMismatch = ProblemCode("due-date-mismatch")
}
