import InvoiceKit
import SQLStore
import TestDatabases
import Testing

@testable import Billing

/// A business with one customer whose payment can fail, and a worker for the cases of it.
final class DunningBench {
  let test: TestBilling
  let provider = ScriptedProvider()
  let user: Int64
  private var statements: Int64 = 0

  /// - Parameter now: local time in Paris: `2026-02-11 14:00`.
  init(_ kind: TestDatabase.Kind, at now: String = "2026-02-11 14:00") throws {
    test = try TestBilling(kind, world: TestWorld(now: try Self.time(now)))
    user = try test.billing.write { (tx) throws(BillingError) in
      try tx.user(telegramID: 123_456, name: "Pierre Dupont", email: "pierre@example.com")
    }
    try state("a", .active)
  }

  var now: Int64 {
    get { test.world.now }
    set { test.world.now = newValue }
  }

  /// The time at which a clock in Paris shows this.
  static func time(_ text: String) throws -> Int64 {
    let zone = try CivilZone("Europe/Paris")
    let day = try #require(CalendarDate(iso8601: String(text.prefix(10))))
    let clock = text.suffix(5).split(separator: ":").compactMap { Int64($0) }
    return zone.time(of: day, hour: Int(clock[0])) + clock[1] * 60_000
  }

  /// What a clock in Paris shows at a time.
  func clock(_ time: Int64) -> String {
    let zone = test.billing.settings.zone
    let day = zone.day(at: time)
    // Of the hours of the day the last one that has begun.
    let hour = (0..<24).last { zone.time(of: day, hour: $0) <= time } ?? 0
    let minute = (time - zone.time(of: day, hour: hour)) / 60_000
    func two(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(day) \(two(Int64(hour))):\(two(minute))"
  }

  func write<Result>(_ body: (BillingTransaction) throws(BillingError) -> Result) throws -> Result {
    try test.billing.write(body)
  }

  func read<Result>(_ body: (BillingTransaction) throws(BillingError) -> Result) throws -> Result {
    try test.billing.read(body)
  }

  /// The provider has a subscription of this status, and tells of it unless told otherwise.
  func state(
    _ id: String, _ status: ProviderSubscription.Status, isTold: Bool = true, createdAt: Int64? = nil
  ) throws {
    statements += 1
    let subscription = ProviderSubscription(
      id: id, storeID: "1", variantID: "101", status: status, isTestMode: false,
      createdAt: createdAt ?? provider[id]?.createdAt ?? now, updatedAt: now * 1000 + statements)
    provider[id] = subscription
    guard isTold else { return }
    _ = try write { (tx) throws(BillingError) in try tx.apply(subscription, user: user, cause: "test") }
  }

  /// `subscriptions.id` of what the provider calls so.
  func subscription(_ id: String = "a") throws -> Int64 {
    try #require(try read { (tx) throws(BillingError) in try tx.subscription(providerID: id) }).id
  }

  /// A payment fails now; the provider says so, and the subscription is past due.
  @discardableResult
  func fail(_ id: String = "a", event: String = "e1", payment: String? = nil, at time: Int64? = nil) throws
    -> DunningOutcome
  {
    try state(id, .pastDue)
    return try write { (tx) throws(BillingError) in
      try tx.handleFailedPayment(id, event, payment: payment, failedAt: time)
    }
  }

  /// The payment comes now.
  func pay(_ id: String = "a", at time: Int64? = nil) throws {
    let subscription = try subscription(id)
    try write { (tx) throws(BillingError) in try tx.recoverDunning(subscription: subscription, paidAt: time ?? now) }
  }

  func access() throws -> User.Access? { try read { (tx) throws(BillingError) in try tx.user(user)?.access } }

  func details(_ id: Int64 = 1) throws -> DunningCaseDetails {
    try read { (tx) throws(BillingError) in try tx.dunningCase(id) }
  }

  /// When the next job of a kind is due; nil: there is none.
  func due(_ kind: JobKind = .dunning) throws -> Int64? {
    try read { (tx) throws(BillingError) in
      try tx.row("SELECT MIN(due_at) FROM jobs WHERE kind = $1 AND state = 'waiting'", [.text(kind.rawValue)]) {
        (row) throws(SQLError) in try row.integerOrNil(0)
      } ?? nil
    }
  }

  /// Does what is due of cases and calls to the provider.
  func work() async throws {
    let worker = test.worker([
      .dunning: DunningJob.handler(provider), .providerCall: ProviderCallJob.handler(provider: provider),
    ])
    let report = try await worker.runDue(limit: 200)
    try #require(report.total < 200, "the worker turns in circles")
    try #require(report.dead == 0 && report.retried == 0, "a job has failed")
  }

  /// Moves the clock from job to job until a time, and does what is due.
  func run(until end: Int64, _ look: () throws -> Void = {}) async throws {
    var steps = 0
    while let due = try due(), due <= end {
      steps += 1
      try #require(steps < 500, "the clock does not move")
      now = max(now, due)
      try await work()
      try look()
    }
    now = max(now, end)
    try await work()
    try look()
  }

  /// What has happened so far, a line each: when, in which stage, what was told and what may be used.
  func timeline(until end: Int64) async throws -> [String] {
    var lines: [String] = []
    var last = ""
    try await run(until: end) {
      let details = try self.details()
      let told = details.notifications.filter { $0.channel == "portal" }
        .map { $0.queuedAt == nil ? "(\($0.stage))" : $0.stage }.joined(separator: " ")
      let access = try self.access()?.rawValue ?? "none"
      let line = "\(details.summary.state.rawValue) \(details.summary.stage.rawValue) | \(told) | \(access)"
      if line != last { lines.append("\(self.clock(self.now)) \(line)") }
      last = line
    }
    return lines
  }
}
