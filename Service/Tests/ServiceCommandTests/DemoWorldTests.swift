import Billing
import CommandTestSupport
import Testing

@testable import invoice_service

@Suite("The world of the demo")
struct DemoWorldTests {
  @Test("Whoever moves its clock meanwhile waits, and the clock does not outrun what is being done")
  func turns() async throws {
    let folder = try TemporaryFolder()
    let parts = try DemoParts(
      DemoFolder(folder.path("demo")), try #require(ServerAddress("127.0.0.1:3000")),
      customers: DemoCustomer.all.filter { $0.telegramID == 1006 })
    try await parts.seed { _ in }
    let (world, start) = (parts.world, parts.clock.now)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<3 { group.addTask { try await world.move(by: 40 * DemoScript.day) } }
      // As the server does twice a second.
      group.addTask { for _ in 0..<40 { try await world.settle() } }
      try await group.waitForAll()
    }
    #expect(parts.clock.now >= start + 120 * DemoScript.day)
    let dead = try parts.services.billing.read { (transaction) throws(BillingError) in try transaction.deadJobs() }
    #expect(dead.isEmpty, "\(dead)")
    // The trial ends a week after the start: each month from then on is paid, and its invoice is the customer's.
    let documents = try parts.services.billing.read { (transaction) throws(BillingError) -> [BillingDocument] in
      guard let user = try transaction.user(withTelegramID: 1006) else { return [] }
      return try transaction.documents(of: user.id)
    }
    #expect(documents.count == 4, "\(documents.map(\.number))")
  }

  @Test("One turn begins when the one before it has ended, in the order in which they were asked for")
  func order() async throws {
    let turns = DemoTurns()
    await turns.begin()
    let first = Task { await turns.begin() }
    while turns.waiting < 1 { await Task.yield() }
    let second = Task { await turns.begin() }
    while turns.waiting < 2 { await Task.yield() }
    turns.end()
    await first.value
    #expect(turns.waiting == 1)
    turns.end()
    await second.value
    turns.end()
    await turns.begin()
    #expect(turns.waiting == 0)
  }
}
