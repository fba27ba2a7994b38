internal import InvoiceModel

/// The seller's tax representative as an e-invoice holds it (BG-11).
struct EInvoiceRepresentative: Hashable, Sendable {
  /// BT-62.
  var name: String
  /// BG-12.
  var address: EInvoiceAddress?
  /// BT-63.
  var vatNumber: String?

  /// As given.
  init(_ representative: TaxRepresentative) {
    name = representative.name
    address = EInvoiceAddress(representative.address)
    vatNumber = representative.vatNumber
  }
}
