/// Words that an e-invoice must have where the sender gave none (EN 16931 BR-33, BR-38, BR-42, BR-44, BR-CO-25).
package struct EInvoiceWording: Sendable {
  package var discount: String
  package var charge: String
  /// A difference of cents between a derived net price and its line.
  package var rounding: String
  package var dueOnReceipt: String
}
