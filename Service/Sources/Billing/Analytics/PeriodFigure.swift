/// A figure of a period in one currency, the computed ones included, under the name that pages, files and the command have
/// for it.
public enum PeriodFigure: Hashable, Sendable {
  /// One that was taken.
  case taken(Figure)
  /// ``FigureValues/netNew``
  case netNew
  /// ``FigureValues/arr``
  case arr
  /// ``FigureValues/arpu``
  case arpu
  /// ``PeriodFigures/InCurrency/customerChurn``
  case customerChurn
  /// ``PeriodFigures/InCurrency/revenueChurn``
  case revenueChurn
  /// ``PeriodFigures/InCurrency/netRevenueChurn``
  case netRevenueChurn
  /// ``FigureValues/trialConversion``
  case trialConversion
  /// ``PeriodFigures/InCurrency/recoveryRate``
  case recoveryRate

  /// What its number is.
  public enum Form: Hashable, Sendable {
    /// Minor units of the currency.
    case amount
    /// How many.
    case count
    /// Hundredths of a percent.
    case rate
  }

  /// All of them, in the order in which they are shown: each computed one after what it is computed of.
  public static let all: [PeriodFigure] = Figure.allCases.flatMap { figure -> [PeriodFigure] in
    switch figure {
    case .mrrReactivated: [.taken(figure), .netNew, .arr]
    case .customersReactivated: [.taken(figure), .arpu, .customerChurn, .revenueChurn, .netRevenueChurn]
    case .trialsLost: [.taken(figure), .trialConversion]
    case .recoveredAmount: [.taken(figure), .recoveryRate]
    default: [.taken(figure)]
    }
  }

  /// Its stable name: `net_new`.
  public var name: String {
    switch self {
    case .taken(let figure): figure.rawValue
    case .netNew: "net_new"
    case .arr: "arr"
    case .arpu: "arpu"
    case .customerChurn: "customer_churn"
    case .revenueChurn: "revenue_churn"
    case .netRevenueChurn: "net_revenue_churn"
    case .trialConversion: "trial_conversion"
    case .recoveryRate: "recovery_rate"
    }
  }

  /// What its number is.
  public var form: Form {
    switch self {
    case .taken(let figure): figure.isAmount ? .amount : .count
    case .netNew, .arr, .arpu: .amount
    case .customerChurn, .revenueChurn, .netRevenueChurn, .trialConversion, .recoveryRate: .rate
    }
  }

  /// Its number; nil where there is none: receivables without a ledger, a rate of nothing.
  public func value(in period: PeriodFigures.InCurrency) -> Int64? {
    let values = period.values
    return switch self {
    case .taken(let figure): values.known(figure)
    case .netNew: values.netNew
    case .arr: values.arr
    case .arpu: values.arpu
    case .customerChurn: period.customerChurn
    case .revenueChurn: period.revenueChurn
    case .netRevenueChurn: period.netRevenueChurn
    case .trialConversion: values.trialConversion
    case .recoveryRate: period.recoveryRate
    }
  }
}
