public import InvoiceModel

/// Credit notes, corrected invoices, deposits: see Docs/Problems.md.
extension ProblemCode {
  /// A draft, a credit note or a self-billed invoice is to be credited, corrected or deducted.
  public static let notCorrectable = ProblemCode("not-correctable")
  /// A credit note says no reason.
  public static let missingReason = ProblemCode("missing-reason")
  /// All of an invoice has been credited.
  public static let nothingToCredit = ProblemCode("nothing-to-credit")
  /// More is to be credited than is left of a line, of a VAT rate, or of the invoice.
  public static let creditExceedsInvoice = ProblemCode("credit-exceeds-invoice")
  /// A line is to be credited that the invoice does not have.
  public static let unknownLine = ProblemCode("unknown-line")
  /// A credit note is some cents off what was asked for, so that all credit notes of the invoice sum to it.
  public static let creditRounded = ProblemCode("credit-rounded")
  /// A correction is dated before what it corrects.
  public static let dateBeforeOriginal = ProblemCode("date-before-original")
  /// A corrected or final invoice has another seller, buyer or currency than what it refers to.
  public static let otherParty = ProblemCode("other-party")
  /// A final invoice deducts what is not a deposit.
  public static let notADeposit = ProblemCode("not-a-deposit")
  /// A deposit has been deducted or credited already.
  public static let depositDeducted = ProblemCode("deposit-deducted")
  /// A deposit is not paid as it was invoiced.
  public static let depositNotPaid = ProblemCode("deposit-not-paid")
  /// Deposits are larger than the final invoice, or at a VAT rate that it does not have.
  public static let depositExceedsInvoice = ProblemCode("deposit-exceeds-invoice")
}
