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
}
