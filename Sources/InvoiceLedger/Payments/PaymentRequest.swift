public import InvoiceBooks
public import InvoiceModel

/// A payment to be recorded.
public struct PaymentRequest: Hashable, Sendable {
  /// The number of the invoice; that of a credit note stands for the invoice that it credits.
  public var invoice: String
  /// What it does.
  public var kind: PaymentKind
  /// Above 0, in the invoice's currency; nil: all that is open, of a refund all that is overpaid.
  public var amount: ExactDecimal?
  /// The day on which the money moved; nil: today.
  public var date: CalendarDate?
  /// How it was paid.
  public var means: Payment.Means?
  /// The bank's reference, or that of a cheque.
  public var reference: String?
  /// The account that paid, as an IBAN.
  public var payer: String?
  /// Whether the invoice says itself that it was paid (BT-113): then the payment is booked, and changes nothing of what is
  /// open. All such payments of an invoice are at most what it says to be prepaid; deposits that it deducts are none of
  /// them.
  public var isPrepaid = false
  /// Makes a repeated call record it once.
  public var idempotencyKey: String?
  /// What tells a bank's entry from all others, so that it is recorded once.
  var entry: [UInt8]?

  /// A payment; the rest is set afterwards.
  public init(_ kind: PaymentKind = .payment, of invoice: String, amount: ExactDecimal? = nil) {
    self.kind = kind
    self.invoice = invoice
    self.amount = amount
  }
}
