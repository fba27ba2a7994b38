public import InvoiceModel

/// Rules of received documents: see Docs/Problems.md.
extension ProblemCode {
  /// Rules that the profile of a received document or who called asks for are not checked, or one cannot be judged.
  public static let rulesNotChecked = ProblemCode("rules-not-checked")
}
