/// How the parts are said in which something is paid, as a text of a line each.
struct PaymentPlanWording: Sendable {
  /// What is due on a day: amount, day, percentage and purpose.
  var installment: @Sendable (_ amount: String, _ date: String?, _ percent: String?, _ text: String?) -> String
  /// What is due without what is retained: amount and day.
  var dueNow: @Sendable (_ amount: String, _ date: String?) -> String
  /// What the buyer keeps, its percentage and why.
  var retention: @Sendable (_ percent: String?, _ reason: String?) -> String
  /// The same with its amount, and when it is paid.
  var retained: @Sendable (_ retention: String, _ amount: String, _ date: String?) -> String
}
