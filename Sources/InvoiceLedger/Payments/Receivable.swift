public import InvoiceModel

/// What is open of an invoice on a day.
public struct Receivable: Hashable, Sendable {
  /// The invoice, without its content.
  public let invoice: IssuedInvoice
  /// What the customer owes; below zero: what is owed to the customer.
  public let open: ExactDecimal

  /// The last day to pay.
  public var dueDate: CalendarDate { invoice.dueDate ?? invoice.issueDate }
}
