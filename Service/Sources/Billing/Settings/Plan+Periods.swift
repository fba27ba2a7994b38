extension Plan {
  /// The variant that is bought by those who pay so; nil: it is not sold so.
  public func variant(paidBy period: PaymentPeriod) -> String? {
    guard price > 0 else { return nil }
    return variants.first { yearlyVariants.contains($0) == (period == .year) }
  }

  /// How a variant is paid.
  public func period(ofVariant variant: String) -> PaymentPeriod { yearlyVariants.contains(variant) ? .year : .month }

  /// What a period of a variant costs today, in minor units of the currency, without tax; nil: by the year, whose price
  /// is not told.
  public func price(ofVariant variant: String) -> Int64? {
    period(ofVariant: variant) == .year ? yearlyPrice : price
  }

  /// What a period costs, in minor units of the currency, without tax; nil: it is not sold so.
  public func price(paidBy period: PaymentPeriod) -> Int64? {
    guard variant(paidBy: period) != nil else { return nil }
    return period == .year ? yearlyPrice : price
  }
}
