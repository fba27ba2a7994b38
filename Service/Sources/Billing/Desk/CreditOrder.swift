/// A credit note that somebody has ordered.
struct CreditOrder: Hashable, Sendable {
  /// `credit_orders.id`
  var id: Int64
  /// With tax, in minor units; nil: all that is left.
  var amount: Int64?
  /// Stands on the credit note.
  var reason: String

  /// Ties the credit note to the order: however often the job is done, it is one.
  var key: String { "desk/credit/\(id)" }
}
