internal import InvoiceKit
internal import SQLStore

extension BillingTransaction {
  /// The rate of tax that a user pays, in hundredths of a percent: as the last payment was taxed, otherwise as the
  /// billing details tell. Nil: only the next payment will tell.
  public func taxRate(of user: Int64) throws(BillingError) -> Int? {
    guard settings.issuerMode == .own, let seller = settings.seller else { return try merchantRate(for: user) }
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
    // Asked only where it makes a difference.
    let kind = rate == nil ? try billingDetails(of: user)?.kind : nil
    func told(_ price: PlanPrice) -> PlanPrice {
      var price = price
      price.rate = price.net == 0 ? 0 : rate
      price.isForBusiness = kind == .business
      return price
    }
    return PlanPrices(
      monthly: settings.plans.map { told(PlanPrice(net: $0.price, rate: nil, currency: $0.currency)) },
      bought: try subscription.flatMap { (it) throws(BillingError) in try boughtPrice(of: it).map(told) })
  }

  /// The rate that the provider asks for, who sells: that of the last payment, or else of the country where a consumer
  /// says to be. What a business pays only the provider knows, which looks at its VAT number.
  private func merchantRate(for user: Int64) throws(BillingError) -> Int? {
    let last = try row(
      """
      SELECT total, tax FROM provider_invoices WHERE user_id = $1 AND total > 0 AND test_mode = $2 \
      AND status IN ('paid', 'refunded', 'partial_refund') ORDER BY created_at DESC, id DESC LIMIT 1
      """, [.integer(user), .integer(settings.provider.isTestMode ? 1 : 0)]
    ) { (row) throws(SQLError) in (total: try row.integer(0), tax: try row.integer(1)) }
    if let last { return PlanPrice.rate(ofTax: last.tax, in: last.total) }
    let details = try billingDetails(of: user)
    guard details?.kind != .business else { return nil }
    return (details?.country ?? settings.tax.assumedCountry).flatMap { settings.tax.rates[$0] }
  }
}
