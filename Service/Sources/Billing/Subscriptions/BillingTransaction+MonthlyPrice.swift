internal import SQLStore

/// What a month of a subscription costs, without tax.
struct MonthlyPrice: Hashable, Sendable {
  /// In minor units.
  var amount: Int64
  /// ISO 4217.
  var currency: String
  /// Whether another variant with another price was chosen.
  var isChanged = false
}

extension BillingTransaction {
  /// What a subscription costs. Who has subscribed keeps the price of that day, whatever the settings say later, until
  /// another variant is chosen: so does the provider.
  func price(
    of stated: ProviderSubscription, plan: String, known: Subscription?
  ) throws(BillingError) -> MonthlyPrice {
    let last = try known.flatMap { (known) throws(BillingError) in try lastPrice(of: known.id) }
    if let last, known?.variantID == stated.variantID { return last }
    let asked = settings.plan(ofVariant: stated.variantID)?.monthlyPrice(ofVariant: stated.variantID)
    guard let asked, let plan = settings.plan(plan) else {
      return last ?? MonthlyPrice(amount: 0, currency: settings.basePlan.currency)
    }
    return MonthlyPrice(amount: asked, currency: plan.currency, isChanged: last != nil && last?.amount != asked)
  }

  /// What a month of a subscription costs, as its history has it last; nil: there is none.
  ///
  /// - Parameter subscription: `subscriptions.id`.
  func lastPrice(of subscription: Int64) throws(BillingError) -> MonthlyPrice? {
    try row(
      "SELECT price, currency FROM subscription_changes WHERE subscription_id = $1 ORDER BY id DESC LIMIT 1",
      [.integer(subscription)]
    ) { (row) throws(SQLError) in MonthlyPrice(amount: try row.integer(0), currency: try row.text(1)) }
  }
}
