@testable import Billing

extension DunningModel {
  /// Lets something happen, and looks at the whole afterwards.
  mutating func happen(_ event: DunningEvent) {
    let closed = cases.map(\.facts).filter { $0.state != .open }
    act(event)
    let same = cases.map(\.facts).filter { $0.state != .open }.prefix(closed.count)
    if Array(same) != closed { faults.append("a case that had ended has changed") }
    if let open = openCase {
      if cases[open].due == nil { faults.append("an open case has no job") }
      if !others.contains(where: { $0.isLive }), access != cases[open].facts.stage.access {
        faults.append("access is \(access), and the stage \(cases[open].facts.stage)")
      }
    }
  }

  private mutating func act(_ event: DunningEvent) {
    let isLive = [.active, .pastDue, .unpaid].contains(status)
    switch event {
    case .work(let time): work(until: now + time)
    case .standstill(let time), .jump(let time): now = max(1_500_000_000_000, now + time)
    case .failure(let payment, let ago):
      if isLive {
        change(.pastDue)
        tell(recovers: true)
      }
      handleFailure("p\(payment)", at: now - ago)
    case .failureAgain: if let lastFailure { handleFailure(lastFailure.payment, at: lastFailure.time) }
    case .payment(let ago, let isTold):
      let time = now - ago
      if let open = openCase, time >= cases[open].facts.firstFailureAt, status == .pastDue { change(.active) }
      guard isTold else { return }
      lastPaid = time
      recover(at: time)
    case .paymentAgain: if let lastPaid { recover(at: lastPaid) }
    case .refund: break
    case .pause: pause()
    case .resume: resume()
    case .close: close()
    case .newSubscription:
      others.append((now, true))
      replace()
    case .newSubscriptionEnds:
      if let last = others.lastIndex(where: { $0.isLive }) { others[last].isLive = false }
      refreshAccess()
    case .hold(let holds): isHeld = holds
    case .customerCancels:
      guard isLive else { return }
      change(.cancelled)
      tell(recovers: true)
    case .subscriptionExpires:
      guard status != .expired else { return }
      change(.expired)
      tell(recovers: true)
    case .provider(let answers): self.answers = answers
    case .providerForgets(let forgets): self.forgets = forgets
    }
  }

  /// Moves the clock from job to job.
  private mutating func work(until end: Int64) {
    var looks = 0
    while let open = openCase, let due = cases[open].due, due <= end {
      looks += 1
      guard looks < 2_000 else { return faults.append("the clock does not move") }
      now = max(now, due)
      look()
    }
    now = max(now, end)
  }
}
