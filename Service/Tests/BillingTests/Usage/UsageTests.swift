import SQLStore
import TestDatabases
import Testing

@testable import Billing

@Suite("Usage")
struct UsageTests {
  @Test("Events are counted once each, in the month of the zone", arguments: TestDatabase.Kind.allCases)
  func counted(_ kind: TestDatabase.Kind) throws {
    // 2026-02-28T23:30Z is March in Paris.
    let turn: Int64 = 1_772_321_400_000
    let test = try TestBilling(kind, world: TestWorld(now: turn))
    let events = [
      UsageEvent(key: "a", telegramID: 7, messages: 3, at: turn - 3_600_000),
      UsageEvent(key: "b", telegramID: 7, messages: 4, at: turn),
      UsageEvent(key: "b", telegramID: 7, messages: 4, at: turn),
      UsageEvent(key: "a", telegramID: 7, messages: 5, at: turn),
      UsageEvent(key: "c", telegramID: 8, messages: 1, at: turn),
    ]
    let first = try test.billing.write { (tx) throws(BillingError) in try tx.recordUsage(events) }
    #expect(first == [.accepted, .accepted, .duplicate, .conflict, .accepted])
    let again = try test.billing.write { (tx) throws(BillingError) in try tx.recordUsage(events.reversed()) }
    #expect(again == [.duplicate, .conflict, .duplicate, .duplicate, .duplicate])
    try test.billing.read { (tx) throws(BillingError) in
      let user = try tx.user(withTelegramID: 7)?.id ?? 0
      let (february, march) = (try tx.usage(of: user, month: "2026-02"), try tx.usage(of: user, month: "2026-03"))
      let (current, total) = (try tx.usage(of: user), try tx.totalUsage(of: user))
      #expect([february, march, current, total] == [3, 4, 4, 7])
      let history = try tx.usageHistory(of: user)
      #expect(history == [UsageMonth(month: "2026-02", messages: 3), UsageMonth(month: "2026-03", messages: 4)])
    }
  }

  @Test(
    "A batch of any size is stored whole, and a repeated one changes nothing", arguments: TestDatabase.Kind.allCases)
  func batches(_ kind: TestDatabase.Kind) throws {
    let test = try TestBilling(kind)
    for count in [1, 5, 257, 1_000] {
      let events = (0..<count).map {
        UsageEvent(key: "\(count)/\($0)", telegramID: Int64($0 % 37 + 1), messages: 1, at: test.world.now)
      }
      for expected in [BotOutcome.accepted, .duplicate] {
        let outcomes = try test.billing.write { (tx) throws(BillingError) in try tx.recordUsage(events) }
        #expect(outcomes.count == count && outcomes.allSatisfy { $0 == expected })
      }
    }
    let total = try test.billing.read { (tx) throws(BillingError) in
      try tx.row("SELECT CAST(SUM(messages) AS BIGINT) FROM usage_months") { (row) throws(SQLError) in
        try row.integer(0)
      }
    }
    #expect(total == 1_263)
  }

  @Test("The history has 24 months, empty ones too", arguments: TestDatabase.Kind.allCases)
  func history(_ kind: TestDatabase.Kind) throws {
    let test = try TestBilling(kind)
    let start = test.world.now
    try test.billing.write { (tx) throws(BillingError) in
      _ = try tx.recordUsage([UsageEvent(key: "old", telegramID: 7, messages: 9, at: start)])
    }
    test.world.advance(days: 730 + 92)
    try test.billing.write { (tx) throws(BillingError) in
      _ = try tx.recordUsage([UsageEvent(key: "new", telegramID: 7, messages: 2, at: tx.now)])
    }
    let history = try test.billing.read { (tx) throws(BillingError) in
      try tx.usageHistory(of: try tx.user(withTelegramID: 7)?.id ?? 0)
    }
    #expect(history.count == 24)
    #expect(history.first == UsageMonth(month: "2026-06", messages: 0))
    #expect(history.last == UsageMonth(month: "2028-05", messages: 2))
    #expect(history.dropLast().allSatisfy { $0.messages == 0 })
  }

  @Test(
    "Limits are reached once a month and plan, and the next month is open again", arguments: TestDatabase.Kind.allCases)
  func limits(_ kind: TestDatabase.Kind) throws {
    let test = try TestBilling(kind)
    func use(_ key: String, _ messages: Int64) throws -> [String?] {
      try test.billing.write { (tx) throws(BillingError) in
        _ = try tx.recordUsage([UsageEvent(key: key, telegramID: 7, messages: messages, at: tx.now)])
      }
      return try test.billing.read { (tx) throws(BillingError) in
        try tx.row(
          "SELECT soft_limit_plan, hard_limit_plan FROM usage_months ORDER BY month DESC LIMIT 1"
        ) { (row) throws(SQLError) in [try row.textOrNil(0), try row.textOrNil(1)] } ?? []
      }
    }
    func quota() throws -> Quota {
      try test.billing.read { (tx) throws(BillingError) in try tx.quota(telegramID: 7) }
    }
    #expect(
      try quota()
        == Quota(
          plan: test.billing.settings.plans[0], access: .full, month: "2026-02", used: 0, refusal: nil,
          resetsAt: 1_772_319_600_000))
    #expect(try use("1", 99) == [nil, nil])
    #expect(try quota().isAllowed)
    #expect(try use("2", 1) == [nil, "free"])
    #expect(try quota().refusal == .hardLimit)
    let user = try test.billing.read { (tx) throws(BillingError) in try tx.user(withTelegramID: 7)?.id ?? 0 }
    try test.subscribe(user, plan: "pro")
    #expect(try quota().isAllowed)
    #expect(try use("3", 1_899) == [nil, "free"])
    #expect(try use("4", 1) == ["pro", "free"])
    #expect(try quota().used == 2_000)
    #expect(try quota().isAllowed)
    #expect(try use("5", 500) == ["pro", "pro"])
    #expect(try quota().refusal == .hardLimit)
    // Limited access counts against the free plan, suspended access refuses whatever was used.
    test.world.advance(days: 20)
    #expect(try use("6", 150) == [nil, nil])
    #expect(try quota().plan.key == "pro")
    for (access, plan, refusal) in [
      (User.Access.limited, "free", Quota.Refusal.hardLimit), (.ended, "free", .hardLimit),
      (.suspended, "free", .suspended),
    ] {
      try test.billing.write { (tx) throws(BillingError) in try tx.setAccess(access, of: user) }
      #expect(try quota().plan.key == plan)
      #expect(try quota().refusal == refusal)
    }
  }

  @Test(
    "What has been paid for counts, and nothing else",
    arguments: [
      ("active", nil, nil, "pro"), ("on_trial", nil, nil, "pro"), ("past_due", nil, nil, "pro"),
      ("unpaid", nil, nil, "pro"), ("cancelled", nil, 1, "pro"), ("cancelled", nil, -1, "free"),
      ("paused", 1, nil, "pro"), ("paused", -1, nil, "free"), ("paused", nil, nil, "free"), ("expired", nil, 1, "free"),
    ] as [(String, Int64?, Int64?, String)])
  func plans(_ status: String, renews: Int64?, ends: Int64?, _ expected: String) throws {
    let test = try TestBilling(.sqlite)
    let user = try test.billing.write { (tx) throws(BillingError) in try tx.user(telegramID: 7) }
    let now = test.world.now
    try test.subscribe(
      user, plan: "pro", status: status, renewsAt: renews.map { now + $0 }, endsAt: ends.map { now + $0 })
    let plan = try test.billing.read { (tx) throws(BillingError) in try tx.plan(of: user).key }
    #expect(plan == expected)
    // A test subscription is none in earnest; a plan that is not sold any more is the first one.
    _ = try test.billing.write { (tx) throws(BillingError) in try tx.execute("UPDATE subscriptions SET test_mode = 1") }
    #expect(try test.billing.read { (tx) throws(BillingError) in try tx.plan(of: user).key } == "free")
    try test.subscribe(user, plan: "gold")
    #expect(try test.billing.read { (tx) throws(BillingError) in try tx.plan(of: user).key } == "free")
    try test.subscribe(user, plan: "business")
    #expect(try test.billing.read { (tx) throws(BillingError) in try tx.plan(of: user).key } == "business")
  }

  @Test("Threads that send the same batches at once count each event once", arguments: TestDatabase.Kind.allCases)
  func atOnce(_ kind: TestDatabase.Kind) async throws {
    let test = try TestBilling(kind)
    let now = test.world.now
    await withTaskGroup(of: Void.self) { group in
      for task in 0..<4 {
        group.addTask {
          var events = (0..<200).map { UsageEvent(key: "\($0)", telegramID: Int64($0 % 11 + 1), messages: 1, at: now) }
          if task % 2 == 0 { events.reverse() }
          for _ in 0..<3 {
            let outcomes = try? test.billing.write { [events] (tx) throws(BillingError) in try tx.recordUsage(events) }
            #expect(outcomes?.contains(.conflict) == false)
          }
        }
      }
    }
    let total = try test.billing.read { (tx) throws(BillingError) in
      try tx.row("SELECT CAST(SUM(messages) AS BIGINT) FROM usage_months") { (row) throws(SQLError) in
        try row.integer(0)
      }
    }
    #expect(total == 200)
  }
}
