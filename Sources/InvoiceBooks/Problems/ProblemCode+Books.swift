public import InvoiceModel

/// The books: see Docs/Problems.md.
extension ProblemCode {
  /// Invoices have no entry in the journal.
  public static let notBooked = ProblemCode("not-booked")
  /// An invoice has no amount.
  public static let nothingToBook = ProblemCode("nothing-to-book")
  /// An account number is not three digits and at most 17 letters and digits more.
  public static let invalidAccount = ProblemCode("invalid-account")
  /// An invoice deducts a deposit that the journal has not, or not with this amount less what was credited of it, or that
  /// is deducted already.
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
  /// A payment is not in the currency of its invoice.
  public static let paymentCurrency = ProblemCode("payment-currency")
  /// The amount of a payment is not above 0, or has too many decimals.
  public static let invalidPayment = ProblemCode("invalid-payment")
  /// An invoice is paid by more than is due.
  public static let overpaid = ProblemCode("overpaid")
  /// More is refunded, written off or kept than there is.
  public static let exceedsBalance = ProblemCode("exceeds-balance")
  /// A payment in another currency is booked at the invoice's rate.
  public static let exchangeDifference = ProblemCode("exchange-difference")
  /// A lost receivable is booked with its VAT.
  public static let writtenOffVAT = ProblemCode("written-off-vat")
  /// A file of payments is not as its form asks: the message says what is wrong.
  public static let paymentsFile = ProblemCode("payments-file")
  /// A payment is of an invoice that is not there, or is there several times.
  public static let paymentOfNone = ProblemCode("payment-of-none")
}
