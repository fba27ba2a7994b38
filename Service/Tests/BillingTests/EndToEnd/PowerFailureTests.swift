import Testing
import TestDatabases

@testable import Billing

@Suite("PostgreSQL goes away in the middle, from end to end")
struct PowerFailureTests {
  private static let customers: ClosedRange<Int64> = 1...20

  @Test("Nothing is lost and nothing is done twice, whenever it stops", arguments: [0, 60, 200, 500])
  func stopped(milliseconds: Int) async throws {
    let server = try TestServer(isDurable: true)
    let business = try RunningBusiness(.postgres, on: server)
    for id in Self.customers {
      _ = try business.arrive(id, email: "c\(id)@example.com")
      _ = business.provider.subscribe(telegramID: id, variant: "101", email: "c\(id)@example.com")
    }
    let webhooks = business.provider.webhooks()
    let half = webhooks.count / 2
    try business.store(Array(webhooks.prefix(half)))
    async let interrupted = { try? await business.services.worker(name: "test").runDue() }()
    try await Task.sleep(for: .milliseconds(milliseconds))
    try server.stop()
    // What comes meanwhile is refused, so that its sender comes again.
    #expect(throws: BillingError.self) { try business.store(Array(webhooks.dropFirst(half))) }
    await #expect(throws: BillingError.self) { try await business.services.worker(name: "test").runDue() }
    _ = await interrupted
    try server.start()
    try business.store(webhooks)
    // Long enough for leases to run out and for what has failed to be tried again.
    for _ in 0..<12 {
      try await business.settle()
      business.world.now += 600_000
    }
    let numbers = try business.test.texts("SELECT number FROM ledger_invoices ORDER BY number").compactMap(\.self)
    #expect(numbers == Self.customers.map { "INV-202602-00" + ($0 < 10 ? "0" : "") + "\($0)" })
    #expect(try business.ledgerDatabase.tamper("SELECT COUNT(*) FROM invoices") == "20")
    #expect(try business.test.numbers("SELECT COUNT(DISTINCT user_id) FROM ledger_invoices") == [20])
    #expect(try business.subjects().compactMap(\.self).sorted() == numbers.map { "Votre facture \($0)" })
    let mails = try business.mails()
    #expect(mails.count == numbers.count)
    for number in numbers {
      let pdf = try await business.ledger.document(number).bytes
      #expect(mails.filter { RunningBusiness.holds($0, pdf) }.count == 1, "\(number)")
    }
    #expect(try business.test.count("jobs", where: "state = 'dead'") == 0)
    #expect(try business.test.count("provider_events", where: "processed_at IS NULL") == 0)
  }
}
