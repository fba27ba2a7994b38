/// What plans cost somebody.
public struct PlanPrices: Hashable, Sendable {
  /// Of each plan a month as it is sold today, in the order of the settings.
  public var monthly: [PlanPrice]
  /// What the subscription costs a period, at the price for which it was bought; nil: there is none.
  public var bought: PlanPrice?

  /// Prices.
  public init(monthly: [PlanPrice], bought: PlanPrice? = nil) { (self.monthly, self.bought) = (monthly, bought) }

  /// What a plan costs today that is paid so, with the tax that the user pays; nil where it is not sold so.
  ///
  /// - Parameters:
  ///   - plan: of the settings.
  ///   - place: its place there.
  ///   - period: how it is paid.
  public func price(of plan: Plan, at place: Int, paidBy period: PaymentPeriod) -> PlanPrice? {
    guard monthly.indices.contains(place), let net = plan.price(paidBy: period) else { return nil }
    return PlanPrice(net: net, rate: monthly[place].rate, currency: plan.currency, period: period)
  }
}
