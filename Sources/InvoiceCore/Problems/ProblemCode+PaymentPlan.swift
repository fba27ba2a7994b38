public import InvoiceModel

/// How an invoice is paid: see Docs/Problems.md.
extension ProblemCode {
  /// Installments do not sum to what is due, or their percentages not to 100; the message shows both.
  public static let installmentsMismatch = ProblemCode("installments-mismatch")
  /// Installments or a retention of a credit note, or installments of nothing.
  public static let nothingToSplit = ProblemCode("nothing-to-split")
  /// More is retained than is due; the message shows both.
  public static let retentionTooLarge = ProblemCode("retention-too-large")
  /// More is retained than the law allows of building work.
  public static let largeRetention = ProblemCode("large-retention")
  /// `payment.means` and `payment.means_code` are different means.
  public static let meansMismatch = ProblemCode("means-mismatch")
}
