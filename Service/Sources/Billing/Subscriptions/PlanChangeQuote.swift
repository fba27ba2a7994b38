/// What a change of plan will cost, as far as that can be known before it: the provider has the last word on cents.
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

  /// When it is charged.
  public var timing: Timing
  /// The difference for what is left of the period, without tax, in minor units: paid now, or credited (then negative).
  /// Nil where the price of the period is not known: who pays by the year.
  public var difference: Int64?
  /// When the next full payment is due, in milliseconds since 1970; nil where that is not known.
  public var renewsAt: Int64?

  /// A quote.
  ///
  /// - Parameters:
  ///   - subscription: that is changed.
  ///   - old: the plan that it has.
  ///   - new: the plan that it gets.
  ///   - now: in milliseconds since 1970.
  public init(of subscription: Subscription, from old: Plan?, to new: Plan, now: Int64) {
    renewsAt = subscription.renewsAt
    let change = new.price.subtractingReportingOverflow(old?.price ?? 0)
    guard subscription.status != .onTrial else {
      timing = .afterTrial
      return
    }
    timing = change.partialValue > 0 ? .now : .nextPayment
    guard let old, old.variants.first == subscription.variantID, !change.overflow, let end = subscription.renewsAt
    else {
      return
    }
    // A period is a month: its length is that of the month before its end, within a day or three.
    let month: Int64 = 31 * 86_400_000
    let left = max(0, min(end.saturating(adding: 0 - max(0, now)), month))
    let product = change.partialValue.multipliedReportingOverflow(by: left / 1000)
    difference = product.overflow ? nil : product.partialValue / (month / 1000)
  }
}
