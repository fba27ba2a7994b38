public import InvoiceModel

/// A credit note that has no number yet.
public struct CreditNoteDraft: Hashable, Sendable {
  /// The draft: seller, buyer, currency, prices and VAT as the invoice has them, which it names (BG-3).
  public let invoice: Invoice
  /// What is worth saying: `credit-rounded`.
  public let warnings: [Problem]
}
