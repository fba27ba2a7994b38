extension Plan {
  /// The variant that is bought by those who pay so; nil: it is not sold so.
  public func variant(paidBy period: PaymentPeriod) -> String? {
    guard price > 0 else { return nil }
    return variants.first { yearlyVariants.contains($0) == (period == .year) }
  }

  /// What a period costs, in minor units of the currency, without tax; nil: it is not sold so.
  public func price(paidBy period: PaymentPeriod) -> Int64? {
    guard variant(paidBy: period) != nil else { return nil }
    return period == .year ? yearlyPrice : price
  }
}
