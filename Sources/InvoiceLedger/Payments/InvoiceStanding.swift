public import InvoiceBooks
public import InvoiceModel

/// How an issued invoice stands: what was paid, credited, written off, and what is open.
public struct InvoiceStanding: Hashable, Sendable {
  /// The invoice, without its content.
  public let invoice: IssuedInvoice
  /// What is left to pay; of a credit note, which is owed to the customer, below zero.
  public let balance: InvoiceBalance
  /// What has changed it, in the order in which it was recorded.
  public let movements: [Movement]

  /// The last day to pay: the due date, or the date of issue where an invoice is due on receipt.
  public var dueDate: CalendarDate { invoice.dueDate ?? invoice.issueDate }

  /// For how many days it is overdue; nil when it is not, or nothing is open.
  public func daysOverdue(at date: CalendarDate) -> Int? {
    guard balance.open > .zero else { return nil }
    let days = dueDate.days(to: date)
    return days > 0 ? days : nil
  }
}
