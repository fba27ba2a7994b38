public import InvoiceModel

/// Rules of received documents: see Docs/Problems.md.
extension ProblemCode {
  /// What the profile of a received document asks for, or who called, has rules that are not checked.
  public static let rulesNotChecked = ProblemCode("rules-not-checked")
}
