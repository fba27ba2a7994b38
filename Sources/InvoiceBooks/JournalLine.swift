public import InvoiceModel

/// One account's part in a journal entry: a debit or a credit.
public struct JournalLine: Hashable, Sendable {
  /// What the lines of a customer have in common that settle each other.
  public struct Letter: Hashable, Sendable {
    /// `AAA` (EcritureLet).
    public var text: String
    /// The day on which they were settled (DateLet).
    public var date: CalendarDate

    /// A letter.
    public init(text: String, date: CalendarDate) {
      self.text = text
      self.date = date
    }
  }

  /// The account.
  public var account: BookAccounts.Account
  /// The customer's own account below a collective one; nil where the line has none.
  public var auxiliary: String?
  /// The customer's name, where there is an auxiliary account.
  public var auxiliaryLabel: String?
  /// In the books' currency, not negative; 0 for a credit.
  public var debit: ExactDecimal
  /// In the books' currency, not negative; 0 for a debit.
  public var credit: ExactDecimal
  /// The amount in the invoice's currency, not negative, where that is not the books'.
  public var currencyAmount: ExactDecimal?
  /// The letter of a customer's line that is settled.
  public var letter: Letter?
}
