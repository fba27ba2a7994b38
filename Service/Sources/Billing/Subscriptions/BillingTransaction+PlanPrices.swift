internal import InvoiceKit
internal import SQLStore

extension BillingTransaction {
  /// The rate of tax that a user pays, in hundredths of a percent: as the last payment was taxed, otherwise as the
  /// billing details tell. Nil: only the next payment will tell, or the provider sells.
  public func taxRate(of user: Int64) throws(BillingError) -> Int? {
    guard settings.issuerMode == .own, let seller = settings.seller else { return nil }
    let last = try row(
      "SELECT treatment, created_at FROM provider_invoices WHERE user_id = $1 ORDER BY created_at DESC LIMIT 1",
      [.integer(user)]
    ) { (row) throws(SQLError) in (treatment: try row.textOrNil(0), at: try row.integer(1)) }
    let found = try row(
      """
      SELECT kind, country, postal_code, vat_number, vat_checked_at, changed_at FROM billing_details WHERE user_id = $1
      """, [.integer(user)]
    ) { (row) throws(SQLError) in
      (
        kind: try row.text(0), country: try row.text(1), postcode: try row.textOrNil(2),
        number: try row.textOrNil(3), checkedAt: try row.integerOrNil(4), changedAt: try row.integer(5)
      )
    }
    if let last, let treatment = last.treatment.flatMap({ TaxTreatment($0) }),
      found.map({ $0.changedAt <= last.at }) ?? true
    {
      return treatment.rate
    }
    var facts = TaxFacts(
      seller: seller, settings: settings.tax, date: settings.zone.day(at: now),
      kind: found?.kind == BillingDetails.Kind.business.rawValue ? .business : .consumer, country: found?.country)
    facts.postcode = found?.postcode
    facts.vatNumber = found?.number
    facts.vatCheckedOn = found?.checkedAt.map { settings.zone.day(at: $0) }
    guard case .decided(let treatment) = TaxDecision(facts) else { return nil }
    return treatment.rate
  }

  /// What each plan costs a user, and what the subscription costs that is there.
  ///
  /// - Parameters:
  ///   - user: the account, by its identifier.
  ///   - subscription: theirs; nil: there is none.
  public func prices(for user: Int64, having subscription: Subscription?) throws(BillingError) -> PlanPrices {
    let rate = try taxRate(of: user)
    return PlanPrices(
      monthly: settings.plans.map { PlanPrice(net: $0.price, rate: $0.price == 0 ? 0 : rate, currency: $0.currency) },
      bought: try subscription.flatMap { (it) throws(BillingError) in
        guard var price = try boughtPrice(of: it) else { return nil }
        price.rate = price.net == 0 ? 0 : rate
        return price
      })
  }
}
