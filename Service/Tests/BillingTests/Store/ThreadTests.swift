import SQLStore
import TestDatabases
import Testing

@testable import Billing

@Suite("Transactions on threads of their own")
struct ThreadTests {
  @Test("Many at once are all done, and an error comes back as itself", arguments: TestDatabase.Kind.allCases)
  func many(_ kind: TestDatabase.Kind) async throws {
    let test = try TestBilling(kind)
    let billing = test.billing
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<200 {
        group.addTask {
          try await billing.writeOnThread { (transaction) throws(BillingError) in
            try transaction.enqueue(.mail, subject: "\(number)")
          }
        }
      }
      try await group.waitForAll()
    }
    let count = try await billing.readOnThread { (transaction) throws(BillingError) in
      try transaction.row("SELECT COUNT(*) FROM jobs") { (row) throws(SQLError) in try row.integer(0) }
    }
    #expect(count == 200)
    await #expect(throws: BillingError(.missing, .unknownCase, "none")) {
      try await billing.writeOnThread { (transaction) throws(BillingError) in
        try transaction.enqueue(.mail, subject: "never")
        throw BillingError(.missing, .unknownCase, "none")
      }
    }
    let never = try await billing.readOnThread { (transaction) throws(BillingError) in
      try transaction.row("SELECT 1 FROM jobs WHERE subject = 'never'") { (row) throws(SQLError) in try row.integer(0) }
    }
    #expect(never == nil)
  }

  @Test("They end with their owner, once everything that waits is done")
  func ends() async {
    let counted = await withTaskGroup(of: Int.self) { group in
      let threads = BlockingThreads(limit: 3)
      for number in 0..<100 { group.addTask { await threads.run { number } ?? -1000 } }
      return await group.reduce(0, +)
    }
    #expect(counted == 4950)
  }
}
