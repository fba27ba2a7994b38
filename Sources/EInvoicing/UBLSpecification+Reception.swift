internal import InvoiceCore
internal import InvoiceModel

extension UBLSpecification {
  /// What a received invoice claims to conform to, as far as it is written here; else EN 16931.
  static func stated(by invoice: ComputedInvoice) -> UBLSpecification {
    allCases.first { $0.urn == invoice.reception?.specification } ?? .en16931
  }
}
