public import InvoiceModel

/// A movement of a bank account, as a statement tells it. An entry that holds several transactions is several of them.
public struct BankTransaction: Hashable, Sendable {
  /// The account of the statement: its IBAN, or another number.
  public var account: String
  /// Whether money came in.
  public var isCredit: Bool
  /// What the balance of the account has changed by; above 0.
  public var amount: ExactDecimal
  /// What the bank has kept of what was paid.
  public var fee = ExactDecimal.zero
  /// The currency of both.
  public var currency: Currency
  /// When it was booked.
  public var bookingDate: CalendarDate
  /// From when interest counts.
  public var valueDate: CalendarDate?
  /// Whether it takes an earlier one back: a return or a reversal.
  public var isReturn = false
  /// The bank's own reference (AcctSvcrRef).
  public var bankReference: String?
  /// The payer's reference (EndToEndId).
  public var endToEndID: String?
  /// Structured references of what is paid: a creditor's reference, numbers of documents.
  public var references: [String] = []
  /// What the payer has written, line by line.
  public var texts: [String] = []
  /// Who has paid, or was paid.
  public var partyName: String?
  /// Their account.
  public var partyIBAN: String?
  /// Where it stands in the file, from 1.
  public var line: Int
  /// What tells it from all others: the same whenever the bank tells it again.
  public var key: [UInt8] = []
  /// Whether it stands for several transactions that the statement does not list.
  public var isUnlistedBatch = false

  /// A movement; the rest is set afterwards.
  public init(
    account: String, isCredit: Bool, amount: ExactDecimal, currency: Currency, bookingDate: CalendarDate, line: Int = 1
  ) {
    self.account = account
    self.isCredit = isCredit
    self.amount = amount
    self.currency = currency
    self.bookingDate = bookingDate
    self.line = line
  }

  /// All that was paid: what arrived and what the bank has kept.
  public var paid: ExactDecimal { (try? amount + fee) ?? amount }
}
