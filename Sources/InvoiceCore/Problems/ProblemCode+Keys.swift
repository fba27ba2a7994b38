public import InvoiceModel

/// Keys and types: see Docs/Problems.md.
extension ProblemCode {
  /// A key that does not exist; the hint names the nearest one.
  public static let unknownKey = ProblemCode("unknown-key")
  /// A key stands twice in its object, `metadata` included.
  public static let duplicateKey = ProblemCode("duplicate-key")
  /// A required key is absent or null.
  public static let missingKey = ProblemCode("missing-key")
  /// A value is of another type.
  public static let wrongType = ProblemCode("wrong-type")
  /// A value is none of a key's words.
  public static let unknownValue = ProblemCode("unknown-value")
  /// A discount or charge has neither or both of `percent` and `amount`.
  public static let percentOrAmount = ProblemCode("percent-or-amount")
  /// A heading, comment or subtotal among the items has other keys.
  public static let notAlone = ProblemCode("not-alone")
  /// More than 50,000 items.
  public static let tooManyItems = ProblemCode("too-many-items")
  /// More than 1,000 entries of another array, or more than three street lines.
  public static let tooManyEntries = ProblemCode("too-many-entries")
  /// A draft that is to be issued has a number.
  public static let numberedDraft = ProblemCode("numbered-draft")
  /// A value of `theme` has not the form that its key takes.
  public static let themeValue = ProblemCode("theme-value")
  /// `items` is empty.
  public static let noItems = ProblemCode("no-items")
}
