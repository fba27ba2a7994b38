/// An invoice on its way to the workers.
struct BatchItem: Sendable {
  var source: SourceInvoice
  /// Which one of the call's invoices it is, from 1.
  var position: Int
}
