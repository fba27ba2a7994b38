public import InvoiceModel

/// A payment to a merchant that sells in its own name and invoices the customer itself, as somebody shows it to the
/// customer who only delivers. It is no invoice, and says so: it has no number, no tax and no seller of its own.
public struct PaymentStatement: Hashable, Sendable {
  /// Whose page it is: the name of the product.
  public var sender: String
  /// Where its customers write to; nil: it is not said.
  public var senderEmail: String?
  /// Who sells, and invoices.
  public var merchant: String
  /// The merchant's own number of the invoice.
  public var number: String
  /// Who has paid.
  public var customer: String
  /// What was paid for: `Abonnement Pro`.
  public var subject: String
  /// For which days.
  public var period: DatePeriod?
  /// When it was paid.
  public var date: CalendarDate
  /// What was paid, with whatever tax the merchant has charged.
  public var paid: ExactDecimal
  /// What was paid back of it.
  public var refunded: ExactDecimal
  /// Of both.
  public var currency: Currency

  /// A payment; the rest is set afterwards.
  public init(
    sender: String, merchant: String, number: String, customer: String, subject: String, date: CalendarDate,
    paid: ExactDecimal, currency: Currency
  ) {
    self.sender = sender
    self.merchant = merchant
    self.number = number
    self.customer = customer
    self.subject = subject
    self.date = date
    self.paid = paid
    self.currency = currency
    refunded = .zero
  }
}
