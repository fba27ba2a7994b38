import InvoiceKit

@testable import Billing

/// The figures of Docs/Analytics.md as slowly and plainly as can be: each day from all events up to its end.
struct FiguresModel {
  let year: BusinessYear
  let zone: CivilZone

  private typealias Status = ProviderSubscription.Status

  /// The figures of a day by their names, and those of use.
  func figures(of day: CalendarDate) -> (values: [String: Int64], use: UseFigures) {
    let start = zone.time(of: day)
    let end = day.adding(days: 1).map { zone.time(of: $0) } ?? .max
    let past = year.events.filter { $0.at < end }
    let today = past.filter { $0.at >= start }
    var values = Dictionary(
      uniqueKeysWithValues: Figure.allCases.filter { !Figure.receivables.contains($0) }.map {
        ($0.rawValue, Int64(0))
      })
    func add(_ name: String, _ amount: Int64) { values[name, default: 0] += amount }
    for user in Set(past.map(\.user)) {
      let theirs = past.filter { $0.user == user && isSubscription($0) }
      let names = Set(theirs.map(\.id))
      func revenue(before time: Int64) -> Int64 {
        names.reduce(0) { $0 + self.revenue(theirs.filter { [name = $1] in $0.id == name && $0.at < time }) }
      }
      let (before, after) = (revenue(before: start), revenue(before: end))
      let hasCounted = names.contains { name in
        let all = theirs.filter { $0.id == name && $0.at < start }
        return all.indices.contains { self.revenue(Array(all[...$0])) > 0 }
      }
      add("mrr", after)
      if after > 0 { add("customers", 1) }
      if before == 0, after > 0 {
        add(hasCounted ? "mrr_reactivated" : "mrr_new", after)
        add(hasCounted ? "customers_reactivated" : "customers_new", 1)
      } else if before > 0, after == 0 {
        add("mrr_churned", before)
        add("customers_churned", 1)
      } else {
        add(after > before ? "mrr_expansion" : "mrr_contraction", abs(after - before))
      }
      for name in names { addTrial(theirs.filter { $0.id == name }, from: start, add) }
    }
    addPayments(past, today, day, add)
    var use = UseFigures()
    use.accounts = count(past, .account) - count(past, .erased)
    (use.accountsNew, use.accountsErased) = (count(today, .account), count(today, .erased))
    for event in today {
      if case .usage(let messages) = event.step { use.messages += messages }
    }
    use.usersActive = Int64(
      Set(today.compactMap { event in if case .usage = event.step { event.user } else { nil } }).count)
    return (values, use)
  }

  private func count(_ events: [BusinessYear.Event], _ step: BusinessYear.Step) -> Int64 {
    Int64(events.filter { $0.step == step }.count)
  }

  private func isSubscription(_ event: BusinessYear.Event) -> Bool {
    if case .subscription = event.step { true } else { false }
  }

  private func status(_ event: BusinessYear.Event?) -> ProviderSubscription.Status? {
    if case .subscription(let status, _)? = event?.step { status } else { nil }
  }

  /// Reads the history backwards: how it stands says whether it counts, or what it was before has to be asked.
  private func counts(_ events: [BusinessYear.Event]) -> Bool {
    guard let last = status(events.last) else { return false }
    let before = Array(events.dropLast())
    switch last {
    case .active: return true
    case .onTrial, .paused, .unpaid, .expired: return false
    case .pastDue: return before.isEmpty || counts(before)
    case .cancelled:
      guard let previous = status(before.last) else { return true }
      return (previous == .active || previous == .cancelled) && counts(before)
    }
  }

  private func revenue(_ events: [BusinessYear.Event]) -> Int64 {
    guard counts(events), case .subscription(_, let variant)? = events.last?.step else { return 0 }
    return BusinessYear.prices[variant] ?? 0
  }

  private func addTrial(_ events: [BusinessYear.Event], from start: Int64, _ add: (String, Int64) -> Void) {
    if status(events.last) == .onTrial { add("trials", 1) }
    if status(events.last) == .pastDue { add("mrr_past_due", revenue(events)) }
    let firstTrial = events.firstIndex { status($0) == .onTrial }
    for (place, event) in events.enumerated() where event.at >= start {
      let previous = place > 0 ? status(events[place - 1]) : nil
      if status(event) == .onTrial, previous != .onTrial { add("trials_begun", 1) }
      guard let firstTrial, place > firstTrial else { continue }
      let soFar = firstTrial..<place
      let wasDecided = soFar.contains { revenue(Array(events[...$0])) > 0 || status(events[$0]) == .expired }
      guard !wasDecided else { continue }
      if revenue(Array(events[...place])) > 0 { add("trials_converted", 1) }
      if status(event) == .expired { add("trials_lost", 1) }
    }
  }

  private func addPayments(
    _ past: [BusinessYear.Event], _ today: [BusinessYear.Event], _ day: CalendarDate, _ add: (String, Int64) -> Void
  ) {
    let failed = Dictionary(
      past.filter { $0.step == .failed }.map { ($0.id, $0.at) }, uniquingKeysWith: min)
    func book(_ name: String, _ amount: Int64) {
      add(name, 1)
      add(name + "_amount", amount)
    }
    var back: [String: Int64] = [:]
    for event in past {
      guard case .refunded(let part) = event.step else { continue }
      let before = min(back[event.id] ?? 0, BusinessYear.total)
      back[event.id, default: 0] += part
      let more = min(back[event.id] ?? 0, BusinessYear.total) - before
      if more > 0, event.at >= zone.time(of: day) { book("refunds", more) }
    }
    for event in today {
      switch event.step {
      case .failed: book("failed", BusinessYear.total)
      case .paid:
        book("payments", BusinessYear.total)
        if failed[event.id] != nil { book("recovered", BusinessYear.total) }
      default: break
      }
    }
    let settled = Set(past.filter { $0.step == .paid || $0.step == .void }.map(\.id))
    for (id, since) in failed where !settled.contains(id) {
      let age = zone.day(at: since).days(to: day)
      add(
        age <= 30 ? "unpaid_30" : age <= 60 ? "unpaid_60" : age <= 90 ? "unpaid_90" : "unpaid_older", BusinessYear.total
      )
    }
  }
}
