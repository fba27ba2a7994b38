extension LocalPrice {
  /// What the variants of the settings' plans cost, by variant.
  static func all(of settings: BillingSettings) -> [String: LocalPrice] {
    var prices: [String: LocalPrice] = [:]
    for plan in settings.plans {
      for variant in plan.variants {
        let isYearly = plan.yearlyVariants.contains(variant)
        prices[variant] = LocalPrice(
          name: plan.name(in: "en"), amount: isYearly ? plan.yearlyPrice ?? plan.price * 12 : plan.price,
          currency: plan.currency, months: isYearly ? 12 : 1)
      }
    }
    return prices
  }
}
