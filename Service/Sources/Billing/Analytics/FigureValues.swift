/// Figures in one currency, of a day or of several. Amounts are minor units.
public struct FigureValues: Hashable, Sendable {
  /// ISO 4217.
  public var currency: String
  private var values: [Figure: Int64] = [:]

  /// Figures that are all 0, but for receivables, which are unknown.
  public init(currency: String) { self.currency = currency }

  /// A figure; 0 where it is unknown.
  public subscript(figure: Figure) -> Int64 {
    get { values[figure] ?? 0 }
    set { values[figure] = newValue }
  }

  /// A figure; nil where it is unknown: receivables without a ledger.
  public func known(_ figure: Figure) -> Int64? {
    values[figure] ?? (Figure.receivables.contains(figure) ? nil : 0)
  }

  /// Adds to a figure.
  mutating func add(_ amount: Int64, to figure: Figure) { self[figure] = self[figure].saturating(adding: amount) }

  /// Takes those of the day that follows: of states the later, of the rest the sum.
  mutating func follow(with next: FigureValues) {
    for figure in Figure.allCases {
      if figure.isState { values[figure] = next.values[figure] } else { add(next[figure], to: figure) }
    }
  }

  /// What stays true at the end of the next day if nothing happens.
  var carried: FigureValues {
    var carried = FigureValues(currency: currency)
    for figure in [Figure.mrr, .mrrPastDue, .customers, .trials] { carried[figure] = self[figure] }
    return carried
  }
}

extension FigureValues {
  /// Twelve times the monthly recurring revenue.
  public var arr: Int64 { self[.mrr].multipliedReportingOverflow(by: 12).overflow ? .max : self[.mrr] * 12 }

  /// By how much the monthly recurring revenue has changed.
  public var netNew: Int64 {
    [Figure.mrrNew, .mrrExpansion, .mrrReactivated].reduce(Int64(0)) { $0.saturating(adding: self[$1]) }
      .saturating(adding: -self[.mrrContraction]).saturating(adding: -self[.mrrChurned])
  }

  /// The monthly recurring revenue of a customer on average, rounded half up; nil without customers.
  public var arpu: Int64? {
    let customers = self[.customers]
    guard customers > 0 else { return nil }
    return self[.mrr] / customers + (self[.mrr] % customers >= customers - self[.mrr] % customers ? 1 : 0)
  }

  /// How many of a hundred trials that were decided were followed by revenue, in hundredths of a percent; nil: none was
  /// decided.
  public var trialConversion: Int64? {
    Share.of(self[.trialsConverted], in: self[.trialsConverted].saturating(adding: self[.trialsLost]))
  }
}
