internal import InvoiceModel
internal import SQLStore

/// What an invoice of the provider is for, which it does not say itself.
extension BillingTransaction {
  /// The plan that an invoice is for, and how it is paid. The variant that was held when it was made decides; where that is
  /// not known, as the plan may have been changed since, the only plan of the amount.
  ///
  /// - Parameters:
  ///   - invoice: as it is stated.
  ///   - subscription: that it is of.
  /// - Returns: no plan where nothing tells it.
  func terms(
    of invoice: ProviderInvoice, _ subscription: Subscription
  ) throws(BillingError) -> (plan: Plan?, period: PaymentPeriod) {
    let fitting = settings.plans.filter { $0.price > 0 }.flatMap { plan in
      PaymentPeriod.allCases.filter { isOf($0 == .year ? plan.yearlyPrice : plan.price, plan, invoice) }
        .map { (plan: plan, period: $0) }
    }
    let told = fitting.count == 1 ? fitting.first : nil
    // The amount of a change within a period is a difference.
    guard invoice.billingReason != "updated", let plan = settings.plan(ofVariant: subscription.variantID) else {
      return told ?? (nil, .month)
    }
    let period = plan.period(ofVariant: subscription.variantID)
    guard let held = try held(subscription.id) else { return (plan, period) }
    if held.since <= invoice.createdAt { return (plan, period) }
    if let told { return told }
    return held.isChanged ? (try planHeld(by: subscription.id, at: invoice.createdAt), period) : (plan, period)
  }

  /// The month or year that an invoice pays for, first and last day. One of a change within a period has none.
  ///
  /// - Parameters:
  ///   - invoice: as it is stated.
  ///   - subscription: that it is of.
  ///   - length: how it is paid.
  func period(
    of invoice: ProviderInvoice, _ subscription: Subscription, _ length: PaymentPeriod
  ) throws(BillingError) -> (start: String, end: String)? {
    guard invoice.billingReason != "updated" else { return nil }
    var earlier = [subscription.createdAt, subscription.trialEndsAt].compactMap { $0 }
    if PaymentCalendar.isLastOfMonth(invoice.createdAt) {
      earlier += try rows(
        """
        SELECT created_at FROM provider_invoices WHERE subscription_id = $1 AND billing_reason <> 'updated' \
        AND created_at < $2
        """, [.integer(subscription.id), .integer(invoice.createdAt)]
      ) { (row) throws(SQLError) in try row.integer(0) }
    }
    let anchor = PaymentCalendar.anchor(of: invoice.createdAt, after: earlier)
    let next = PaymentCalendar.time(length.months, after: invoice.createdAt, anchor: anchor)
    guard let end = settings.zone.day(at: next).adding(days: -1) else { return nil }
    return (settings.zone.day(at: invoice.createdAt).description, end.description)
  }

  private func isOf(_ price: Int64?, _ plan: Plan, _ invoice: ProviderInvoice) -> Bool {
    let prices = [invoice.subtotal, invoice.subtotal - (invoice.isTaxInclusive ? invoice.tax : 0)]
    return plan.currency == invoice.currency && price.map { prices.contains($0) } ?? false
  }

  /// The plan that a subscription had at a time, as its history has it.
  private func planHeld(by subscription: Int64, at time: Int64) throws(BillingError) -> Plan? {
    try row(
      """
      SELECT new_plan FROM subscription_changes WHERE subscription_id = $1 AND changed_at <= $2 \
      ORDER BY id DESC LIMIT 1
      """, [.integer(subscription), .integer(time)]
    ) { (row) throws(SQLError) in try row.text(0) }.flatMap { settings.plan($0) }
  }
}
