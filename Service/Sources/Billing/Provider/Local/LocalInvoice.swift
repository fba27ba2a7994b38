/// An invoice of the provider within the process. Times are milliseconds since 1970, amounts minor units.
struct LocalInvoice: Sendable {
  let id: String
  let subscription: String
  let reason: String
  let currency: String
  let subtotal: Int64
  let tax: Int64
  let createdAt: Int64
  var status: ProviderInvoice.Status
  var refunded: Int64 = 0
  var refundedAt: Int64?
  /// In microseconds since 1970.
  var updatedAt: Int64

  var total: Int64 { subtotal + tax }
}
