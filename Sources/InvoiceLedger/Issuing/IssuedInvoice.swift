public import InvoiceModel

/// An invoice as it stands in the ledger.
public struct IssuedInvoice: Hashable, Sendable, Identifiable {
  /// Within its ledger.
  public let id: Int64
  /// Whose invoice it is.
  public let issuer: Int64
  /// Its place in the chain of its issuer, from 1.
  public let position: Int64
  /// BT-1.
  public let number: String
  /// BT-3.
  public let kind: DocumentType
  /// BT-2.
  public let issueDate: CalendarDate
  /// BT-9.
  public let dueDate: CalendarDate?
  /// BT-5.
  public let currency: Currency
  /// BT-109 in minor units.
  public let net: Int64
  /// BT-110 in minor units.
  public let tax: Int64
  /// BT-112 in minor units.
  public let total: Int64
  /// BT-115 in minor units.
  public let due: Int64
  /// BT-44; empty when the content is erased.
  public let customer: String
  /// What tells customers apart: SIREN, VAT number, reference or name; empty when the content is erased.
  public let customerKey: String
  /// When it was stored, in milliseconds since 1970 in UTC.
  public let issuedAt: Int64
  /// What it is rendered with; nil when the ledger was not told.
  public let recipe: Int64?
  /// The computed invoice as JSON on one line; nil when it is erased, or was not asked for.
  public let content: [UInt8]?
  /// The digest that binds it to all before it.
  public let chainHash: [UInt8]
}
