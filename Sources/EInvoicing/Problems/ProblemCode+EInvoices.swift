public import InvoiceModel

/// E-invoices: see Docs/Problems.md.
extension ProblemCode {
  /// A rule of EN 16931, BR-FR, Peppol or XRechnung is broken; `rule` and `term` name it.
  public static let ruleFailed = ProblemCode("rule-failed")
  /// The Factur-X profile has no place for what the invoice, or the rules asked for, cannot do without.
  public static let profileCannotHold = ProblemCode("profile-cannot-hold")
  /// A file cannot be embedded: its name, its type, or the PDF is to be neither PDF/A nor Factur-X.
  public static let attachment = ProblemCode("attachment")
  /// A received invoice states what the XML that is written of it does not hold.
  public static let notWritten = ProblemCode("not-written")
}
