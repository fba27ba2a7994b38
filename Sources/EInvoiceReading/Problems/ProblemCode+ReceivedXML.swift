public import InvoiceModel

/// Received XML: see Docs/Problems.md.
extension ProblemCode {
  /// The XML is not well-formed, not in UTF-8, too large or too deep, or has a document type declaration.
  public static let xmlSyntax = ProblemCode("xml-syntax")
  /// The XML is neither CII's CrossIndustryInvoice nor UBL's Invoice or CreditNote.
  public static let notAnEInvoice = ProblemCode("not-an-e-invoice")
  /// MINIMUM and BASIC WL have no lines: there is no invoice to show or compute.
  public static let profileWithoutLines = ProblemCode("profile-without-lines")
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
  /// A VAT category that is not computed here: L, M, B.
  public static let otherVAT = ProblemCode("other-vat")
  /// BT-106, BT-107, BT-108 or BT-110 is not the sum it states.
  public static let sumDiffers = ProblemCode("sum-differs")
  /// The amount due is rounded (BT-114), for which the invoice JSON has no place.
  public static let roundingAmount = ProblemCode("rounding-amount")
  /// An element that no key of the invoice JSON holds is left out.
  public static let notRead = ProblemCode("not-read")
  /// BT-3 is read as the nearest of the five types.
  public static let otherType = ProblemCode("other-type")
  /// The payment means (BT-81) has no word and is left out.
  public static let otherMeans = ProblemCode("other-means")
  /// A further account (BT-84) is left out.
  public static let otherAccount = ProblemCode("other-account")
  /// VAT in another currency than the euro (BT-111) is left out.
  public static let otherTaxCurrency = ProblemCode("other-tax-currency")
  /// No exchange rate gives the VAT in euros (BT-111).
  public static let noExchangeRate = ProblemCode("no-exchange-rate")
  /// BT-9 is missing; the page shows the due date that the law gives.
  public static let noDueDate = ProblemCode("no-due-date")
  /// An earlier invoice without its date (BT-26) is left out.
  public static let noDate = ProblemCode("no-date")
  /// A period with one end is left out.
  public static let halfPeriod = ProblemCode("half-period")
  /// A charge on a line (BG-28) becomes a line of its own.
  public static let lineCharge = ProblemCode("line-charge")
  /// A line that groups or informs, and does not count, is left out.
  public static let lineLeftOut = ProblemCode("line-left-out")
  /// Several discounts on a line are read as their sum.
  public static let mergedDiscounts = ProblemCode("merged-discounts")
  /// A line's note or attributes (BT-127, BG-32) are appended to its details.
  public static let mergedTexts = ProblemCode("merged-texts")
  /// A discount below zero is read as a charge, or the other way round.
  public static let negativeAllowance = ProblemCode("negative-allowance")
  /// A percentage that does not give its amount is left out; the amount is read.
  public static let percentLeftOut = ProblemCode("percent-left-out")
  /// The code of a discount's or charge's reason is left out.
  public static let codeLeftOut = ProblemCode("code-left-out")
  /// The text of an exemption (BT-120) is left out; its code is read.
  public static let reasonLeftOut = ProblemCode("reason-left-out")
}
