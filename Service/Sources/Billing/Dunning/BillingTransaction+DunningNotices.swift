internal import InvoiceKit
internal import SQLStore

extension BillingTransaction {
  /// What the user is told when a stage begins: with the facts as they are then.
  func dunningNotice(_ stage: DunningStage, _ record: DunningRecord) throws(BillingError) -> Notice {
    let kind = stage.notice
    let failed = settings.zone.day(at: record.facts.firstFailureAt).description
    let today = settings.zone.day(at: now).description
    var values: [NoticeValue: String] = [.plan: record.plan]
    values[.date] = stage < .cancelled ? failed : today
    if let consequence = stage.consequence {
      let time = DunningCalendar(zone: settings.zone).earliest(consequence, record.facts)
      values[.nextDate] = settings.zone.day(at: time).description
    }
    if kind.values.contains(.amount) { values[.amount] = try amount(record) }
    return Notice(kind, chosen(values, for: kind), purchase: .subscription(record.subscription))
  }

  /// What the user is told when the payment has come.
  func recoveryNotice(_ record: DunningRecord) throws(BillingError) -> Notice {
    Notice(
      .paymentRecovered, chosen([.plan: record.plan, .amount: try amount(record)], for: .paymentRecovered),
      purchase: .subscription(record.subscription))
  }

  private func chosen(_ values: [NoticeValue: String], for kind: NoticeKind) -> [String: String] {
    var result: [String: String] = [:]
    for (value, text) in values where kind.values.contains(value) { result[value.rawValue] = text }
    return result
  }

  /// What is to be paid for a case: the latest invoice that has failed, otherwise what a period costs with the seller's tax.
  public func amountOwed(for summary: DunningCase) throws(BillingError) -> MoneyAmount {
    try amount(case: summary.id, plan: summary.plan, subscription: summary.subscription)
  }

  private func amount(_ record: DunningRecord) throws(BillingError) -> String {
    let amount = try amount(case: record.id, plan: record.plan, subscription: record.subscription)
    return Notice.amount(amount.minor, amount.currency)
  }

  private func amount(case id: Int64, plan: String, subscription: Int64) throws(BillingError) -> MoneyAmount {
    let found = try row(
      """
      SELECT i.total, i.currency FROM dunning_failures f JOIN provider_invoices i \
      ON i.provider = $2 AND i.provider_id = f.payment WHERE f.case_id = $1 ORDER BY f.failed_at DESC, f.id DESC
      """, [.integer(id), .text(settings.provider.name)], Self.amount)
    if let found { return found }
    guard let plan = settings.plan(plan) else {
      // The plan is none any more: what the subscription was last invoiced.
      let last = try row(
        "SELECT total, currency FROM provider_invoices WHERE subscription_id = $1 ORDER BY created_at DESC, id DESC",
        [.integer(subscription)], Self.amount)
      return last ?? MoneyAmount(0, "EUR")
    }
    let rate = settings.seller?.party.address?.country.flatMap { settings.tax.rates[$0] } ?? 0
    let bought = try self.subscription(subscription).flatMap { (it) throws(BillingError) in try boughtPrice(of: it) }
    var price = bought ?? PlanPrice(net: plan.price, rate: nil, currency: plan.currency)
    price.rate = rate
    return MoneyAmount(price.total ?? price.net, price.currency)
  }

  private static func amount(_ row: SQLRow) throws(SQLError) -> MoneyAmount {
    MoneyAmount(try row.integer(0), try row.text(1))
  }
}
