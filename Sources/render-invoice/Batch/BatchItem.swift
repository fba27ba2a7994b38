/// An invoice on its way to the workers.
struct BatchItem: Sendable {
  var source: SourceInvoice
  /// Which one of the call's invoices it is, from 1.
  var position: Int
  /// How much of all input was read by then, from 0 to 1; nil when nobody can tell.
  var fraction: Double?
}
