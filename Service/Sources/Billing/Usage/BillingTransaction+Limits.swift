internal import InvoiceModel
internal import SQLStore

extension BillingTransaction {
  /// Tells users who have reached a limit in the month that runs, once for each limit, month and plan: whoever takes a
  /// larger plan meets its limits later.
  func tellLimits(_ months: [CountedMonth]) throws(BillingError) {
    let current = settings.zone.month(at: now)
    let lowest = settings.plans.flatMap { [$0.softLimit, $0.hardLimit].compactMap { $0 } }.min()
    guard let lowest else { return }
    let candidates = months.filter { $0.month == current && $0.messages >= lowest }
    let plans = try plans(of: candidates.map(\.user))
    for month in candidates {
      let plan = plans[month.user] ?? settings.basePlan
      let isOverHard = plan.hardLimit.map { month.messages >= $0 } ?? false
      let isOverSoft = plan.softLimit.map { month.messages >= $0 } ?? false
      // Where both are reached at once, one notice says it.
      if isOverHard, month.toldHard != plan.key {
        try tell(.hardLimit, month, plan, limit: plan.hardLimit)
      } else if isOverSoft, !isOverHard, month.toldSoft != plan.key {
        try tell(.softLimit, month, plan, limit: plan.softLimit)
      }
    }
  }

  private func tell(
    _ kind: NoticeKind, _ month: CountedMonth, _ plan: Plan, limit: Int64?
  ) throws(BillingError) {
    let column = kind == .hardLimit ? "hard_limit" : "soft_limit"
    try execute(
      "UPDATE usage_months SET \(column)_at = $3, \(column)_plan = $4 WHERE user_id = $1 AND month = $2",
      [.integer(month.user), .text(month.month), .integer(now), .text(plan.key)])
    var values: [NoticeValue: String] = [
      .used: "\(month.messages)", .limit: limit.map { "\($0)" } ?? "", .plan: plan.key,
      .nextDate: settings.zone.day(at: settings.zone.nextMonth(after: now)).description,
    ]
    if kind == .softLimit, let maximum = plan.hardLimit { values[.maximum] = "\(maximum)" }
    try notify(
      month.user, Notice(kind, Dictionary(uniqueKeysWithValues: values.map { ($0.key.rawValue, $0.value) })),
      key: "\(kind.rawValue)/\(month.user)/\(month.month)/\(plan.key)")
  }
}
