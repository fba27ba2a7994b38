public import InvoiceModel

/// Bank statements, and statements of account: see Docs/Problems.md.
extension ProblemCode {
  /// A file is no statement of ISO 20022, or of a version that is not read.
  public static let notAStatement = ProblemCode("not-a-statement")
  /// A statement lacks an amount, a date or an account, or has one that is none.
  public static let statementValue = ProblemCode("statement-value")
  /// The transactions of an entry do not sum to it.
  public static let statementSum = ProblemCode("statement-sum")
  /// Nothing was invoiced to a customer, or several are called so.
  public static let unknownCustomer = ProblemCode("unknown-customer")
}
