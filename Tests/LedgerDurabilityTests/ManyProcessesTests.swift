import InvoiceLedger
import TestDatabases
import Testing

@Suite("Many processes and one ledger", .serialized)
struct ManyProcessesTests {
  @Test("Eight issue 10,000 invoices: no gap, no duplicate, dates in order", arguments: TestDatabase.Kind.allCases)
  func eight(kind: TestDatabase.Kind) throws {
    let fixture = try DurableLedger(kind)
    let plan = [(250, 1), (750, 5), (1500, 10), (1500, 25), (1500, 25), (1500, 50), (1500, 100), (1500, 250)]
    let workers = try plan.enumerated().map { index, work in
      try fixture.worker("w\(index)", count: work.0, group: work.1)
    }
    let acknowledged = workers.flatMap { $0.acknowledged() }
    #expect(workers.map(\.complaint).filter { $0 != "" } == [])
    #expect(workers.allSatisfy { $0.status == 0 })
    #expect(acknowledged.count == 10_000)
    #expect(Set(acknowledged.map(\.number)).count == 10_000)
    let report = try fixture.ledger.verify()
    #expect(report.findings == [])
    #expect(report.invoices == 10_000)
    for extent in try fixture.ledger.extents(of: fixture.issuer) where extent.count > 0 {
      #expect(extent.missing == [])
    }
    let stored = try fixture.stored()
    #expect(acknowledged.allSatisfy { stored[$0.key] == $0.number })
  }

  @Test("Connections that break on the way lose nothing, and double nothing")
  func brokenConnections() throws {
    let fixture = try DurableLedger(.postgres)
    let workers = try (0..<4).map { try fixture.worker("w\($0)", count: 400, group: [1, 3, 10, 40][$0]) }
    for _ in 0..<30 { try fixture.database.endConnections() }
    let acknowledged = workers.flatMap { $0.acknowledged() }
    #expect(workers.map(\.complaint).filter { $0 != "" } == [])
    #expect(workers.allSatisfy { $0.status == 0 })
    #expect(acknowledged.count == 1600)
    let ledger = try Ledger(opening: fixture.database.location, surroundings: DurableLedger.surroundings)
    let report = try ledger.verify()
    #expect(report.findings == [])
    #expect(report.invoices == 1600)
    let stored = try fixture.stored()
    #expect(acknowledged.allSatisfy { stored[$0.key] == $0.number })
  }
}
