import SQLStore
import Testing

@testable import Billing

/// A history in a database, in an account of its own.
final class DunningReplay {
  private let test: TestBilling
  private let provider = ScriptedProvider()
  private let seed: UInt64
  private let user: Int64
  private let name: String
  private var updatedAt: Int64 = 0
  private var events = 0
  private var others: [String] = []
  private var lastFailure: (event: String, payment: String, time: Int64)?
  private var lastPaid: Int64?

  init(_ test: TestBilling, _ seed: UInt64) throws {
    self.test = test
    self.seed = seed
    name = "a\(seed)"
    user = try test.billing.write { (tx) throws(BillingError) in try tx.user(telegramID: Int64(seed) + 1) }
    try tell(name, .active)
  }

  func happen(_ event: DunningEvent) async throws {
    let status = provider[name]?.status ?? .expired
    let isLive = [.active, .pastDue, .unpaid].contains(status)
    let now = test.world.now
    switch event {
    case .work(let time): try await work(until: now + time)
    case .standstill(let time), .jump(let time): test.world.now = max(1_500_000_000_000, now + time)
    case .failure(let payment, let ago):
      if isLive { try tell(name, .pastDue) }
      events += 1
      try fail("e\(events)", "p\(payment)", now - ago)
    case .failureAgain(let sameEvent):
      guard let last = lastFailure else { return }
      events += 1
      try fail(sameEvent ? last.event : "e\(events)", last.payment, last.time)
    case .payment(let ago, let isTold):
      let time = now - ago
      if let first = try openCase()?.firstFailureAt, time >= first, status == .pastDue {
        try tell(name, .active, isTold: false)
      }
      guard isTold else { return }
      lastPaid = time
      try recover(time)
    case .paymentAgain: if let lastPaid { try recover(lastPaid) }
    case .refund: break
    case .pause:
      guard let open = try openCase(), open.pausedAt == nil else { return }
      try write { (tx) throws(BillingError) in try tx.pauseDunning(open.id, by: .admin("anna"), reason: "why not") }
    case .resume:
      guard let open = try openCase(), open.pausedAt != nil else { return }
      try write { (tx) throws(BillingError) in try tx.resumeDunning(open.id, by: .admin("anna")) }
    case .close:
      guard let open = try openCase() else { return }
      try write { (tx) throws(BillingError) in try tx.closeDunning(open.id, by: .admin("anna"), reason: "goodwill") }
    case .newSubscription:
      others.append("b\(seed)-\(others.count)-\(events)-\(now)")
      if let other = others.last { try tell(other, .active) }
    case .newSubscriptionEnds: if let last = others.popLast() { try tell(last, .expired) }
    case .hold(let holds):
      try write { (tx) throws(BillingError) in
        try tx.execute(
          "UPDATE users SET legal_hold = $2 WHERE id = $1", [.integer(user), holds ? .text("court") : .null])
      }
    case .customerCancels: if isLive { try tell(name, .cancelled) }
    case .subscriptionExpires: if status != .expired { try tell(name, .expired) }
    case .provider(let answers): provider.failure = answers ? nil : ProviderError(.unavailable, "no answer")
    case .providerForgets(let forgets): provider.forgets = forgets
    }
    try fulfil()
  }

  /// What the model is compared with: the cases, what may be used, and when the open one is looked at.
  func portrait() throws -> [String] {
    let cases = try read { (tx) throws(BillingError) in
      var facts: [DunningFacts] = []
      for found in try tx.dunningCases(state: nil, of: user, limit: 500) {
        if let record = try tx.dunningRecord(found.id) { facts.append(record.facts) }
      }
      return facts
    }
    let access = try read { (tx) throws(BillingError) in try tx.user(user)?.access } ?? .full
    return DunningModel.portrait(cases, access, due: try due()?.due, now: test.world.now)
  }

  private func write<Result>(_ body: (BillingTransaction) throws(BillingError) -> Result) throws {
    _ = try test.billing.write(body)
  }

  private func read<Result>(_ body: (BillingTransaction) throws(BillingError) -> Result) throws -> Result {
    try test.billing.read(body)
  }

  private func openCase() throws -> DunningCase? {
    try read { (tx) throws(BillingError) in try tx.dunningCases(of: user).first }
  }

  private func fail(_ event: String, _ payment: String, _ time: Int64) throws {
    lastFailure = (event, payment, min(max(0, time), test.world.now))
    try write { (tx) throws(BillingError) in
      try tx.handleFailedPayment(name, event, payment: payment, failedAt: time)
    }
  }

  private func recover(_ time: Int64) throws {
    try write { (tx) throws(BillingError) in
      guard let id = try tx.subscription(providerID: name)?.id else { return }
      try tx.recoverDunning(subscription: id, paidAt: time)
    }
  }

  private func tell(_ id: String, _ status: ProviderSubscription.Status, isTold: Bool = true) throws {
    updatedAt = max(updatedAt + 1, test.world.now)
    let stated = ProviderSubscription(
      id: id, storeID: "1", variantID: "101", status: status, isTestMode: false,
      createdAt: provider[id]?.createdAt ?? test.world.now, updatedAt: updatedAt * 1000)
    provider[id] = stated
    if isTold {
      try write { (tx) throws(BillingError) in try tx.apply(stated, user: user, cause: "history") }
    }
  }

  /// What the job of calls to the provider does, at once and even while the provider does not answer.
  private func fulfil() throws {
    let wish = try read { (tx) throws(BillingError) in try tx.subscription(providerID: name)?.wish }
    guard wish == .cancelUnpaid, let status = provider[name]?.status else { return }
    try write { (tx) throws(BillingError) in
      try tx.execute("UPDATE subscriptions SET wish = NULL WHERE provider_id = $1", [.text(name)])
    }
    if [.pastDue, .unpaid, .paused].contains(status) { try tell(name, .cancelled, isTold: false) }
  }

  private func due() throws -> (id: Int64, due: Int64)? {
    try read { (tx) throws(BillingError) in
      try tx.row(
        """
        SELECT c.id, j.due_at FROM dunning_cases c JOIN jobs j ON j.kind = 'dunning' AND j.subject = CAST(c.id AS TEXT) \
        WHERE c.user_id = $1 AND c.state = 'open'
        """, [.integer(user)]
      ) { (row) throws(SQLError) in (try row.integer(0), try row.integer(1)) }
    }
  }

  private func work(until end: Int64) async throws {
    guard case .outside(let handler) = DunningJob.handler(provider) else { return }
    while let next = try due(), next.due <= end {
      test.world.now = max(test.world.now, next.due)
      let job = Job(id: 0, kind: .dunning, subject: "\(next.id)", fence: 1, attempt: 1)
      let completion = try await handler(test.billing, job)
      try write { (tx) throws(BillingError) in
        let subject = SQLValue.text("\(next.id)")
        try tx.execute("DELETE FROM jobs WHERE kind = 'dunning' AND subject = $1", [subject])
        if case .again(let time) = try completion(tx) {
          try tx.enqueue(.dunning, subject: "\(next.id)", due: time)
        }
      }
      try fulfil()
    }
    test.world.now = max(test.world.now, end)
  }
}
