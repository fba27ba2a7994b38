/// How a term of payment is said where the date alone does not say it.
struct PaymentTermWording: Sendable {
  /// So many days from the date of the invoice.
  var days: @Sendable (Int) -> String
  /// The end of the month after so many days.
  var afterDays: @Sendable (Int) -> String
  /// So many days after the end of the month.
  var beforeDays: @Sendable (Int) -> String
}
