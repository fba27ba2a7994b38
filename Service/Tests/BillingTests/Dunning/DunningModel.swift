@testable import Billing

/// A customer, a provider and the service in memory: what the histories of ``DunningEvent`` do, told once more and
/// without a database. It looks at each decision, and collects what must never be.
struct DunningModel {
  struct Case {
    var facts: DunningFacts
    var failures: [(payment: String, time: Int64)]
    var due: Int64?
    var closedAt: Int64?
    var recoveredAt: Int64?
  }

  let zone: CivilZone
  var now: Int64
  var cases: [Case] = []
  var access = User.Access.full
  /// What is wrong, in words.
  var faults: [String] = []

  // The provider.
  var status = ProviderSubscription.Status.active
  var updatedAt: Int64
  var answers = true
  var forgets = false
  // What the service knows of it.
  var known = ProviderSubscription.Status.active
  var knownAt: Int64
  var cancellations: [Int64] = []
  var others: [(createdAt: Int64, isLive: Bool)] = []
  var isHeld = false
  var lastFailure: (payment: String, time: Int64)?
  var lastPaid: Int64?

  init(zone: CivilZone, now: Int64) {
    self.zone = zone
    self.now = now
    (updatedAt, knownAt) = (now, now)
  }

  var openCase: Int? { cases.lastIndex { $0.facts.state == .open } }

  private var lastRecovery: Int64? { cases.compactMap(\.recoveredAt).max() }

  // MARK: What the service does

  mutating func handleFailure(_ payment: String, at time: Int64) {
    let time = min(max(0, time), now)
    lastFailure = (payment, time)
    if cases.contains(where: { $0.failures.contains { $0 == (payment, time) } }) { return }
    if let lastRecovery, lastRecovery >= time { return }
    if let open = openCase {
      cases[open].failures.append((payment, time))
      settle(open)
      return
    }
    if known == .cancelled || known == .expired { return }
    if let last = cases.last, last.facts.state == .purged || last.facts.state == .replaced {
      guard let lastRecovery, let closedAt = last.closedAt, lastRecovery > closedAt else { return }
    }
    open(at: time, [(payment, time)])
  }

  private mutating func open(at time: Int64, _ failures: [(payment: String, time: Int64)]) {
    cases.append(Case(facts: DunningFacts(firstFailureAt: time), failures: failures))
    settle(cases.count - 1)
  }

  mutating func recover(at time: Int64) {
    guard let open = openCase else { return }
    let paid = min(time, now)
    settle(open, paidAt: paid)
    guard cases[open].facts.state == .recovered else { return }
    let later = cases[open].failures.filter { $0.time > paid }
    guard let first = later.map(\.time).min() else { return }
    cases[open].failures.removeAll { $0.time > paid }
    self.open(at: first, later)
  }

  mutating func replace() {
    if let open = openCase { settle(open) }
    refreshAccess()
  }

  mutating func pause() {
    guard let open = openCase, cases[open].facts.pausedAt == nil else { return }
    cases[open].facts.pausedAt = now
    settle(open)
  }

  mutating func resume() {
    guard let open = openCase, cases[open].facts.pausedAt != nil else { return }
    cases[open].facts.resume(at: now)
    settle(open)
  }

  mutating func close() {
    guard let open = openCase else { return }
    cases[open].facts.state = .closed
    (cases[open].facts.pausedAt, cases[open].facts.purgeDueAt) = (nil, nil)
    (cases[open].closedAt, cases[open].due) = (now, nil)
    refreshAccess()
  }

  /// The job of the open case.
  mutating func look() {
    guard let open = openCase else { return }
    let asks = DunningMachine.decide(facts(open), now: now, zone: zone).actions.contains(.askProvider)
    if asks {
      guard answers else {
        cases[open].due = now + DunningJob.pause
        return
      }
      let answer = DunningAnswer(at: now, status: forgets ? nil : status)
      if !forgets { tell(recovers: true) }
      guard cases[open].facts.state == .open else { return }
      cases[open].facts.answer = answer
    }
    settle(open, isJob: true)
  }

  /// The provider tells how the subscription stands.
  mutating func tell(recovers: Bool) {
    guard updatedAt > knownAt || status != known else {
      refreshAccess()
      return
    }
    if status == .cancelled, known != .cancelled { cancellations.append(now) }
    (known, knownAt) = (status, updatedAt)
    if status == .active, recovers, let open = openCase, cases[open].facts.firstFailureAt <= updatedAt {
      recover(at: updatedAt)
    }
    refreshAccess()
  }

  private func facts(_ index: Int, paidAt: Int64? = nil) -> DunningFacts {
    var facts = cases[index].facts
    facts.status = known
    facts.lastPaymentAt = [lastRecovery, paidAt].compactMap { $0 }.max()
    facts.hasOtherSubscription = others.contains { $0.isLive }
    facts.hasNewSubscription = others.contains { $0.isLive && $0.createdAt > facts.firstFailureAt }
    facts.isLegallyHeld = isHeld
    let hasCancelled = cancellations.contains { $0 >= facts.firstFailureAt }
    facts.isEndedByCustomer =
      facts.stage < .cancelled && (known == .cancelled || (known == .expired && hasCancelled))
    return facts
  }

  private mutating func settle(_ index: Int, paidAt: Int64? = nil, isJob: Bool = false) {
    let before = facts(index, paidAt: paidAt)
    guard before.state == .open else { return }
    let decision = DunningMachine.decide(before, now: now, zone: zone)
    faults += DunningInvariants.faults(before, decision, now: now, zone: zone, model: self)
    cases[index].facts = decision.facts
    if decision.facts.state == .recovered { cases[index].recoveredAt = before.lastPaymentAt ?? now }
    if decision.facts.state != .open {
      (cases[index].closedAt, cases[index].due) = (now, nil)
    } else if let look = decision.lookAgainAt {
      cases[index].due = isJob ? look : min(look, cases[index].due ?? look)
    } else {
      cases[index].due = nil
    }
    refreshAccess()
    if decision.actions.contains(.endSubscription), [.pastDue, .unpaid, .paused].contains(status) {
      change(.cancelled)
    }
  }

  mutating func change(_ status: ProviderSubscription.Status) {
    self.status = status
    updatedAt = max(updatedAt + 1, now)
  }

  mutating func refreshAccess() {
    let isGivenUp = cases.contains { $0.facts.state == .purged || $0.facts.state == .replaced }
    let lives =
      known == .active || ([.pastDue, .unpaid, .cancelled].contains(known) && !isGivenUp)
    if others.contains(where: { $0.isLive }) || (openCase == nil && lives) {
      access = .full
    } else if let open = openCase {
      access = cases[open].facts.stage.access
    } else {
      access = cases.last?.facts.state == .purged ? .ended : .full
    }
  }
}
