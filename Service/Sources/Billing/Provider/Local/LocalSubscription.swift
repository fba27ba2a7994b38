/// A subscription of the provider within the process. Times are milliseconds since 1970.
struct LocalSubscription: Sendable {
  let id: String
  let order: String
  let buyer: LocalBuyer
  let createdAt: Int64
  /// The day of the month on which it renews.
  let anchor: Int
  var variant: String
  var status: ProviderSubscription.Status
  var trialEndsAt: Int64?
  /// When it is paid next, or tried again.
  var renewsAt: Int64
  /// Until when it is paid.
  var paidUntil: Int64
  var endsAt: Int64?
  /// In microseconds since 1970.
  var updatedAt: Int64
  /// Whether payments fail.
  var isFailing = false
  /// What was not paid.
  var openInvoice: String?
  var retryCount = 0
  /// What is added to the next payment, without tax; a credit is negative.
  var carried: Int64 = 0
}
