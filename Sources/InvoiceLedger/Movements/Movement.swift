public import InvoiceModel

/// Something that has changed what is open of an issued invoice, or that ties it to another one.
public struct Movement: Hashable, Sendable {
  /// Its place among the movements of its issuer, from 1.
  public let position: Int64
  /// The number of the invoice.
  public let invoice: String
  /// The number of the credit note, corrected or final invoice that it comes from; of these, of what they follow.
  public let other: String?
  /// What it is.
  public let kind: MovementKind
  /// The day on which the money moved, or on which the other document was issued.
  public let date: CalendarDate
  /// In the invoice's currency.
  public let amount: ExactDecimal
  /// By how much what is open has changed.
  public let effect: ExactDecimal
  /// The invoice's.
  public let currency: Currency
  /// How it was paid.
  public let means: Payment.Means?
  /// The bank's reference, or that of a cheque.
  public let reference: String?
  /// The account that paid, as an IBAN.
  public let payer: String?
  /// When it was recorded, in milliseconds since 1970 in UTC.
  public let recordedAt: Int64
}
