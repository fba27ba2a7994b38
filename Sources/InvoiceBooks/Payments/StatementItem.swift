public import InvoiceModel

/// An invoice on a statement of account, and how far it is settled.
public struct StatementItem: Hashable, Sendable {
  /// What it is.
  public var kind: DocumentType
  /// Its number.
  public var number: String
  /// The day of issue.
  public var date: CalendarDate
  /// The last day to pay.
  public var dueDate: CalendarDate?
  /// What was due of it; below zero: what the customer was credited.
  public var amount: ExactDecimal
  /// What is open of it; below zero: what is owed to the customer.
  public var open: ExactDecimal

  /// An invoice of which all is open.
  public init(
    _ kind: DocumentType, _ number: String, on date: CalendarDate, amount: ExactDecimal, dueDate: CalendarDate? = nil
  ) {
    self.kind = kind
    self.number = number
    self.date = date
    self.dueDate = dueDate
    self.amount = amount
    open = amount
  }

  /// What of it was paid, credited or written off.
  public var settled: ExactDecimal {
    var settled = amount
    settled.accumulate(-open)
    return settled
  }
}
