/// Words that an e-invoice must have where the sender gave none (EN 16931 BR-33, BR-38, BR-42, BR-44, BR-CO-25).
package struct EInvoiceWording: Sendable {
  /// The reason of a discount that has none.
  package var discount: String
  /// The reason of a charge that has none.
  package var charge: String
  /// A difference of cents between a derived net price and its line.
  package var rounding: String
  /// The payment terms of an invoice that is due at once.
  package var dueOnReceipt: String
}
