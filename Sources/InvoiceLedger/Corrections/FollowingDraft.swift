public import InvoiceModel

/// A draft that follows issued invoices: a credit note, a corrected or a final invoice. It is issued as any other.
public struct FollowingDraft: Sendable {
  /// The draft.
  public var draft: CheckedDraft
  /// What is worth saying: `credit-rounded`, `deposit-exceeds-invoice`.
  public let warnings: [Problem]
}
