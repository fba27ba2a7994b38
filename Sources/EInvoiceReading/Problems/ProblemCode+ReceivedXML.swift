public import InvoiceModel

/// Received XML: see Docs/Problems.md. All but the first two are warnings, for what others have issued is shown.
extension ProblemCode {
  /// The XML is not well-formed, in another encoding, too large or too deep, or has a document type declaration.
  public static let xmlSyntax = ProblemCode("xml-syntax")
  /// The XML is neither CII's CrossIndustryInvoice nor UBL's Invoice or CreditNote.
  public static let notAnEInvoice = ProblemCode("not-an-e-invoice")
  /// The document has no lines (BG-25).
  public static let noLines = ProblemCode("no-lines")
  /// A term that every invoice needs is missing or cannot be read.
  public static let missingTerm = ProblemCode("missing-term")
  /// An amount, quantity or rate is no decimal.
  public static let notANumber = ProblemCode("not-a-number")
  /// A date is none, or not in the syntax's format.
  public static let notADate = ProblemCode("not-a-date")
  /// Whether an allowance or a charge is meant is not said.
  public static let noIndicator = ProblemCode("no-indicator")
  /// BT-3 is no type of an invoice.
  public static let unknownType = ProblemCode("unknown-type")
  /// A VAT category that is none of the list.
  public static let unknownCategory = ProblemCode("unknown-category")
  /// The tax is no VAT.
  public static let otherTax = ProblemCode("other-tax")
  /// An amount is not what its parts give.
  public static let sumDiffers = ProblemCode("sum-differs")
}
