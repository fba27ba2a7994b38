public import InvoiceModel

/// A payment as a file states it, before anybody has looked for its invoice.
public struct StatedPayment: Hashable, Sendable {
  /// What it does to the invoice.
  public var kind = PaymentKind.payment
  /// The number of the invoice, or of the credit note that is refunded.
  public var invoice: String
  /// The day on which the money moved.
  public var date: CalendarDate
  /// Above 0.
  public var amount: ExactDecimal
  /// Its currency; nil: the invoice's.
  public var currency: Currency?
  /// The bank's or payment service's reference.
  public var reference: String?
  /// Where it was read: a JSON Pointer.
  public var path = ""
  /// Its place in the file.
  public var location: Problem.Location?
  /// The file.
  public var file: String?

  /// A payment; the rest is set afterwards.
  public init(of invoice: String, on date: CalendarDate, amount: ExactDecimal) {
    self.invoice = invoice
    self.date = date
    self.amount = amount
  }

  /// The amount as what the customer owes changes by it.
  public var change: ExactDecimal { kind.addsToBalance ? amount : -amount }
}
