internal import Billing

/// A plan, as resources have it.
struct PlanBody: Encodable {
  let key: String
  /// In the user's language.
  let name: String
  /// A month, in minor units, without tax.
  let price: Int64
  /// A year that is paid at once, the same; nil: it is not sold so.
  let yearlyPrice: Int64?
  let currency: String
  let softLimit: Int64?
  let hardLimit: Int64?

  init(_ plan: Plan, language: String) {
    (key, name, price, currency) = (plan.key, plan.name(in: language), plan.price, plan.currency)
    yearlyPrice = plan.price(paidBy: .year)
    (softLimit, hardLimit) = (plan.softLimit, plan.hardLimit)
  }
}
