public import InvoiceModel

/// The books: see Docs/Problems.md.
extension ProblemCode {
  /// An invoice has no amount.
  public static let nothingToBook = ProblemCode("nothing-to-book")
  /// An account number is not three digits and at most 17 letters and digits more.
  public static let invalidAccount = ProblemCode("invalid-account")
  /// An invoice deducts a deposit that the journal has not, or not with this amount, or that is deducted or credited
  /// already.
  public static let unknownDeposit = ProblemCode("unknown-deposit")
  /// A corrected invoice is booked in full; the one it replaces is to be reversed.
  public static let correctedInvoiceBooked = ProblemCode("corrected-invoice-booked")
  /// A number is used more than once.
  public static let duplicateNumber = ProblemCode("duplicate-number")
  /// Numbers of a series are missing.
  public static let numberGap = ProblemCode("number-gap")
  /// A higher number has an earlier date.
  public static let dateOrder = ProblemCode("date-order")
  /// Invoices are of different sellers.
  public static let mixedSellers = ProblemCode("mixed-sellers")
}
