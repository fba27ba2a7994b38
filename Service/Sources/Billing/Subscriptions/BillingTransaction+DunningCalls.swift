// Stands in until the room of dunning brings these three.
extension BillingTransaction {
  func handleFailedPayment(
    _ subscription: String, _ event: String, payment: String? = nil, failedAt: Int64? = nil
  ) throws(BillingError) {}
  func recoverDunning(subscription: Int64) throws(BillingError) {}
  func replaceDunning(user: Int64) throws(BillingError) {}
}
