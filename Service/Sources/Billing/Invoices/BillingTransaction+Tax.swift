internal import InvoiceKit
internal import InvoiceLedger
internal import SQLStore

extension BillingTransaction {
  /// Decides how a payment is taxed and writes that down, or leaves it to a person.
  ///
  /// - Returns: the payment with what was decided; nil when a person has to decide.
  func decideTax(of payment: PaidInvoice, seller: Seller) throws(BillingError) -> PaidInvoice? {
    var payment = payment
    if let ruling = try ruling(of: payment) {
      switch ruling {
      case .treatment(let treatment): payment.treatment = treatment
      case .exchangeRate(let rate): payment.exchangeRate = rate
      case .again, .noInvoice: break
      }
    }
    guard let question = try question(about: &payment, seller) else {
      try execute(
        "UPDATE provider_invoices SET treatment = $2, exchange_rate = $3 WHERE id = $1",
        [.integer(payment.id), SQLValue(payment.treatment?.description), SQLValue(payment.exchangeRate?.description)])
      return payment
    }
    try openReview("tax", payment.reviewSubject, user: payment.user, reason: question.description)
    return nil
  }

  /// What keeps a payment from being invoiced; nil: nothing, and the payment has its treatment.
  private func question(about payment: inout PaidInvoice, _ seller: Seller) throws(BillingError) -> TaxQuestion? {
    guard payment.user != nil else { return .unknownUser }
    guard payment.buyer.name?.contains(where: { !$0.isWhitespace }) == true else { return .missingName }
    let isRuled: Bool
    if case .treatment = try ruling(of: payment) { isRuled = true } else { isRuled = false }
    if !isRuled {
      switch TaxDecision(try facts(of: payment, seller)) {
      case .decided(let treatment): payment.treatment = treatment
      case .undecidable(let question): return question
      }
    }
    guard let treatment = payment.treatment else { return .unknownCountry }
    if !isRuled, let due = payment.amounts(treatment)?.tax, let question = Self.question(payment, taxDue: due) {
      return question
    }
    let buyer = payment.buyer.party(in: treatment.country)
    if treatment.regime == .domestic, buyer.kind == .business, buyer.party.siren == nil,
      buyer.party.vatNumber.flatMap({ VATNumber.siren(in: $0) }) == nil, seller.isFrench(on: payment.paidOn),
      seller.taxPlace(of: buyer.party, on: payment.paidOn)?.code == "FR"
    {
      return .missingSIREN
    }
    // Tax is also stated in euros (CGI art. 289, VI); thresholds and books are in euros.
    if payment.currency != .euro, payment.exchangeRate == nil {
      return .missingExchangeRate(currency: payment.currency.code)
    }
    return nil
  }

  /// What the provider has charged is what the buyer was told. Tax that is not due has to be paid back first, and none
  /// at all means that the price is with the tax (Directive 2006/112/EC art. 73 and 78; CJEU C-249/12).
  private static func question(_ payment: PaidInvoice, taxDue due: Int64) -> TaxQuestion? {
    let difference = payment.tax.subtractingReportingOverflow(due)
    guard payment.tax != 0, difference.overflow || difference.partialValue.magnitude > 1 else { return nil }
    return .otherTaxCharged(charged: payment.tax, due: due)
  }

  private func facts(of payment: PaidInvoice, _ seller: Seller) throws(BillingError) -> TaxFacts {
    let buyer = payment.buyer
    var facts = TaxFacts(
      seller: seller, settings: settings.tax, date: payment.paidOn, kind: buyer.kind, country: buyer.country)
    facts.postcode = buyer.postcode
    facts.vatNumber = buyer.vatNumber
    facts.vatCheckedOn = buyer.vatCheckedOn
    facts.paymentCountry = payment.country
    let home = seller.taxPlace(of: seller.party, on: payment.paidOn)?.country ?? ""
    let origin = TaxTreatment(.origin, country: home, rate: settings.tax.rates[home] ?? 0)
    facts.net = Self.euros(payment.amounts(origin)?.net ?? payment.total, payment.currency, payment.exchangeRate)
    facts.salesThisYear = try crossBorderSales(in: payment.paidOn.year, without: payment.id)
    facts.salesLastYear = try crossBorderSales(in: payment.paidOn.year - 1, without: payment.id)
    return facts
  }

  /// Sales to consumers of other members in a calendar year without tax, less their credit notes, in minor units of
  /// euros: what the threshold of Directive 2006/112/EC art. 59c is compared with.
  ///
  /// - Parameter payment: that is left out.
  func crossBorderSales(in year: Int, without payment: Int64 = 0) throws(BillingError) -> Int64 {
    var sum: Int64 = 0
    let sums = try rows(
      """
      SELECT currency, exchange_rate, CAST(SUM(CASE WHEN kind = 'invoice' THEN net ELSE -net END) AS BIGINT) \
      FROM ledger_invoices WHERE regime IN ('origin', 'oss') AND issued_on >= $1 AND issued_on <= $2 \
      AND provider_invoice_id <> $3 GROUP BY currency, exchange_rate
      """, [.text("\(year)-01-01"), .text("\(year)-12-31"), .integer(payment)]
    ) { (row) throws(SQLError) in
      Self.euros(
        try row.integer(2), Currency(code: try row.text(0)) ?? .euro,
        try row.textOrNil(1).flatMap { ExactDecimal($0) })
    }
    for amount in sums { sum = sum.addingReportingOverflow(amount).overflow ? .max : sum + amount }
    return sum
  }

  private static func euros(_ units: Int64, _ currency: Currency, _ rate: ExactDecimal?) -> Int64 {
    inEuros(units, currency, rate) ?? units
  }

  /// An amount in minor units of euros; nil without a rate of exchange.
  static func inEuros(_ units: Int64, _ currency: Currency, _ rate: ExactDecimal?) -> Int64? {
    guard currency != .euro else { return units }
    guard let rate else { return nil }
    let amount = try? currency.amount(of: units).multiplied(by: rate).rounded(decimals: 2)
    return amount.flatMap { try? Currency.euro.minorUnits(of: $0) }
  }
}

extension PaidInvoice {
  /// What a review of it is about.
  var reviewSubject: String { "payment \(id)" }

  /// What was paid, split as a treatment asks for.
  func amounts(_ treatment: TaxTreatment) -> InvoiceAmounts? {
    InvoiceAmounts(total: total, discount: discount, discountHasTax: isTaxInclusive, rate: treatment.rate)
  }
}

extension Seller {
  /// Whether French tax law is the seller's.
  func isFrench(on date: CalendarDate) -> Bool { taxPlace(of: party, on: date)?.country == "FR" }
}
