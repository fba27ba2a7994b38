/// What a day has changed of recurring revenue, customers and trials, by currency.
struct DayRevenue {
  /// The history of a subscription up to the end of the day, the oldest change first.
  struct History {
    var user: Int64
    var subscription: Int64
    var changes: [SubscriptionStanding.Change]
  }

  private struct Key: Hashable {
    var user: Int64
    var currency: String
  }

  private let start: Int64
  private var movements: [Key: RevenueMovement] = [:]
  private(set) var values: [String: FigureValues]

  /// - Parameters:
  ///   - start: when the day begins, in milliseconds since 1970.
  ///   - values: what stays of the day before, by currency.
  init(from start: Int64, _ values: [String: FigureValues]) { (self.start, self.values) = (start, values) }

  /// Takes a subscription of somebody one of whose subscriptions has changed on the day.
  mutating func add(_ history: History) {
    var before = SubscriptionStanding()
    var changes = history.changes[...]
    while let change = changes.first, change.at < start {
      before.apply(change)
      changes = changes.dropFirst()
    }
    var after = before
    var begun: [String: Int64] = [:]
    for change in changes {
      let wasOnTrial = after.isOnTrial
      after.apply(change)
      if after.isOnTrial, !wasOnTrial { begun[after.currency, default: 0] += 1 }
    }
    for currency in before.past {
      movements[Key(user: history.user, currency: currency), default: RevenueMovement()].isKnown = true
    }
    note(before, history.user, sign: -1) { $0.before = $0.before.saturating(adding: before.revenue) }
    note(after, history.user, sign: 1) { $0.after = $0.after.saturating(adding: after.revenue) }
    for (currency, count) in begun { add(count, to: .trialsBegun, currency) }
    guard before.trial != after.trial else { return }
    if after.trial == .converted { add(1, to: .trialsConverted, after.currency) }
    if after.trial == .lost { add(1, to: .trialsLost, after.currency) }
  }

  /// Books what customers have moved.
  mutating func close() {
    for (key, movement) in movements where movement.before != 0 || movement.after != 0 {
      movement.book(in: &values[key.currency, default: FigureValues(currency: key.currency)])
    }
    movements = [:]
  }

  private mutating func note(
    _ standing: SubscriptionStanding, _ user: Int64, sign: Int64, _ change: (inout RevenueMovement) -> Void
  ) {
    guard standing.status != nil else { return }
    change(&movements[Key(user: user, currency: standing.currency), default: RevenueMovement()])
    if standing.isPastDue { add(sign * standing.revenue, to: .mrrPastDue, standing.currency) }
    if standing.isOnTrial { add(sign, to: .trials, standing.currency) }
  }

  private mutating func add(_ amount: Int64, to figure: Figure, _ currency: String) {
    values[currency, default: FigureValues(currency: currency)].add(amount, to: figure)
  }
}
