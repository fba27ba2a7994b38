public import InvoiceModel

/// What the books keep of a payment of one invoice. A transfer for several invoices is one entry for each.
public struct PaymentEntry: Hashable, Sendable {
  /// What it does to the invoice.
  public var kind: PaymentKind
  /// The number of the invoice, or of the credit note that is refunded.
  public var invoice: String
  /// The day on which the money moved.
  public var date: CalendarDate
  /// Above 0, in `currency`.
  public var amount: ExactDecimal
  /// The invoice's.
  public var currency: Currency
  /// How it was paid.
  public var means: Payment.Means?
  /// The bank's or payment service's reference, or that of a cheque: the piece in the books.
  public var reference: String?
  /// The customer's name.
  public var customer: String
  /// What identifies the customer in the books (``BookEntry/customerAccount``).
  public var customerAccount: String?
  /// Euros for one unit of the currency, at which the invoice was booked.
  public var exchangeRate: ExactDecimal?

  /// A payment; the rest is set afterwards.
  public init(
    _ kind: PaymentKind = .payment, of invoice: String, on date: CalendarDate, amount: ExactDecimal,
    currency: Currency = .euro, customer: String
  ) {
    self.kind = kind
    self.invoice = invoice
    self.date = date
    self.amount = amount
    self.currency = currency
    self.customer = customer
  }

  /// The amount as what the customer owes changes by it.
  public var change: ExactDecimal { kind.addsToBalance ? amount : -amount }
}
