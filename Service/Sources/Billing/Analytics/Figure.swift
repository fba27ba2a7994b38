/// A figure of a day in one currency; the raw value is its column. Docs/Analytics.md defines each.
public enum Figure: String, Hashable, Sendable, CaseIterable {
  /// Monthly recurring revenue at the end of the day, without tax.
  case mrr
  /// As much of it is of subscriptions whose payment is late.
  case mrrPastDue = "mrr_past_due"
  /// Of customers who have never counted before.
  case mrrNew = "mrr_new"
  /// More of customers who count already.
  case mrrExpansion = "mrr_expansion"
  /// Less of customers who go on to count.
  case mrrContraction = "mrr_contraction"
  /// Of customers who don't count any more.
  case mrrChurned = "mrr_churned"
  /// Of customers who have come back.
  case mrrReactivated = "mrr_reactivated"
  /// Who has recurring revenue at the end of the day.
  case customers
  /// Who counts for the first time.
  case customersNew = "customers_new"
  /// Who does not count any more.
  case customersChurned = "customers_churned"
  /// Who has come back.
  case customersReactivated = "customers_reactivated"
  /// Subscriptions that are tried out at the end of the day.
  case trials
  /// Trials that have begun.
  case trialsBegun = "trials_begun"
  /// Trials that were followed by revenue.
  case trialsConverted = "trials_converted"
  /// Trials whose subscription has ended without any.
  case trialsLost = "trials_lost"
  /// Payments that have come.
  case payments
  /// Their sum, with tax.
  case paymentsAmount = "payments_amount"
  /// Payments that have failed.
  case failed
  /// Their sum, with tax.
  case failedAmount = "failed_amount"
  /// Payments that have come after they had failed.
  case recovered
  /// Their sum, with tax.
  case recoveredAmount = "recovered_amount"
  /// Repayments.
  case refunds
  /// Their sum, with tax.
  case refundsAmount = "refunds_amount"
  /// Failed payments that have not come, for up to 30 days.
  case unpaid30 = "unpaid_30"
  /// For 31 to 60 days.
  case unpaid60 = "unpaid_60"
  /// For 61 to 90 days.
  case unpaid90 = "unpaid_90"
  /// For longer.
  case unpaidOlder = "unpaid_older"
  /// Open invoices of the ledger that are not overdue.
  case receivablesNotDue = "receivables_not_due"
  /// Overdue for up to 30 days.
  case receivables30 = "receivables_30"
  /// For 31 to 60 days.
  case receivables60 = "receivables_60"
  /// For 61 to 90 days.
  case receivables90 = "receivables_90"
  /// For longer.
  case receivablesOlder = "receivables_older"
  /// What is owed to customers.
  case receivablesCredit = "receivables_credit"

  /// Whether it is how things stand at the end of a day; otherwise it is what has happened on it, and of several days
  /// the sum counts.
  public var isState: Bool {
    switch self {
    case .mrr, .mrrPastDue, .customers, .trials: true
    default: Self.unpaid.contains(self) || Self.receivables.contains(self)
    }
  }

  /// Whether it is an amount in minor units of the currency; otherwise it is a number of something.
  public var isAmount: Bool {
    switch self {
    case .customers, .customersNew, .customersChurned, .customersReactivated, .trials, .trialsBegun, .trialsConverted,
      .trialsLost, .payments, .failed, .recovered, .refunds:
      false
    default: true
    }
  }

  /// Failed payments that have not come, by age.
  public static let unpaid: [Figure] = [.unpaid30, .unpaid60, .unpaid90, .unpaidOlder]
  /// Open invoices of the ledger, by age, and what is owed to customers; unknown where there is no ledger.
  public static let receivables: [Figure] = [
    .receivablesNotDue, .receivables30, .receivables60, .receivables90, .receivablesOlder, .receivablesCredit,
  ]
}
