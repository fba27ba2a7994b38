internal import InvoiceKit
internal import SQLStore

extension BillingTransaction {
  /// What the provider says of a payment, and who has paid; nil when there is none.
  func paidInvoice(_ id: Int64) throws(BillingError) -> PaidInvoice? {
    let zone = settings.zone
    return try row(
      """
      SELECT i.id, i.provider, i.provider_id, i.test_mode, i.user_id, i.billing_reason, i.status, i.currency, \
      i.discount, i.tax, i.total, i.refunded, i.tax_inclusive, COALESCE(i.plan, s.plan), i.period_start, i.period_end, \
      COALESCE(i.paid_at, i.created_at), i.country, i.treatment, i.exchange_rate, i.customer_name, i.customer_email, \
      u.name, CASE WHEN u.email_confirmed = 1 THEN u.email END, u.language, d.kind, d.name, \
      d.street, d.postal_code, d.city, d.country, d.registration, \
      d.vat_number, d.vat_checked_at, s.renews_at \
      FROM provider_invoices i LEFT JOIN subscriptions s ON s.id = i.subscription_id \
      LEFT JOIN users u ON u.id = i.user_id LEFT JOIN billing_details d ON d.user_id = i.user_id WHERE i.id = $1
      """, [.integer(id)]
    ) { (row) throws(SQLError) in
      let paidOn = zone.day(at: try row.integer(16))
      let renewal = (try row.integerOrNil(34)).map { zone.day(at: $0) }
      let checkedAt = try row.integerOrNil(33)
      let (customerName, accountName) = (try row.textOrNil(20), try row.textOrNil(22))
      let (customerEmail, accountEmail) = (try row.textOrNil(21), try row.textOrNil(23))
      let hasDetails = try row.textOrNil(25) != nil
      return PaidInvoice(
        id: try row.integer(0), provider: try row.text(1), providerID: try row.text(2),
        isTestMode: try row.integer(3) != 0, user: try row.integerOrNil(4), billingReason: try row.text(5),
        status: try row.text(6), currency: Currency(code: try row.text(7)) ?? .euro, discount: try row.integer(8),
        tax: try row.integer(9), total: try row.integer(10), refunded: try row.integer(11),
        isTaxInclusive: try row.integer(12) != 0, plan: try row.textOrNil(13),
        period: Self.period(try row.textOrNil(14), try row.textOrNil(15), from: paidOn, renewal: renewal),
        paidOn: paidOn,
        country: try row.textOrNil(17), treatment: try row.textOrNil(18).flatMap(TaxTreatment.init),
        exchangeRate: try row.textOrNil(19).flatMap { ExactDecimal($0) },
        buyer: InvoiceBuyer(
          kind: try row.textOrNil(25).flatMap { Buyer.Kind(rawValue: $0) } ?? .consumer,
          name: hasDetails ? try row.textOrNil(26) : customerName ?? accountName,
          email: customerEmail ?? accountEmail, language: try row.textOrNil(24) ?? "fr",
          street: try row.textOrNil(27), postcode: try row.textOrNil(28), city: try row.textOrNil(29),
          country: try row.textOrNil(30), registration: try row.textOrNil(31),
          vatNumber: Self.unspaced(try row.textOrNil(32)), vatCheckedOn: checkedAt.map { zone.day(at: $0) }))
    }
  }

  private static func unspaced(_ number: String?) -> String? {
    guard let number = number?.filter({ !$0.isWhitespace }).uppercased(), !number.isEmpty else { return nil }
    return number
  }

  /// The days that were paid for; where the provider does not say them, until the next payment, else a month.
  private static func period(
    _ start: String?, _ end: String?, from paidOn: CalendarDate, renewal: CalendarDate?
  ) -> DatePeriod {
    let start = start.flatMap { CalendarDate(iso8601: $0) } ?? paidOn
    if let end = end.flatMap({ CalendarDate(iso8601: $0) }), end >= start { return DatePeriod(start: start, end: end) }
    let month = start.addingMonth()?.adding(days: -1) ?? start
    guard let end = renewal?.adding(days: -1), end >= start, end < month else {
      return DatePeriod(start: start, end: month)
    }
    return DatePeriod(start: start, end: end)
  }
}

extension CalendarDate {
  /// The same day of the next month, or its last day when it is shorter.
  func addingMonth() -> CalendarDate? {
    let (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1)
    return CalendarDate(year: year, month: month, day: min(day, Self.days(inMonth: month, of: year)))
  }
}
