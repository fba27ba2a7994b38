/// An invoice of a list, and what is left of it.
public struct ListedInvoice: Hashable, Sendable {
  /// The invoice, without its content.
  public let invoice: IssuedInvoice
  /// What is left to pay in minor units; below zero: what is owed to the customer, as of a credit note.
  public let open: Int64
}
