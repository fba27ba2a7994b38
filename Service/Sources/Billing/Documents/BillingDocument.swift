/// A document of a user: an invoice or credit note of the ledger, or a statement of what the provider has invoiced.
public struct BillingDocument: Hashable, Sendable {
  /// What it is.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Of the ledger.
    case invoice
    /// Of the ledger.
    case creditNote = "credit_note"
    /// Of a payment that the provider has invoiced itself.
    case statement
  }

  /// How it stands.
  public enum State: String, Hashable, Sendable, CaseIterable {
    /// Paid, and nothing was paid back.
    case paid
    /// A part was paid back.
    case partlyRefunded = "partly_refunded"
    /// All of it was paid back.
    case refunded
    /// It is a credit note.
    case credit
  }

  /// By which ``DocumentSource/document(_:)`` gives its PDF.
  public var number: String
  /// What it is.
  public var kind: Kind
  /// The number of the invoice that a credit note corrects.
  public var corrects: String?
  /// The day of issue, of a statement that of the payment: ISO 8601.
  public var day: String
  /// ISO 4217.
  public var currency: String
  /// Without tax, in minor units; of a statement nil.
  public var net: Int64?
  /// The tax, in minor units; of a statement nil.
  public var tax: Int64?
  /// With tax, in minor units.
  public var total: Int64
  /// What was paid back of it so far, in minor units; of a credit note 0.
  public var refunded: Int64
  /// The plan that was paid for, by its key.
  public var plan: String?
  /// The provider's identifier of the payment: its own invoice is found by it.
  public var payment: String

  /// How it stands.
  public var state: State {
    if kind == .creditNote { return .credit }
    return refunded == 0 ? .paid : refunded < total ? .partlyRefunded : .refunded
  }
}
