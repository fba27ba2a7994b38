internal import SQLStore

extension BillingTransaction {
  /// What a subscription costs a period, at the price for which it was bought, as its history has it; where there is no
  /// history, as it is sold today. Its rate of tax is not known here.
  ///
  /// - Parameter subscription: whose price is asked.
  /// - Returns: nil where neither its plan nor its history is known any more.
  public func boughtPrice(of subscription: Subscription) throws(BillingError) -> PlanPrice? {
    let plan = settings.plan(ofVariant: subscription.variantID) ?? settings.plan(subscription.plan)
    let period = plan?.period(ofVariant: subscription.variantID) ?? .month
    let today = plan?.price(ofVariant: subscription.variantID)
    guard let bought = try lastPrice(of: subscription.id) else {
      return plan.map { PlanPrice(net: today ?? $0.price, rate: nil, currency: $0.currency, period: period) }
    }
    guard period == .year else { return PlanPrice(net: bought.amount, rate: nil, currency: bought.currency) }
    // The history has months: which year that was is told by what was invoiced, otherwise by what is sold.
    let years = [try lastFullPayment(of: subscription.id), today].compactMap { $0 }
    let net = years.first { Plan.month(ofYear: $0) == bought.amount } ?? bought.amount.saturating(times: 12)
    return PlanPrice(net: net, rate: nil, currency: bought.currency, period: .year)
  }

  /// Since when a subscription has its plan and its price, in milliseconds since 1970, as far as was told, and whether it
  /// had others before; nil: there is no history.
  ///
  /// - Parameter subscription: `subscriptions.id`.
  func held(_ subscription: Int64) throws(BillingError) -> (since: Int64, isChanged: Bool)? {
    let changes = try rows(
      "SELECT changed_at, new_plan, price FROM subscription_changes WHERE subscription_id = $1 ORDER BY id DESC",
      [.integer(subscription)]
    ) { (row) throws(SQLError) in (at: try row.integer(0), plan: try row.text(1), price: try row.integer(2)) }
    guard let last = changes.first else { return nil }
    let run = changes.prefix { $0.plan == last.plan && $0.price == last.price }
    return (run.last?.at ?? last.at, run.count < changes.count)
  }

  /// What was asked for the latest whole period, without tax and before discount.
  private func lastFullPayment(of subscription: Int64) throws(BillingError) -> Int64? {
    try row(
      """
      SELECT subtotal, tax, tax_inclusive FROM provider_invoices WHERE subscription_id = $1 \
      AND billing_reason <> 'updated' AND status <> 'void' ORDER BY created_at DESC, id DESC LIMIT 1
      """, [.integer(subscription)]
    ) { (row) throws(SQLError) in
      try row.integer(0) - (try row.integer(2) == 1 ? try row.integer(1) : 0)
    }
  }
}
