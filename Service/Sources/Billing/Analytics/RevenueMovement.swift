/// What a day has changed of a customer's recurring revenue in one currency.
struct RevenueMovement: Hashable, Sendable {
  /// At the end of the day before, in minor units a month.
  var before: Int64 = 0
  /// At the end of the day.
  var after: Int64 = 0
  /// Whether the customer had counted before the day began.
  var isKnown = false

  /// Books it: a customer moves in one way on a day, whatever has happened in between.
  func book(in values: inout FigureValues) {
    values.add(after.saturating(adding: -before), to: .mrr)
    switch (before > 0, after > 0) {
    case (false, true):
      values.add(after, to: isKnown ? .mrrReactivated : .mrrNew)
      values.add(1, to: isKnown ? .customersReactivated : .customersNew)
      values.add(1, to: .customers)
    case (true, false):
      values.add(before, to: .mrrChurned)
      values.add(1, to: .customersChurned)
      values.add(-1, to: .customers)
    case (true, true):
      let change = after.saturating(adding: -before)
      values.add(max(0, change), to: .mrrExpansion)
      values.add(max(0, before.saturating(adding: -after)), to: .mrrContraction)
    case (false, false): break
    }
  }
}
