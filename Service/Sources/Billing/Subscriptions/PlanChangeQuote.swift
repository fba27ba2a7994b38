/// A change of plan: to which variant, and what it will cost, as far as that can be known before it. The provider has the
/// last word on cents.
public struct PlanChangeQuote: Hashable, Sendable {
  /// When the other price is charged for the first time.
  public enum Timing: Hashable, Sendable {
    /// At once, for what is left of the period.
    case now
    /// With the next payment, which is less for what was paid too much.
    case nextPayment
    /// With the first payment, after the trial.
    case afterTrial
  }

  private static let day: Int64 = 86_400_000

  /// The variant of the new plan; nil: it is not sold. Who pays by the year goes on to pay by the year where that is sold.
  public var variant: String?
  /// How that is paid.
  public var period: PaymentPeriod
  /// Whether the new plan costs more than what was bought.
  public var isMore: Bool
  /// When it is charged.
  public var timing: Timing
  /// The difference for what is left of the period, without tax, in minor units: paid now, or credited (then negative).
  /// Nil where a price is not known, or the period becomes another.
  public var difference: Int64?
  /// When the next full payment is due, in milliseconds since 1970; nil where that is not known.
  public var renewsAt: Int64?

  /// A quote.
  ///
  /// - Parameters:
  ///   - subscription: that is changed.
  ///   - old: the plan that it has.
  ///   - new: the plan that it gets.
  ///   - bought: what it costs a period; nil: as `old` is sold today.
  ///   - now: in milliseconds since 1970.
  public init(of subscription: Subscription, from old: Plan?, to new: Plan, bought: PlanPrice? = nil, now: Int64) {
    let before = bought?.period ?? old?.period(ofVariant: subscription.variantID) ?? .month
    let paid = bought?.net ?? old?.price(ofVariant: subscription.variantID)
    variant = Self.variant(of: new, from: old, subscription, paidBy: before)
    period = variant.map { new.period(ofVariant: $0) } ?? .month
    renewsAt = subscription.renewsAt
    let price = variant.flatMap { new.price(ofVariant: $0) }
    isMore =
      before == period
      ? (price ?? new.price) > (paid ?? 0)
      : Self.month(price ?? new.price, period) > Self.month(paid ?? 0, before)
    guard subscription.status != .onTrial else {
      timing = .afterTrial
      return
    }
    timing = isMore ? .now : .nextPayment
    guard let price, let paid, before == period, let end = subscription.renewsAt else { return }
    let change = price.subtractingReportingOverflow(paid)
    // As long as the longest: within a day or three.
    let length = (period == .year ? 366 : 31) * Self.day
    let left = max(0, min(end.saturating(adding: 0 - max(0, now)), length))
    let product = change.partialValue.multipliedReportingOverflow(by: left / 1000)
    difference = change.overflow || product.overflow ? nil : product.partialValue / (length / 1000)
  }

  private static func variant(
    of new: Plan, from old: Plan?, _ subscription: Subscription, paidBy period: PaymentPeriod
  ) -> String? {
    let place = old?.variants.firstIndex(of: subscription.variantID) ?? 0
    let placed = new.variants.indices.contains(place) ? new.variants[place] : new.variants.first
    if let placed, new.period(ofVariant: placed) == period { return placed }
    return new.variant(paidBy: period) ?? placed
  }

  private static func month(_ price: Int64, _ period: PaymentPeriod) -> Int64 {
    period == .year ? Plan.month(ofYear: price) : price
  }
}
