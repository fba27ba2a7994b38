internal import InvoiceCore
internal import InvoiceModel

extension UBLSpecification {
  /// What a received invoice claims to conform to, as far as it is written here: Peppol, else EN 16931.
  static func stated(by invoice: ComputedInvoice) -> UBLSpecification {
    invoice.reception?.specification == peppol.urn ? .peppol : .en16931
  }
}
