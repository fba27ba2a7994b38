internal import InvoiceModel

extension EInvoiceDocument {
  /// Both electronic addresses (BT-34, BT-49) and where they stand.
  var endpoints: [(path: String, endpoint: ElectronicAddress)] {
    [("/company/electronic_address", seller.endpoint), ("/customer/electronic_address", buyer.endpoint)]
      .compactMap { path, endpoint in endpoint.map { (path: path, endpoint: $0) } }
  }

  /// What the BAR note says.
  var treatment: String? { notes.first { $0.code == "BAR" }?.text }
}
