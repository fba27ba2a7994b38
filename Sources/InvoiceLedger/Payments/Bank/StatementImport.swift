public import InvoiceModel

/// What became of a bank statement.
public struct StatementImport: Sendable {
  /// What became of one of its transactions.
  public enum Result: Sendable {
    /// It is recorded, as payments of one or several invoices.
    case recorded([Movement], PaymentMatch.Basis, warnings: [Problem])
    /// It was recorded before.
    case repeated
    /// It is not recorded: nobody can tell what it pays.
    case unmatched(PaymentMatch.Reason, suggestions: [String])
    /// It is not recorded: something is wrong with it.
    case refused(Problem)
  }

  /// All transactions, in the order of the file.
  public let transactions: [(transaction: BankTransaction, result: Result)]
  /// How many entries are not booked yet.
  public let pendingCount: Int
  /// What is odd about the statement.
  public let warnings: [Problem]
}
