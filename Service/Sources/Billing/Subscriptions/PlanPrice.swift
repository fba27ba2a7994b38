/// What a plan costs somebody a period.
public struct PlanPrice: Hashable, Sendable {
  /// Of a period, without tax, in minor units.
  public var net: Int64
  /// The rate of tax in hundredths of a percent; 0: none is charged; nil: it is known only when something is paid.
  public var rate: Int?
  /// ISO 4217.
  public var currency: String
  /// How long the period is.
  public var period: PaymentPeriod

  /// Whether a business pays it, to which a price without tax may be told where the tax is not known.
  public var isForBusiness = false

  /// A price.
  public init(net: Int64, rate: Int?, currency: String, period: PaymentPeriod = .month) {
    (self.net, self.rate, self.currency, self.period) = (net, rate, currency, period)
  }

  /// With tax, in minor units; nil where the tax is not known.
  public var total: Int64? {
    guard let rate else { return nil }
    let (tax, overflow) = net.multipliedReportingOverflow(by: Int64(rate))
    guard !overflow else { return nil }
    // Half a unit is rounded up, as on the invoice.
    return net.saturating(adding: tax.saturating(adding: 5_000) / 10_000)
  }

  /// The rate by which a tax is a part of an amount, in hundredths of a percent: of those that give just this tax the
  /// roundest, as amounts are rounded and rates are round. Nil: there is none.
  ///
  /// - Parameters:
  ///   - tax: in minor units.
  ///   - total: with the tax, in minor units.
  static func rate(ofTax tax: Int64, in total: Int64) -> Int? {
    guard tax >= 0, tax < total, total < 1 << 40 else { return nil }
    let net = total - tax
    for step in [100, 50, 10] as [Int64] {
      let rate = (tax * 10_000 / net + step / 2) / step * step
      if (net * rate + 5_000) / 10_000 == tax { return Int(rate) }
    }
    return Int((tax * 10_000 + net / 2) / net)
  }
}
