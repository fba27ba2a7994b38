import TestDatabases
import Testing

@testable import Billing

@Suite("Reconciliation", .serialized)
struct ReconciliationTests {
  /// A business of some weeks: what happens at the provider, and how its webhooks arrive.
  private func live(_ test: TestBilling, _ provider: LocalProvider, keeps: (LocalWebhook) -> Bool) async throws {
    func deliver() async throws {
      for webhook in provider.webhooks() where keeps(webhook) {
        let body = webhook.body
        _ = try test.billing.write { (tx) throws(BillingError) in try tx.storeEvent(body) }
      }
      try await test.applyEvents(asking: provider)
      try await test.worker([
        .reconciliation: ReconciliationJob.handler(provider: provider),
        .providerCall: ProviderCallJob.handler(provider: provider),
      ]).runDue()
      try await test.worker([.dunning: DunningJob.handler(provider)]).runDue()
    }
    try test.billing.write { (tx) throws(BillingError) in try tx.reconcile() }
    var ids: [String] = []
    for number in 1...6 {
      ids += [provider.subscribe(telegramID: Int64(number), variant: number % 2 == 0 ? "101" : "102")].compactMap(
        \.self)
    }
    for day in 1...80 {
      switch day {
      case 3: _ = try await provider.cancel(ids[0])
      case 5:
        _ = try await provider.change(ids[1], toVariant: "102", invoiceImmediately: true, disableProrations: false)
      case 6: for id in ids[2...3] { provider.failPayments(of: id) }
      case 8:
        for invoice in try await provider.invoices(page: 1).elements.suffix(2) {
          provider.refund(invoice: invoice.id, amount: 700)
        }
      case 40: provider.repairPayments(of: ids[2])
      case 50: _ = try await provider.pause(ids[4])
      case 55: _ = try await provider.unpause(ids[4])
      default: break
      }
      test.world.advance(days: 1)
      try await deliver()
    }
  }

  @Test("What webhooks have missed is as if they had come", arguments: TestDatabase.Kind.allCases)
  func repaired(_ kind: TestDatabase.Kind) async throws {
    let (all, few) = (try TestBilling(kind), try TestBilling(kind))
    let whole = LocalProvider(selling: all.billing.settings, surroundings: all.world.surroundings)
    try await live(all, whole) { _ in true }
    let lossy = LocalProvider(selling: few.billing.settings, surroundings: few.world.surroundings)
    // Only orders come through: they tell whose a subscription is.
    try await live(few, lossy) { $0.name == "order_created" }
    let (expected, standing) = (try all.standing(), try few.standing())
    #expect(Set(standing).symmetricDifference(expected).sorted() == [])
    #expect(standing == expected)
    #expect(try few.standing().count > 20)
    #expect(try few.lines("SELECT COUNT(*) FROM subscription_changes")[0] != "0")
    #expect(
      try few.lines("SELECT kind, subject FROM review_cases") == all.lines("SELECT kind, subject FROM review_cases"))
    let invoices = "SELECT subject FROM jobs WHERE kind = 'invoice' ORDER BY subject"
    #expect(try few.lines(invoices).count == all.lines(invoices).count)
  }

  @Test("It comes again each hour, and reads only what has changed since", arguments: TestDatabase.Kind.allCases)
  func hourly(_ kind: TestDatabase.Kind) async throws {
    let test = try TestBilling(kind)
    let provider = LocalProvider(selling: test.billing.settings, surroundings: test.world.surroundings)
    for number in 1...450 {
      // The one that comes last is a day younger than the others.
      if number == 450 { test.world.advance(days: 1) }
      #expect(provider.subscribe(telegramID: Int64(number), variant: "101", trialDays: 900) != nil)
    }
    for webhook in provider.webhooks() where webhook.name == "order_created" {
      let body = webhook.body
      _ = try test.billing.write { (tx) throws(BillingError) in try tx.storeEvent(body) }
    }
    try test.billing.write { (tx) throws(BillingError) in try tx.reconcile() }
    let counted = CountingProvider(provider)
    let worker = test.worker([.reconciliation: ReconciliationJob.handler(provider: counted)])
    try await worker.runDue()
    #expect(try test.lines("SELECT COUNT(*) FROM subscriptions") == ["450"])
    #expect(
      counted.pages
        == [
          "subscriptions 1", "subscriptions 2", "subscriptions 3", "subscriptions 4", "subscriptions 5", "invoices 1",
        ].sorted())
    #expect(
      try test.lines("SELECT DISTINCT due_at FROM jobs WHERE kind = 'reconciliation'") == [
        "\(test.world.now + 3_600_000)"
      ])
    counted.forget()
    test.world.advance(hours: 1)
    try await worker.runDue()
    #expect(counted.pages == ["invoices 1", "subscriptions 1"])
    // Once a day everything.
    counted.forget()
    test.world.advance(hours: 23)
    try await worker.runDue()
    #expect(counted.pages.count == 6)
  }

  @Test("A walk that breaks off leaves no mark, and keeps what it has read", arguments: TestDatabase.Kind.allCases)
  func broken(_ kind: TestDatabase.Kind) async throws {
    let test = try TestBilling(kind)
    let provider = LocalProvider(selling: test.billing.settings, surroundings: test.world.surroundings)
    for number in 1...250 { _ = provider.subscribe(telegramID: Int64(number), variant: "101", trialDays: 900) }
    for webhook in provider.webhooks() where webhook.name == "order_created" {
      let body = webhook.body
      _ = try test.billing.write { (tx) throws(BillingError) in try tx.storeEvent(body) }
    }
    let counted = CountingProvider(provider, failingAt: "subscriptions 3")
    try await test.reconcile(with: counted)
    #expect(try test.lines("SELECT name FROM provider_marks ORDER BY name") == ["invoices-whole"])
    #expect(try test.lines("SELECT COUNT(*) FROM subscriptions") == ["200"])
    #expect(try test.lines("SELECT error FROM jobs WHERE kind = 'reconciliation' AND attempts > 0") == ["away"])
    test.world.advance(hours: 1)
    counted.forget()
    try await test.reconcile(with: counted)
    #expect(try test.lines("SELECT COUNT(*) FROM subscriptions") == ["250"])
    #expect(
      try test.lines("SELECT name FROM provider_marks ORDER BY name") == [
        "invoices-whole", "subscriptions", "subscriptions-whole",
      ])
  }

  @Test("Where the provider orders by creation, everything is read", arguments: TestDatabase.Kind.allCases)
  func unordered(_ kind: TestDatabase.Kind) async throws {
    let test = try TestBilling(kind)
    let provider = LocalProvider(selling: test.billing.settings, surroundings: test.world.surroundings)
    for number in 1...250 { _ = provider.subscribe(telegramID: Int64(number), variant: "101", trialDays: 900) }
    let counted = CountingProvider(provider, isByChange: false)
    try await test.reconcile(with: counted)
    test.world.advance(hours: 2)
    counted.forget()
    try await test.reconcile(with: counted)
    #expect(counted.pages.filter { $0.hasPrefix("subscriptions") }.count == 3)
  }

  @Test(
    "One that nobody can be told for is a question, and is somebody's once that is answered",
    arguments: TestDatabase.Kind.allCases)
  func assigned(_ kind: TestDatabase.Kind) async throws {
    let test = try TestBilling(kind)
    let provider = LocalProvider(selling: test.billing.settings, surroundings: test.world.surroundings)
    let id = try #require(provider.subscribe(telegramID: 7, variant: "101"))
    try await test.reconcile(with: provider)
    #expect(try test.standing() == [])
    #expect(try test.lines("SELECT kind, subject FROM review_cases") == [], "its webhook may be on its way")
    test.world.now += ReconciliationJob.interval
    try await test.reconcile(with: provider)
    #expect(try test.standing() == [])
    #expect(try test.lines("SELECT kind, subject FROM review_cases") == ["subscription-user|subscription \(id)"])
    let user = try test.billing.write { (tx) throws(BillingError) in try tx.user(telegramID: 7) }
    let desk = SubscriptionDesk(test.billing, provider: provider)
    try await desk.assign(id, to: user, by: .admin("anna"))
    try await test.worker([.reconciliation: ReconciliationJob.handler(provider: provider)]).runDue()
    #expect(try test.lines("SELECT plan, status FROM subscriptions") == ["pro|active"])
    #expect(try test.lines("SELECT status FROM provider_invoices") == ["paid"])
    #expect(try test.lines("SELECT COUNT(*) FROM review_cases WHERE closed_at IS NULL") == ["0"])
    #expect(try test.lines("SELECT actor FROM audit_log WHERE action = 'subscription.assign'") == ["admin anna"])
    let other = try test.billing.write { (tx) throws(BillingError) in try tx.user(telegramID: 8) }
    await #expect(throws: BillingError.self) { try await desk.assign(id, to: other, by: .admin("anna")) }
    await #expect(throws: BillingError.self) { try await desk.assign("999", to: user, by: .admin("anna")) }
    await #expect(throws: BillingError.self) { try await desk.assign(id, to: 999, by: .admin("anna")) }
  }
}
